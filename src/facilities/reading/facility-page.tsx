import { FacilityFacts } from '#facilities/reading/facility-facts.tsx'
import { FacilityMentions } from '#facilities/reading/facility-mentions.tsx'
import { StatementLists } from '#facilities/reading/statement-lists.tsx'
import type { FacilityReading } from '#facilities/reading/reading.ts'

/** All the register knows of one facility, each value with its source, and beside it what official documents say. */
export function FacilityPage(reading: FacilityReading) {
  const { facility, t, to } = reading
  const { aliases, name, type, level } = facility.fields
  const known = [type[0]?.value, level[0]?.value, facility.district?.name].filter((word) => word !== undefined)
  return (
    <article className="facility">
      <header>
        <h1><span lang="zh-CN">{facility.name}</span>{name[0]?.weak && <span className="doubt">{t('facilities.unverified')}</span>}</h1>
        {aliases.length > 0 && <p className="lead">{t('facilities.page.also', { names: aliases.map(({ value }) => value).join('、') })}</p>}
        <p className="meta">
          <b className={`state ${facility.status}`}>{t(`facilities.status.${facility.status}`)}</b>
          {known.map((word) => <span key={word} lang="zh-CN">{word}</span>)}
          {facility.mentions.length > 0 && <a href="#mentions">{t('facilities.page.mentions')}</a>}
        </p>
        {facility.district === null && (
          <p className="hint">
            {t('facilities.page.partner')}{' '}
            {facility.related.map(({ slug, name: place }) => <a key={slug} href={to.facilities(slug, { scope: 'partner' })} lang="zh-CN">{place}</a>)}
          </p>
        )}
      </header>
      <div className="known">
        <section id="register">
          <h2>{t('facilities.page.register')}</h2>
          <p className="hint">{t('facilities.page.registerHint')}</p>
          <FacilityFacts {...reading} />
          {facility.notes.map((note) => <p key={note} className="hint">{t('facilities.page.remark', { note })}</p>)}
        </section>
        <StatementLists {...reading} />
      </div>
      <FacilityMentions {...reading} />
    </article>
  )
}
