import { expect, it } from 'vitest'
import { readingBlock } from '#documents/blocks/reading-block.ts'
import { bySection, tasksByUnit } from '#documents/reading/tasks-by-unit.ts'

const heading = (anchor: string, path: string, marker: string, words: string) =>
  readingBlock({ anchor, path, kind: 'heading', part: 0, level: path.split('.').length, marker, heading: words, headingStop: '', text: '', continues: false, runs: [], responsibility: null, table: null })

it('sorts tasks under units, those that lead most first, and keeps lead, supporting and merely listed apart', () => {
  const units = tasksByUnit([
    { anchor: 'a', number: '1', title: '甲', units: [{ name: '区卫健局', role: 'lead' }, { name: '区财政局', role: 'supporting' }] },
    { anchor: 'b', number: '2', title: '乙', units: [{ name: '区财政局', role: 'listed' }, { name: '区民政局', role: 'listed' }] },
  ], [])
  expect(units.map(({ name, count }) => [name, count])).toEqual([['区卫健局', 1], ['区财政局', 2], ['区民政局', 1]])
  expect(units[1]).toMatchObject({ lead: [], supporting: [{ marker: '1' }], listed: [{ marker: '2' }] })
})

it('names the section of each task and keeps its number as printed, since numbers begin anew in each section', () => {
  const blocks = [
    heading('s2', '2', '二、', '重点任务'), heading('s2-1', '2.1', '（一）', '健全体系'), heading('s2-1-1', '2.1.1', '1.', '建机制'),
    heading('s2-2', '2.2', '（二）', '提升能力'), heading('s2-2-1', '2.2.1', '1.', '强基层'), heading('s3', '3', '三、', '保障措施'), heading('s3-1', '3.1', '（一）', '强化投入'),
  ]
  const units = [{ name: '区卫健局', role: 'lead' as const }]
  const [unit] = tasksByUnit([{ anchor: 's2-1-1', number: '1', title: '建机制', units }, { anchor: 's2-2-1', number: '1', title: '强基层', units }, { anchor: 's3-1', number: '（一）', title: '强化投入', units }], blocks)
  expect(bySection(unit!.lead).map(({ section, tasks }) => [section, ...tasks.map(({ marker, title }) => marker + title)])).toEqual([
    ['（一）健全体系', '1.建机制'], ['（二）提升能力', '1.强基层'], ['三、保障措施', '（一）强化投入'],
  ])
})
