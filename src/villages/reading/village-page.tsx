import type { ReactNode } from 'react'
import type { Paths } from '#config/paths.ts'
import { districtName } from '#districts/district-name.ts'
import { answerAt, type Moment } from '#hours/answer.ts'
import { AnswerLine } from '#hours/reading/answer-line.tsx'
import { Timetable } from '#hours/reading/timetable.tsx'
import type { Schedule } from '#hours/schedule.ts'
import type { Translate } from '#i18n/translate.ts'
import { PlaceName } from '#places/place-name.tsx'
import { SourceLine } from '#sources/source-line.tsx'
import { type DocumentOf, sourceOf } from '#sources/source.ts'
import { type Care, type CareOn, isBlank } from '#villages/care.ts'
import type { Village } from '#villages/queries.ts'
import { Carer, CareLine } from '#villages/reading/care-lines.tsx'

type Reading = {
  village: Village
  on: CareOn
  district: { slug: string; name: string }
  documentOf: DocumentOf
  moment: Moment
  t: Translate
  to: Paths
}

/** One village: who cares for it, where and when, who says so; what held before and will hold; and where else to go. */
export function VillagePage({ children, ...reading }: Reading & { /** Where else to go. */ children: ReactNode }) {
  const { village, on: { care, ended, coming }, district, t, to } = reading
  const rest = village.statements.filter((one) => one !== care).toReversed()
  return (
    <article className="facility">
      <header>
        <p className="over">{districtName(district, t)}{village.street && <> · <PlaceName name={village.street} t={t} /></>}</p>
        <h1><PlaceName name={village.name} t={t} /></h1>
        <p className="meta"><b className="class">{t(`facilities.list.near.kind.${village.kind as 'village'}`)}</b></p>
        <Notice {...reading} />
      </header>
      <div className="known">
        <section id="care">
          <h2>{t('villages.page.care')}</h2>
          {care === null ? <p className="unknown">{ended ? t('villages.page.ended', { until: ended.until! }) : t('villages.unknown')}</p> : <Stated care={care} {...reading} />}
          {coming && <div className="notice"><p><b>{t('villages.page.coming', { since: coming.since! })}</b></p><CareLine care={coming} village={village} district={district.slug} t={t} to={to} /></div>}
          <p><a className="amend" href={to.feedback(district.slug, { village: village.code })} aria-label={t('feedback.linkOf', { name: village.name })}>{t('feedback.page')}</a></p>
        </section>
        {rest.length > 0 && (
          <section id="before">
            <h2>{t('villages.page.others')}</h2>
            <ul className="records">{rest.map((one) => <li key={one.id}><CareLine care={one} village={village} district={district.slug} t={t} to={to} /><Span care={one} t={t} /><Said care={one} {...reading} /></li>)}</ul>
          </section>
        )}
      </div>
      <section id="instead">
        <h2>{t('villages.page.instead')}</h2>
        {children}
      </section>
    </article>
  )
}

/** Before anything else: that the village has no clinic of its own, and what there is instead. */
function Notice({ village, on: { care }, t }: Reading) {
  if (care === null || !isBlank(care.mode)) return null
  return (
    <div className={care.mode === 'none' ? 'notice closed' : 'notice'}>
      <p><b>{t(`villages.page.blank.${village.kind as 'village'}`)}</b> {t(`villages.page.by.${care.mode as 'none'}`)}</p>
      <p><a href="#instead">{t('villages.page.instead')}</a></p>
    </div>
  )
}

function Stated({ care, ...reading }: Reading & { care: Care }) {
  const { district, moment, t, to } = reading
  const schedule: Schedule = { sessions: care.sessions, exceptions: [], holidays: 'unknown', validFrom: null, validTo: null }
  return (
    <>
      <dl className="facts">
        <div><dt>{t('villages.care')}</dt><dd>{t(`villages.mode.${care.mode}`)}</dd></div>
        {care.mode !== 'none' && <div><dt>{t('villages.by')}</dt><dd><Carer care={care} district={district.slug} to={to} /></dd></div>}
        {care.site && <div><dt>{t('villages.site')}</dt><dd lang="zh-CN">{care.site}</dd></div>}
        {care.frequency && <div><dt>{t('villages.frequency')}</dt><dd lang="zh-CN">{care.frequency}</dd></div>}
      </dl>
      {care.sessions.length > 0 && <><AnswerLine answer={answerAt([schedule], moment)} moment={moment} t={t} /><Timetable schedule={schedule} caption={t('hours.caption')} t={t} /></>}
      {care.sessions.length === 0 && care.mode !== 'none' && <p className="unknown">{care.mode === 'clinic' && care.house ? t('villages.page.clinicTimes') : t('villages.page.noTimes')}</p>}
      <Span care={care} t={t} />
      <Said care={care} {...reading} />
    </>
  )
}

function Span({ care: { since, until }, t }: { care: Care; t: Translate }) {
  if (since === null && until === null) return null
  return <p className="about">{since !== null && t('villages.since', { day: since })} {until !== null && t('villages.until', { day: until })}</p>
}

function Said({ care, documentOf, ...shown }: Pick<Reading, 'documentOf' | 'moment' | 't' | 'to'> & { care: Care }) {
  return <SourceLine source={sourceOf(care.source, documentOf)} {...shown} />
}
