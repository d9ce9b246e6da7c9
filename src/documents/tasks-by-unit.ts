import type { PublicDocument } from '#documents/queries.ts'

type Task = PublicDocument['tasks'][number]
type Role = Task['units'][number]['role']

export type UnitTasks = { name: string; count: number } & Record<Role, Pick<Task, 'anchor' | 'number' | 'title'>[]>

/** 按责任单位看任务: units with what falls to each in the document's order, leaders of most tasks first. */
export function tasksByUnit(tasks: Task[]): UnitTasks[] {
  const units = new Map<string, UnitTasks>()
  for (const { anchor, number, title, units: named } of tasks) {
    for (const { name, role } of named) {
      const unit = units.get(name) ?? { name, count: 0, lead: [], supporting: [], listed: [] }
      unit[role].push({ anchor, number, title })
      unit.count++
      units.set(name, unit)
    }
  }
  return [...units.values()].toSorted((one, other) => other.lead.length - one.lead.length || other.count - one.count)
}
