import { describe, expect, it } from 'vitest'

import { parseDocument } from '#ingest/parse-document.ts'
import { findDecimals, readDecimal } from '#ingest/sections/decimals.ts'
import { readLines } from '#ingest/text/lines.ts'

const at = (text: string) => [...findDecimals(readLines(text))].toSorted((a, b) => a - b)

describe('a decimal number', () => {
  it.each([['1.1编制目的', [1, 1]], ['3.2.1　分级响应', [3, 2, 1]], ['１．２ 编制依据', [1, 2]], ['2.1．组织机构', [2, 1]], ['4 附则', [4]], ['1.总则', [1]], ['6.1 Ⅰ级响应', [6, 1]]])('is read: %s', (text, parts) => {
    expect(readDecimal(text)?.parts).toEqual(parts)
  })
  it.each(['1.1万人次接受服务', '2.5个百分点', '0.5元', '3.0版', '1.1.2024', '12345'])('is none in %s', (text) => {
    expect(readDecimal(text)).toBeNull()
  })
})

describe('a text numbers its sections by decimals', () => {
  it.each<[string, string, number[]]>([
    ['with single figures above', '1 总则\n1.1 目的\n甲。\n1.2 依据\n乙。\n2 组织体系\n2.1 指挥部\n丙。\n3 附则', [1, 2, 4, 6, 7, 9]],
    ['with 一、 above', '一、总则\n1.1 目的\n1.2 依据\n二、组织\n2.1 指挥部', [2, 3, 5]],
    ['where one is left out', '1 总则\n1.1 目的\n1.2 依据\n1.4 原则\n2 组织\n2.1 指挥部', [1, 2, 3, 4, 5, 6]],
    ['with lists below that are numbered like chapters', '1.总则\n1.1目的\n1.甲；\n2.乙；\n1.2依据\n2.组织\n2.1机构\n1.丙；\n2.丁；\n3.戊。\n4.己。\n3.响应\n3.1分级', [1, 2, 5, 6, 7, 12, 13]],
    ['begun anew in an annex', '1 总则\n1.1 目的\n1.2 依据\n附件2\n1 范围\n1.1 对象\n1.2 内容', [1, 2, 3, 5, 6, 7]],
  ])('%s', (_, text, lines) => {
    expect(at(text)).toEqual(lines)
  })
  it.each<[string, string]>([
    ['once', '一、工作情况\n1.1 甲\n乙'],
    ['by amounts', '1.1亿元用于改造。\n2.3万人受益。\n1.2倍于去年。'],
    ['out of order', '3.5 甲\n1.2 乙\n2.9 丙\n1.7 丁'],
    ['only by 1. 2. 3.', '1.甲\n2.乙\n3.丙\n4.丁'],
  ])('not: %s', (_, text) => {
    expect(at(text)).toEqual([])
  })
})

describe('headings by decimals', () => {
  const plan = (body: readonly string[]) => parseDocument(['某市突发公共卫生事件应急预案', ...body].join('\n')).outline.filter(({ style }) => style !== 'para').map(({ path, level, marker, heading }) => [path, level, `${marker}${heading}`])
  it('have the level of their figures', () => {
    expect(plan(['1 总则', '1.1 编制目的', '为有效预防、及时控制和消除突发公共卫生事件的危害，制定本预案。', '1.2 事件分级', '1.2.1 特别重大事件', '有下列情形之一的为特别重大事件：', '（1）肺鼠疫发生并有扩散趋势；', '（2）涉及多个省份。', '2 组织体系', '2.1 指挥部', '由政府领导任总指挥。', '3 附则', '本预案自印发之日起施行。'])).toEqual([
      ['1', 1, '1 总则'], ['1.1', 2, '1.1 编制目的'], ['1.2', 2, '1.2 事件分级'], ['1.2.1', 3, '1.2.1 特别重大事件'], ['1.2.1.1', 4, '（1）'], ['1.2.1.2', 4, '（2）'],
      ['2', 1, '2 组织体系'], ['2.1', 2, '2.1 指挥部'], ['3', 1, '3 附则'],
    ])
  })
  it('go on from 一、', () => {
    expect(plan(['一、总则', '1.1编制目的', '保障健康。', '1.2工作原则', '（1）预防为主；', '二、组织体系', '2.1指挥部', '统一领导。'])).toEqual([
      ['1', 1, '一、总则'], ['1.1', 2, '1.1 编制目的'], ['1.2', 2, '1.2 工作原则'], ['1.2.1', 4, '（1）'], ['2', 1, '二、组织体系'], ['2.1', 2, '2.1 指挥部'],
    ])
  })
  it('stand below 1. of the official order', () => {
    expect(plan(['一、任务', '（一）建设', '1.新建', '1.1选址', '已选定。', '1.2设计', '已完成。', '2.改建', '2.1门诊', '在建。']).map(([path, level]) => [path, level])).toEqual([
      ['1', 1], ['1.1', 2], ['1.1.1', 3], ['1.1.1.1', 4], ['1.1.1.2', 4], ['1.1.2', 3], ['1.1.2.1', 4],
    ])
  })
  it('stand above a table and below a label', () => {
    expect(plan(['印发机关：某市卫生健康局', '2024年5月6日', '附件1', '1 总则', '1.1 目的', '保障健康和安全，维护社会稳定，制定本预案。', '1.2 分级', '级别\t伤亡\t响应', 'Ⅰ级\t30人\t市', '2 组织', '2.1 工作方案', '由指挥部拟定。']).map(([, level, heading]) => [level, heading])).toEqual([[1, '1 总则'], [2, '1.1 目的'], [2, '1.2 分级'], [1, '2 组织'], [2, '2.1 工作方案']])
  })
  it('are not what a list of contents repeats', () => {
    expect(plan(['目  录', '1 总则 1', '1.1 编制目的 1', '1.2 工作原则 2', '2 组织体系\t3', '2.1 指挥部…………3', '1 总则', '1.1 编制目的', '保障健康。', '1.2 工作原则', '预防为主。', '2 组织体系', '2.1 指挥部', '统一领导。']).map(([path]) => path)).toEqual(['1', '1.1', '1.2', '2', '2.1'])
  })
})
