import { Holds } from '#app/[locale]/(public)/home-view.tsx'
import type { ListedKind } from '#commitments/confirmed-facts.ts'
import { districtName } from '#districts/district-name.ts'
import type { District } from '#districts/queries.ts'
import type { KindCounts } from '#documents/lists/counts.ts'
import type { ListItem } from '#documents/lists/list-item.ts'
import { DocumentList, type Shown } from '#documents/lists/document-list.tsx'
import type { Reconciled } from '#facilities/counts/reconcile.ts'
import { SearchBox } from '#ui/search-box.tsx'

const SHELVES = ['replies', 'policies', 'reports'] as const

type Props = Shown & {
  district: District
  counts: KindCounts
  facilities: number
  /** What its documents say of how many houses there are, beside the register. */
  published: Reconciled[]
  /** How many confirmed facts of each kind its live documents state. */
  stated: Record<ListedKind, number>
  latest: Record<(typeof SHELVES)[number], ListItem[]>
}

export function DistrictView({ district, counts, facilities, published, stated, latest, ...shown }: Props) {
  const { t, to } = shown
  const { identity, city, rules, slug } = district
  const classes = Object.entries(rules.resultClasses)
  const total = { replies: counts.reply, policies: counts.policy, reports: counts.report }
  return (
    <>
      <div className="hero">
        <p className="over">{districtName({ name: city }, t)}</p>
        <h1>{districtName(district, t)}</h1>
        {identity.host && <p className="lead">{t('district.host', { host: identity.host })}</p>}
        <SearchBox action={to.search(slug)} t={t} />
        <Holds district={district} counts={counts} facilities={facilities} t={t} to={to} />
      </div>
      {facilities > 0 && (
        <section aria-labelledby="facilities">
          <h2 id="facilities">{t('site.rooms.facilities')}</h2>
          <p className="count">{t('district.facilityCount', { count: facilities })}</p>
          <ul className="doors">
            <li><a className="button" href={to.facilities(slug, { open: 'now' })}>{t('district.openNow')}</a></li>
            <li><a href={to.services(slug)}>{t('services.fromDistrict')}</a></li>
            <li><a href={to.facilities(slug)}>{t('district.facilities')}</a></li>
            <li><a href={to.circle(slug)}>{t('circle.fromDistrict')}</a></li>
            <li><a href={to.villages(slug)}>{t('villages.fromDistrict')}</a></li>
          </ul>
          {published.length > 0 && (
            <p className="meta">{t('district.published', { count: published.length, same: published.filter((one) => one.published === one.today).length })} <a href={to.facilityCounts(slug)}>{t('facilities.counts.title')}</a></p>
          )}
        </section>
      )}
      {SHELVES.filter((shelf) => latest[shelf].length > 0).map((shelf) => (
        <section key={shelf} aria-labelledby={shelf}>
          <h2 id={shelf}>{t(`site.rooms.${shelf}`)}</h2>
          <p className="count">{t('list.total', { count: total[shelf] })}</p>
          <DocumentList items={latest[shelf]} {...shown} />
          {total[shelf] > latest[shelf].length && <p><a href={to.collection(slug, shelf)}>{t('district.more')}</a></p>}
        </section>
      ))}
      {SHELVES.every((shelf) => latest[shelf].length === 0) && <p className="nothing">{t('district.nothing', { district: districtName(district, t) })}</p>}
      {stated.commitment + stated.target > 0 && (
        <section aria-labelledby="stated">
          <h2 id="stated">{t('district.stated')}</h2>
          <p className="lead">{t('district.statedLead')}</p>
          <ul className="names">
            {stated.commitment > 0 && <li><a href={to.commitments(slug)}>{t('facts.commitmentCount', { count: stated.commitment })}</a></li>}
            {stated.target > 0 && <li><a href={to.targets(slug)}>{t('facts.targetCount', { count: stated.target })}</a></li>}
          </ul>
        </section>
      )}
      {classes.length > 0 && (
        <section aria-labelledby="classes">
          <h2 id="classes">{t('district.classes')}</h2>
          <dl className="classes" lang="zh-CN">
            {classes.map(([letter, meaning]) => <div key={letter}><dt>{letter}类</dt><dd>{meaning}</dd></div>)}
          </dl>
          {rules.resultClassesSource && <p className="meta">{t('document.resultSource', { source: rules.resultClassesSource })}</p>}
        </section>
      )}
    </>
  )
}
