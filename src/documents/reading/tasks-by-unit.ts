import type { ReadingBlock } from '#documents/blocks/reading-block.ts'
import { ancestorsOf } from '#documents/reading/citation.ts'
import type { PublicDocument } from '#documents/queries.ts'

type Task = PublicDocument['tasks'][number]
type Role = Task['units'][number]['role']

/** A task as the document prints it, and the heading of the section it stands in: numbers begin anew in each. */
export type PlacedTask = Pick<Task, 'anchor' | 'title'> & { marker: string; section: string }

export type UnitTasks = { name: string; count: number } & Record<Role, PlacedTask[]>

/** 按责任单位看任务: units with what falls to each in the document's order, leaders of most tasks first. */
export function tasksByUnit(tasks: Task[], blocks: ReadingBlock[]): UnitTasks[] {
  const units = new Map<string, UnitTasks>()
  for (const task of tasks) {
    const placed = placedIn(blocks, task)
    for (const { name, role } of task.units) {
      const unit = units.get(name) ?? { name, count: 0, lead: [], supporting: [], listed: [] }
      unit[role].push(placed)
      unit.count++
      units.set(name, unit)
    }
  }
  return [...units.values()].toSorted((one, other) => other.lead.length - one.lead.length || other.count - one.count)
}

function placedIn(blocks: ReadingBlock[], { anchor, number, title }: Task): PlacedTask {
  const block = blocks.find((one) => one.anchor === anchor)
  const above = block && ancestorsOf(blocks, block).findLast((one) => one !== block && one.heading && one.heading !== title)
  return { anchor, title, marker: (!block?.table && block?.marker) || number || '', section: above ? `${above.marker ?? ''}${above.heading}` : '' }
}

/** Neighbouring tasks of one section together. */
export function bySection(tasks: PlacedTask[]): { section: string; tasks: PlacedTask[] }[] {
  const groups: { section: string; tasks: PlacedTask[] }[] = []
  for (const task of tasks) {
    if (groups.at(-1)?.section !== task.section) groups.push({ section: task.section, tasks: [] })
    groups.at(-1)!.tasks.push(task)
  }
  return groups
}
