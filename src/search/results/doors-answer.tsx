import type { Paths } from '#config/paths.ts'
import { districtName } from '#districts/district-name.ts'
import { timeWords } from '#hours/period.ts'
import type { Translate } from '#i18n/translate.ts'
import type { FoundDoors } from '#search/answers/find-doors.ts'
import type { Wish } from '#search/answers/read-wish.ts'

/** The lists of facilities the words describe: how they were understood, and how many are known to be open then; of the others nobody knows. */
export function DoorsAnswer({ doors: { wish, districts }, t, to }: { doors: FoundDoors; t: Translate; to: Paths }) {
  const { time, near } = wish
  return (
    <li>
      <b className="title">{[subjectWords(wish, t), ...conditionWords(wish, t)].join(t('search.answers.doors.and'))}</b>
      <p className="meta"><b className="class">{t('search.answers.doors.name')}</b> {t('search.answers.doors.understood')} <a href="#found">{t('search.answers.doors.plain')}</a></p>
      {time?.kind === 'unannounced' && <p className="about">{t('search.answers.doors.unannounced')}</p>}
      {districts.map((district) => {
        const { slug, asked, count, unknown, measurable } = district
        return (
          <p key={slug} className="about">
            <a href={to.facilities(slug, asked) + (near && measurable ? '#start' : '')}>{t(`search.answers.doors.${count + unknown === 0 ? 'none' : asked.open ? 'open' : 'list'}`, { district: districtName(district, t), count })}</a>
            {unknown > 0 && <>{t('search.answers.doors.and')}<a href={to.facilities(slug, { ...asked, open: null, at: null })}>{t('search.answers.doors.unknown', { count: unknown })}</a>{t('search.answers.doors.call')}</>}
            {near && <> {t(measurable ? 'search.answers.doors.start' : 'search.answers.doors.noStart')}</>}
          </p>
        )
      })}
    </li>
  )
}

function subjectWords({ service, specialty, type }: Wish, t: Translate): string {
  if (service) return t(`services.names.${service}`)
  return specialty ?? t(type ? `facilities.types.${type}` : 'site.rooms.facilities')
}

function conditionWords({ time, stepFree, near }: Wish, t: Translate): string[] {
  return [
    ...(time === null ? [] : [time.kind === 'then' ? t('facilities.list.open.at', { time: timeWords(time.time, t) }) : time.kind === 'now' ? t('facilities.list.open.now') : time.holiday ?? t('search.answers.doors.holiday')]),
    ...(stepFree ? [t('facilities.fields.stepFree')] : []),
    ...(near ? [t('search.answers.doors.near')] : []),
  ]
}
