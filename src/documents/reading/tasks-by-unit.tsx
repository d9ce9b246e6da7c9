import { sectionOf } from '#documents/citation.ts'
import type { PublicDocument } from '#documents/queries.ts'
import type { Reading } from '#documents/reading/reading.ts'

type Unit = { name: string; count: number } & Record<'lead' | 'supporting' | 'listed', { anchor: string; number: string }[]>

/** 按责任单位看任务: each unit with the tasks it leads, supports or is named in. */
export function TasksByUnit({ document: { tasks, blocks }, t }: Reading) {
  const units = tasksByUnit(tasks, (anchor) => sectionOf(blocks, anchor).replace(/^.*?(?=（)/, ''))
  if (units.length === 0) return null
  return (
    <section id="units">
      <h2>{t('document.units.title')}</h2>
      <p className="count">{t('document.units.count', { tasks: tasks.length, units: units.length })}</p>
      <ul className="units">
        {units.map((unit) => (
          <li key={unit.name}>
            <b lang="zh-CN">{unit.name}</b>
            {(['lead', 'supporting', 'listed'] as const).filter((role) => unit[role].length > 0).map((role) => (
              <span key={role}>
                {t(`document.units.${role}`)}
                {unit[role].map(({ anchor, number }) => <a key={anchor} href={`#${anchor}`}>{number}</a>)}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Units by how much falls to them, leaders of most tasks first. Where numbers start anew in each section, the section is named too. */
export function tasksByUnit(tasks: PublicDocument['tasks'], placeOf: (anchor: string) => string): Unit[] {
  const unique = new Set(tasks.map(({ number }) => number)).size === tasks.length
  const units = new Map<string, Unit>()
  for (const { anchor, number, title, units: named } of tasks) {
    for (const { name, role } of named) {
      const unit = units.get(name) ?? { name, count: 0, lead: [], supporting: [], listed: [] }
      unit[role].push({ anchor, number: (unique ? number : placeOf(anchor)) || title })
      unit.count++
      units.set(name, unit)
    }
  }
  return [...units.values()].sort((one, other) => other.lead.length - one.lead.length || other.count - one.count)
}
