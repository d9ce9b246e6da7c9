import { bySection, type UnitTasks, tasksByUnit } from '#documents/reading/tasks-by-unit.ts'
import type { PublicDocument } from '#documents/queries.ts'
import type { Translate } from '#i18n/translate.ts'

type Props = { document: PublicDocument; back: string; t: Translate }

const ROLES = ['lead', 'supporting', 'listed'] as const

/** Each responsible unit with the tasks it leads, supports or is named in; every task leads to its words. */
export function TasksPage({ document: { blocks, tasks, title }, back, t }: Props) {
  const units = tasksByUnit(tasks, blocks)
  return (
    <article className="by-unit">
      <h1>{t('document.units.title')}</h1>
      <p className="lead"><a href={back} lang="zh-CN">{title}</a></p>
      <p className="count">{t('document.units.count', { tasks: tasks.length, units: units.length })}</p>
      <p className="hint">{t('document.units.hint')}</p>
      {units.map((unit) => (
        <section key={unit.name}>
          <h2 lang="zh-CN">{unit.name}</h2>
          {ROLES.filter((role) => unit[role].length > 0).map((role) => <Tasks key={role} role={role} tasks={unit[role]} back={back} t={t} />)}
        </section>
      ))}
    </article>
  )
}

function Tasks({ role, tasks, back, t }: { role: (typeof ROLES)[number]; tasks: UnitTasks['lead']; back: string; t: Translate }) {
  return (
    <div className="role">
      <h3>{t(`document.units.${role}`)} <small>{t('document.units.tasks', { count: tasks.length })}</small></h3>
      <div lang="zh-CN">
        {bySection(tasks).map(({ section, tasks: together }, index) => (
          <div key={index} className="within">
            {section && <h4>{section}</h4>}
            <ul>{together.map(({ anchor, marker, title }) => <li key={anchor + title}><a href={`${back}#${anchor}`}>{/[\p{L}\p{N}]$/u.test(marker) ? `${marker} ` : marker}{title}</a></li>)}</ul>
          </div>
        ))}
      </div>
    </div>
  )
}
