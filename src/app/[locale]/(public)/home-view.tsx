import type { Paths } from '#config/paths.ts'
import { districtName } from '#districts/district-name.ts'
import type { District } from '#districts/queries.ts'
import type { KindCounts } from '#documents/lists/counts.ts'
import type { ListItem } from '#documents/lists/list-item.ts'
import { DocumentList, type Shown } from '#documents/lists/document-list.tsx'
import { dayInWords } from '#i18n/dates.ts'
import { nearestColour } from '#ui/palette.ts'
import { SearchBox } from '#ui/search-box.tsx'

export type Holding = { district: District; counts: KindCounts; facilities: number }

type Props = Shown & { holdings: Holding[]; latest: ListItem[] }

export function HomeView({ holdings, latest, ...shown }: Props) {
  const { t, to } = shown
  const cities = [...new Set(holdings.map(({ district }) => district.city))]
  return (
    <>
      <div className="hero">
        <h1>{t('home.title')}</h1>
        <p className="lead">{t('home.lead')}</p>
        <SearchBox action={to.search(null)} t={t} />
      </div>
      <section aria-labelledby="choose">
        <h2 id="choose">{t('home.choose')}</h2>
        <p className="count">{t('home.districts', { count: holdings.length })}</p>
        {cities.map((city) => (
          <div className="city" key={city}>
            <h3>{districtName({ name: city }, t)}</h3>
            <ul>
              {holdings.filter(({ district }) => district.city === city).map((holding) => <DistrictEntry key={holding.district.code} holding={holding} {...shown} />)}
            </ul>
          </div>
        ))}
      </section>
      {latest.length > 0 && (
        <section aria-labelledby="latest">
          <h2 id="latest">{t('home.latest')}</h2>
          <DocumentList items={latest} withDistrict {...shown} />
        </section>
      )}
    </>
  )
}

function DistrictEntry({ holding: { district, counts, facilities }, locale, t, to }: Shown & { holding: Holding }) {
  return (
    <li className={`c-${nearestColour(district.identity.colour)}`}>
      <a className="name" href={to.district(district.slug)}>{districtName(district, t)}</a>
      <Holds district={district} counts={counts} facilities={facilities} t={t} to={to} />
      {counts.latest && <p className="meta">{t('home.newest', { day: dayInWords(counts.latest, locale) })}</p>}
    </li>
  )
}

type HoldsProps = { district: District; counts: KindCounts; facilities: number; t: Shown['t']; to: Paths }

/** How many of each a district holds, as ways in. */
export function Holds({ district: { slug }, counts, facilities, t, to }: HoldsProps) {
  const links = [
    { key: 'replies', count: counts.reply, href: to.collection(slug, 'replies') },
    { key: 'policies', count: counts.policy, href: to.collection(slug, 'policies') },
    { key: 'reports', count: counts.report, href: to.collection(slug, 'reports') },
    { key: 'facilities', count: facilities, href: to.facilities(slug) },
  ] as const
  return (
    <ul className="holds">
      {links.filter(({ count }) => count > 0).map(({ key, count, href }) => (
        <li key={key}><a href={href}><b>{count}</b> {t(`home.holds.${key}`, { count })}</a></li>
      ))}
    </ul>
  )
}
