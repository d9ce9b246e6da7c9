import type { ReactNode } from 'react'
import { districtName } from '#districts/district-name.ts'
import { KindAndLevel } from '#facilities/kind-and-level.tsx'
import { decisiveEvent, statusOn } from '#facilities/lifecycle/status-on.ts'
import { Reach } from '#facilities/listing/reach.tsx'
import { FacilityClaims } from '#facilities/reading/facility-claims.tsx'
import { FacilityEvents } from '#facilities/reading/facility-events.tsx'
import { FacilityFacts } from '#facilities/reading/facility-facts.tsx'
import { FacilityHours } from '#facilities/reading/facility-hours.tsx'
import { FacilityMentions } from '#facilities/reading/facility-mentions.tsx'
import { FacilityRelations } from '#facilities/reading/facility-relations.tsx'
import { StatementLists } from '#facilities/reading/statement-lists.tsx'
import { StatusNotice } from '#facilities/reading/status-notice.tsx'
import type { FacilityReading } from '#facilities/reading/reading.ts'
import type { PublicFacility } from '#facilities/queries.ts'
import { NAME_FIELDS } from '#facilities/values/standing.ts'
import { Phrases } from '#ui/phrases.tsx'

/** All the register knows of one facility, each value with its source, what it offers, and beside it what official documents say. */
export function FacilityPage({ services, children, ...reading }: FacilityReading & { services: ReactNode; children?: ReactNode }) {
  const { facility, moment: { day }, t, to } = reading
  const { typeCode, tier, rank } = facility
  const { name, type } = facility.fields
  const status = statusOn(facility.status, facility.events, day)
  const others = NAME_FIELDS.flatMap((field) => facility.fields[field]).map(({ value }) => value)
  const confirmedOn = lastConfirmed(facility)
  return (
    <article className="facility">
      <header>
        <h1><span lang="zh-CN"><Phrases text={facility.name} /></span>{name[0]?.weak && <span className="doubt">{t('facilities.unverified')}</span>}</h1>
        {others.length > 0 && <p className="lead">{t('facilities.page.also', { names: others.join('、') })}</p>}
        <p className="meta">
          <b className={`state ${status}`}>{t(`facilities.status.${status}`)}</b>
          <KindAndLevel type={type[0]?.value ?? null} typeCode={typeCode} tier={tier} rank={rank} t={t} />
          {facility.district && <span>{districtName(facility.district, t)}</span>}
          {facility.mentions.length > 0 && <a href="#mentions">{t('facilities.page.mentions')}</a>}
        </p>
        <Reach field="address" known={facility.fields.address[0] ?? null} t={t} />
        <Reach field="phone" known={facility.fields.phone[0] ?? null} areaCode={facility.district?.areaCode ?? null} t={t} />
        <StatusNotice status={status} event={decisiveEvent(facility.events, day)} {...reading} />
        {facility.district === null && (
          <p className="hint">
            {t('facilities.page.partner')}{' '}
            {facility.related.map(({ slug, name: place }) => <a key={slug} href={to.facilities(slug, { scope: 'partner' })} lang="zh-CN">{place}</a>)}
          </p>
        )}
      </header>
      <div className="known">
        <FacilityHours {...reading} />
        {services}
        <section id="register">
          <h2>{t('facilities.page.register')}</h2>
          <p className="hint">{t('facilities.page.registerHint')}</p>
          {confirmedOn && <p className="hint">{t('facilities.page.confirmedOn', { day: confirmedOn })}</p>}
          <FacilityFacts {...reading} />
          {facility.home && <p><a href={to.feedback(facility.home.slug, { facility: facility.slug })}>{t('feedback.page')}</a></p>}
        </section>
        <StatementLists {...reading} />
        <FacilityClaims {...reading} />
        <FacilityEvents {...reading} />
        <FacilityRelations {...reading} />
        {children}
      </div>
      <FacilityMentions {...reading} />
    </article>
  )
}

/** When the house itself last said that some of it holds. */
function lastConfirmed({ fields }: PublicFacility): string | null {
  const days = Object.values(fields).flatMap((statements) => statements.flatMap(({ sources }) => sources.filter(({ trust }) => trust === 'owner').flatMap(({ asOf }) => asOf ?? [])))
  return days.toSorted().at(-1) ?? null
}
