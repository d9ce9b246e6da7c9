import { describe, expect, it } from 'vitest'

import { partLooseTables } from '#ingest/formats/pages/loose-tables.ts'
import { plainText } from '#ingest/formats/flow.ts'
import { readLinesOfMarks, textOfLine } from '#ingest/formats/pages/lines.ts'
import type { Mark } from '#ingest/formats/pages/page-content.ts'

/** Words at a place in characters from the left and points from the foot, 12 points high. */
const at = (text: string, x: number, y: number): Mark => ({ text, x: x * 12, right: (x + [...text].reduce((sum, sign) => sum + (sign < '\x80' ? 0.5 : 1), 0)) * 12, y, size: 12, bold: false })
const read = (...marks: Mark[]) => partLooseTables(readLinesOfMarks(marks)).map((part) => (part.kind === 'table' ? part.table.rows.map((row) => row.map((cell) => (cell ? plainText(cell.flow) : null))) : [part.kind, ...part.lines.map(textOfLine)]))

describe('lines whose words stand in columns', () => {
  it('are a table, numbers set to the right and empty cells among them', () => {
    expect(read(
      at('各街道托位数如下：', 2, 740), at('街道', 2, 700), at('托位（个）', 14, 700), at('占比', 30, 700), at('湖滨街道', 2, 680), at('1200', 17, 680), at('61%', 30, 680),
      at('江头街道', 2, 660), at('80', 18, 660), at('合计', 2, 640), at('1280', 17, 640), at('100%', 30, 640), at('以上数据截至2024年年底，由各街道办事处汇总上报。', 2, 600),
    )).toEqual([['lines', '各街道托位数如下：'], [['街道', '托位（个）', '占比'], ['湖滨街道', '1200', '61%'], ['江头街道', '80', ''], ['合计', '1280', '100%']], ['lines', '以上数据截至2024年年底，由各街道办事处汇总上报。']])
  })

  it('keep the lines of a cell together, told by their distance', () => {
    expect(read(
      at('任务', 2, 700), at('责任单位', 16, 700), at('时限', 28, 700), at('建设区级', 2, 676), at('区卫健局', 16, 670), at('年底', 28, 670), at('医疗中心', 2, 664),
      at('培训人员', 2, 640), at('区人社局', 16, 640), at('六月', 28, 640), at('改造旧点', 2, 610), at('各街道', 16, 610), at('九月', 28, 610),
    )).toEqual([[['任务', '责任单位', '时限'], ['建设区级医疗中心', '区卫健局', '年底'], ['培训人员', '区人社局', '六月'], ['改造旧点', '各街道', '九月']]])
  })

  it('end above the thanks and the signature of the letter', () => {
    expect(read(
      at('街道', 2, 720), at('托位（个）', 14, 720), at('占比', 30, 720), at('湖滨街道', 2, 700), at('1200', 17, 700), at('61%', 30, 700), at('江头街道', 2, 680), at('800', 17, 680), at('39%', 30, 680),
      at('感谢您的关心和支持。', 2, 660), at('区卫生健康局', 28, 640), at('2024年5月20日', 28, 620),
    )).toEqual([[['街道', '托位（个）', '占比'], ['湖滨街道', '1200', '61%'], ['江头街道', '800', '39%']], ['lines', '感谢您的关心和支持。', '区卫生健康局', '2024年5月20日']])
  })

  it('may have a head that spans some of them', () => {
    expect(read(
      at('指标', 2, 720), at('各年目标值', 15.5, 720), at('指标', 2, 700), at('2024年', 14, 700), at('2025年', 20, 700), at('管理率', 2, 680), at('61.2', 14, 680), at('64.0', 20, 680), at('素养水平', 2, 660), at('22.1', 14, 660), at('25.0', 20, 660),
    )).toEqual([[['指标', '各年目标值', null], ['指标', '2024年', '2025年'], ['管理率', '61.2', '64.0'], ['素养水平', '22.1', '25.0']]])
  })

  it('of two words take four rows', () => {
    const rows = ['湖滨', '江头', '禾山', '殿前'].flatMap((name, i) => [at(`${name}街道`, 2, 700 - i * 20), at(`556677${i}0`, 14, 700 - i * 20)])
    expect(read(...rows)).toEqual([[['湖滨街道', '55667700'], ['江头街道', '55667710'], ['禾山街道', '55667720'], ['殿前街道', '55667730']]])
    expect(read(...rows.slice(0, 6))).toEqual([['lines', '湖滨街道　　55667700', '江头街道　　55667710', '禾山街道　　55667720']])
  })
})

describe('lines whose words stand apart without columns', () => {
  it('stay as they are, and are doubted', () => {
    expect(read(at('湖滨街道', 2, 700), at('1200', 12, 700), at('百分之六十一', 20, 700), at('江头', 7, 680), at('完成八十个', 15, 680), at('未完成', 30, 680))).toEqual([['doubtful', '湖滨街道　　1200　　百分之六十一', '江头　　完成八十个　　未完成']])
  })

  it('are no table when they are organs that sign together', () => {
    const organs = [['区卫生健康局', 2, 700], ['区财政局', 14, 700], ['区民政局', 26, 700], ['区教育局', 2, 680], ['区医疗保障局', 14, 680], ['区残疾人联合会', 26, 680]] as const
    expect(read(...organs.map(([text, x, y]) => at(text, x, y)))).toEqual([['lines', '区卫生健康局　　区财政局　　区民政局', '区教育局　　区医疗保障局　　区残疾人联合会']])
  })

  it('are no table when there is one of them', () => {
    expect(read(at('联系人：李明', 2, 700), at('电话：66688899', 14, 700), at('邮编：361000', 30, 700), at('（此件主动公开）', 2, 680))).toEqual([['lines', '联系人：李明　　电话：66688899　　邮编：361000', '（此件主动公开）']])
  })
})
