import { expect, it } from 'vitest'
import { tasksByUnit } from '#documents/tasks-by-unit.ts'

it('sorts tasks under units, those that lead most first, and keeps lead, supporting and merely listed apart', () => {
  const units = tasksByUnit([
    { anchor: 'a', number: '1', title: '甲', units: [{ name: '区卫健局', role: 'lead' }, { name: '区财政局', role: 'supporting' }] },
    { anchor: 'b', number: '2', title: '乙', units: [{ name: '区财政局', role: 'listed' }, { name: '区民政局', role: 'listed' }] },
  ])
  expect(units.map(({ name, count }) => [name, count])).toEqual([['区卫健局', 1], ['区财政局', 2], ['区民政局', 1]])
  expect(units[1]).toMatchObject({ lead: [], supporting: [{ number: '1' }], listed: [{ number: '2' }] })
})
