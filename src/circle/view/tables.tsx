import { isWithin } from '#circle/compute.ts'
import { TRIAL } from '#circle/inputs.ts'
import { byStreet } from '#circle/streets.ts'
import { coverageOf, minutesWords, type Shown, siteName, wayWords } from '#circle/view/shown.ts'
import { PlaceName } from '#places/place-name.tsx'

/** Streets one by one: how many of their communities are within, and whether there are one centre and several stations. */
export function StreetTable(shown: Shown) {
  const { inputs, t } = shown
  const streets = byStreet(inputs, coverageOf(shown))
  if (streets.length === 0) return null
  return (
    <section id="streets">
      <h2>{t('circle.streets.title')}</h2>
      <table className="circle-table">
        <caption>{t('circle.streets.caption')}</caption>
        <thead><tr>{(['street', 'within', 'placed', 'people', 'houses'] as const).map((name) => <th key={name} scope="col">{t(`circle.streets.${name}`)}</th>)}</tr></thead>
        <tbody>
          {streets.map(({ street, homes, placed, within, people, peopleWithin, centres, stations }) => (
            <tr key={street}>
              <th scope="row">{street ? <PlaceName name={street} t={t} /> : t('circle.streets.none')}</th>
              <td data-label={t('circle.streets.within')}>{within}</td>
              <td data-label={t('circle.streets.placed')}>{t('circle.of', { part: placed, all: homes })}</td>
              <td data-label={t('circle.streets.people')}>{people > 0 ? t('circle.of', { part: peopleWithin, all: people }) : t('facilities.noSource')}</td>
              <td data-label={t('circle.streets.houses')}>{t('circle.streets.housesOf', { centres, stations })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Every community: the nearest site, how far, in which direction, how long; nothing where no community is on record. */
export function HomeTable(shown: Shown) {
  const { district, inputs, t, to } = shown
  if (inputs.homes.length === 0) return null
  const { reaches } = coverageOf(shown)
  const placed = inputs.homes.map((home, index) => ({ home, reach: reaches[index]! })).filter(({ home }) => home.point !== null)
  const unplaced = inputs.homes.filter(({ point }) => point === null)
  return (
    <section id="communities">
      <h2>{t('circle.homes.title')}</h2>
      {placed.length > 0 && (
        <table className="circle-table">
          <caption>{t('circle.homes.caption')}</caption>
          <thead><tr>{(['home', 'site', 'way', 'minutes', 'verdict'] as const).map((name) => <th key={name} scope="col">{t(`circle.homes.${name}`)}</th>)}</tr></thead>
          <tbody>
            {placed.map(({ home, reach: { way, verdict } }) => (
              <tr key={home.code} className={isWithin(verdict) ? 'in' : 'out'}>
                <th scope="row"><PlaceName name={home.name} t={t} />{home.street && <small> <PlaceName name={home.street} t={t} /></small>}</th>
                <td data-label={t('circle.homes.site')} lang="zh-CN">{way === null ? t('circle.none') : way.site === TRIAL ? t('circle.trialSite') : <a href={to.facility(district.slug, way.site)}>{siteName(inputs, way.site, t)}</a>}</td>
                <td data-label={t('circle.homes.way')}>{way ? wayWords(way, t) : '—'}</td>
                <td data-label={t('circle.homes.minutes')}>{way ? minutesWords(way, t) : '—'}</td>
                <td data-label={t('circle.homes.verdict')}>{t(`circle.verdict.${verdict}`)}{way?.measured && ` · ${t('circle.measured')}`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {unplaced.length > 0 && (
        <details>
          <summary>{t('circle.homes.unplaced', { count: unplaced.length })}</summary>
          <p lang="zh-CN">{unplaced.map(({ name }) => name).join('、')}</p>
        </details>
      )}
    </section>
  )
}

/** The houses of the drawing by their numbers, and those without a known place. */
export function SiteList({ district, inputs, t, to }: Shown) {
  const placed = inputs.sites.filter(({ point }) => point !== null)
  const unplaced = inputs.sites.filter(({ point }) => point === null)
  return (
    <section id="sites">
      <h2>{t('circle.sites.title', { count: inputs.sites.length })}</h2>
      <ol className="names">
        {placed.map(({ slug, name, planned, opening }, index) => (
          <li key={slug}>
            <b>{index + 1}</b>
            <a href={to.facility(district.slug, slug)} lang="zh-CN">{name}</a>
            {planned && <b className="state planned">{t('circle.sites.planned')}</b>}
            {opening !== null && opening !== 'open' && <b className={`state ${opening}`}>{t(`hours.answer.${opening}`)}</b>}
          </li>
        ))}
      </ol>
      {unplaced.length > 0 && (
        <details open={placed.length === 0}>
          <summary>{t('circle.sites.unplaced', { count: unplaced.length })}</summary>
          <ul className="names">{unplaced.map(({ slug, name }) => <li key={slug}><a href={to.facility(district.slug, slug)} lang="zh-CN">{name}</a></li>)}</ul>
        </details>
      )}
    </section>
  )
}
