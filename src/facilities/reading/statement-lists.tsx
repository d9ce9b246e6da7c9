import { LIST_FIELDS, type Statement } from '#facilities/statements.ts'
import { Amend } from '#facilities/reading/amend.tsx'
import type { FacilityReading } from '#facilities/reading/reading.ts'
import { SourceList } from '#sources/source-line.tsx'

/** The fields of many values: services, specialties, projects, partnerships. One that nobody has stated is named with the other gaps (FacilityFacts). */
export function StatementLists(reading: FacilityReading) {
  const { facility, t } = reading
  return LIST_FIELDS.map((field) => {
    const statements = facility.fields[field]
    if (statements.length === 0) return null
    // Services on the list of services stand above; here are the rest, in the words of their sources.
    return (
      <section key={field} id={field === 'services' ? 'other-services' : field}>
        <h2>{t(`facilities.fields.${field}`)}</h2>
        <p className="count">{t('facilities.page.items', { count: statements.length })}</p>
        {bySource(statements).map((group) => (
          <div key={group[0]!.value} className="stated">
            <ul>
              {group.map(({ value, weak }) => (
                <li key={value}><span lang="zh-CN">{value}</span>{weak && <span className="doubt">{t('facilities.unverified')}</span>} <Amend {...reading} place={`${field}:${value}`} name={value} /></li>
              ))}
            </ul>
            <SourceList sources={group[0]!.sources} {...reading} />
          </div>
        ))}
      </section>
    )
  })
}

/** Values with the very same sources stand over one source line. */
function bySource(statements: Statement[]): Statement[][] {
  const groups = new Map<string, Statement[]>()
  for (const statement of statements) {
    const key = JSON.stringify(statement.sources)
    groups.set(key, [...(groups.get(key) ?? []), statement])
  }
  return [...groups.values()]
}
