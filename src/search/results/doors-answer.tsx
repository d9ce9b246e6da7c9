import type { Paths } from '#config/paths.ts'
import { districtName } from '#districts/district-name.ts'
import { levelWords } from '#facilities/kind-and-level.tsx'
import { timeWords } from '#hours/period.ts'
import type { Translate } from '#i18n/translate.ts'
import { placeWords } from '#places/place-name.tsx'
import type { FoundDoors } from '#search/answers/find-doors.ts'
import type { Wish } from '#search/answers/read-wish.ts'

type Found = FoundDoors['districts'][number]

/** The lists of facilities the words describe: how they were understood, and how many are known to be open then; of the others nobody knows. */
export function DoorsAnswer({ doors: { wish, districts }, t, to }: { doors: FoundDoors; t: Translate; to: Paths }) {
  return (
    <li>
      <b className="title">{[subjectWords(wish, t), ...conditionWords(wish, districts.map(({ from, unmeasured }) => from?.place ?? unmeasured).find((place) => place !== null) ?? null, t)].join(t('search.answers.doors.and'))}</b>
      <p className="meta"><b className="class">{t('search.answers.doors.name')}</b> {t('search.answers.doors.understood')} <a href="#found">{t('search.answers.doors.plain')}</a></p>
      {wish.time?.kind === 'unannounced' && <p className="about">{t('search.answers.doors.unannounced')}</p>}
      {districts.map((district) => <DistrictDoors key={district.slug} district={district} wish={wish} t={t} to={to} />)}
    </li>
  )
}

function DistrictDoors({ district, wish, t, to }: { district: Found; wish: Wish; t: Translate; to: Paths }) {
  const { slug, asked, count, unknown, unstated, from, unmeasured, measurable } = district
  const choosing = wish.near && from === null
  const more = [
    ...(unknown > 0 ? [{ words: t('search.answers.doors.unknown', { count: unknown }), query: { ...asked, open: null, at: null } }] : []),
    ...unstated.map(({ facet, count: open }) => ({ words: t('search.answers.doors.unstated', { count: open, what: unstatedWords(facet, asked, t) }), query: { ...asked, [facet]: 'none' } })),
  ]
  return (
    <p className="about">
      <a href={to.facilities(slug, asked) + (choosing && measurable ? '#start' : '')}>{t(`search.answers.doors.${count + unknown === 0 ? 'none' : asked.open ? 'open' : 'list'}`, { district: districtName(district, t), count })}</a>
      {more.map(({ words, query }) => <span key={words}>{t('search.answers.doors.and')}<a href={to.facilities(slug, query)}>{words}</a></span>)}
      {more.length > 0 && t('search.answers.doors.call')}
      {from && <> {whenceWords(from, t)}</>}
      {choosing && unmeasured && <> {t('search.answers.doors.unknownPlace', { place: unmeasured })}</>}
      {choosing && <> {t(measurable ? 'search.answers.doors.start' : 'search.answers.doors.noStart')}</>}
    </p>
  )
}

function whenceWords({ place, street }: NonNullable<Found['from']>, t: Translate): string {
  const said = placeWords(place, t)
  if (street === null) return t('search.answers.doors.from', { place: said })
  return place === street ? t('search.answers.doors.onStreet', { street: said }) : t('search.answers.doors.ofStreet', { place: said, street: placeWords(street, t) })
}

function unstatedWords(facet: Found['unstated'][number]['facet'], asked: Found['asked'], t: Translate): string {
  if (facet === 'fee') return t(`services.feeKind.${asked.fee as 'free'}`)
  return facet === 'access' ? t(`services.accessKind.${asked.access as 'walk-in'}`) : t(facet === 'step' ? 'facilities.fields.stepFree' : 'facilities.list.insured')
}

function subjectWords({ service, specialty, type, level }: Wish, t: Translate): string {
  if (level) return levelWords(level.tier, level.rank, t)
  if (service) return t(`services.names.${service}`)
  return specialty ?? t(type ? `facilities.types.${type}` : 'site.rooms.facilities')
}

function conditionWords({ time, terms: { mode, fee, access, insured }, stepFree, near }: Wish, place: string | null, t: Translate): string[] {
  return [
    ...(time === null ? [] : [time.kind === 'then' ? t('facilities.list.open.at', { time: timeWords(time.time, t) }) : time.kind === 'now' ? t('facilities.list.open.now') : time.holiday ?? t('search.answers.doors.holiday')]),
    ...(mode ? [t(`services.mode.${mode}`)] : []), ...(fee ? [t(`services.feeKind.${fee}`)] : []), ...(insured ? [t('facilities.list.by.insurance')] : []), ...(access ? [t(`services.accessKind.${access}`)] : []),
    ...(stepFree ? [t('facilities.fields.stepFree')] : []),
    ...(near ? [place === null ? t('search.answers.doors.near') : t('search.answers.doors.placed', { place: placeWords(place, t) })] : []),
  ]
}
