import type { Paths } from '#config/paths.ts'
import { daysWords } from '#hours/words.ts'
import type { Session } from '#hours/schedule.ts'
import type { Translate } from '#i18n/translate.ts'
import { type Care, isBlank } from '#villages/care.ts'
import type { Village } from '#villages/queries.ts'

type Shown = { t: Translate; to: Paths }

/** How a village is cared for, in a line: that it has no clinic of its own, by which mode, by whom, and when. */
export function CareLine({ care, village, district, t, to }: Shown & { care: Care | null; village: Pick<Village, 'kind'>; district: string }) {
  if (care === null) return <p className="unknown">{t('villages.unknown')}</p>
  return (
    <p className="care">
      {isBlank(care.mode) && <><b className="claim aiming">{t(`villages.blank.${village.kind as 'village'}`)}</b>{' '}</>}
      <b>{t(`villages.mode.${care.mode}`)}</b>{' '}
      <Carer care={care} district={district} to={to} />{' '}
      <Times care={care} t={t} />
    </p>
  )
}

/** Who cares: a link to the house, or its name where the register has none such. */
export function Carer({ care: { house, provider }, district, to }: { care: Care; district: string; to: Paths }) {
  if (house) return <a href={to.facility(district, house.slug)} lang="zh-CN">{house.name}</a>
  return provider && <span lang="zh-CN">{provider}</span>
}

/** When and where, as far as stated: the days and times, or how often in the words of the source. */
export function Times({ care: { sessions, frequency, site }, t }: { care: Care; t: Translate }) {
  return (
    <>
      {sessions.length > 0 && <span>{sessionsWords(sessions, t)}</span>}
      {frequency && <span lang="zh-CN"> {frequency}</span>}
      {site && <> · <span lang="zh-CN">{site}</span></>}
    </>
  )
}

/**
 * The sessions of a week in a line.
 *
 * @example
 * sessionsWords([{ label: 'general', days: [2], opens: '08:30', closes: '11:00', weeks: null }], t) //=> '周二 08:30–11:00'
 */
export function sessionsWords(sessions: readonly Session[], t: Translate): string {
  return sessions.map((session) => `${session.label === 'general' ? '' : `${t(`hours.label.${session.label}`)} `}${daysWords(session, t)} ${session.opens}–${session.closes}`).join(t('villages.next'))
}
