import { FacilityFacts } from '#facilities/reading/facility-facts.tsx'
import { FacilityMentions } from '#facilities/reading/facility-mentions.tsx'
import { StatementLists } from '#facilities/reading/statement-lists.tsx'
import type { FacilityReading } from '#facilities/reading/reading.ts'

/** All the register knows of one facility, each value with its source, and what official documents say about it. */
export function FacilityPage(reading: FacilityReading) {
  const { facility, t, to } = reading
  const { aliases } = facility.names
  return (
    <article className="facility">
      <header>
        <h1 lang="zh-CN">{facility.name}</h1>
        {aliases.length > 0 && <p className="lead">{t('facilities.page.also', { names: aliases.map(({ value }) => value).join('、') })}</p>}
        <p><b className={`state ${facility.status}`}>{t(`facilities.status.${facility.status}`)}</b></p>
        {facility.district === null && (
          <p className="hint">
            {t('facilities.page.partner')}{' '}
            {facility.related.map(({ slug, name }) => <a key={slug} href={to.facilities(slug, { scope: 'partner' })}>{name}</a>)}
          </p>
        )}
      </header>
      <FacilityMentions {...reading} />
      <section id="register">
        <h2>{t('facilities.page.register')}</h2>
        <p className="hint">{t('facilities.page.registerHint')}</p>
        <FacilityFacts {...reading} />
        {facility.notes.map((note) => <p key={note} className="remark hint">{t('facilities.page.remark', { note })}</p>)}
      </section>
      <StatementLists {...reading} />
    </article>
  )
}
