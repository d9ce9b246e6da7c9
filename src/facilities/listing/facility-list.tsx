import type { Paths } from '#config/paths.ts'
import type { FacilityItem } from '#facilities/list-facilities.ts'
import { FacilityFilterLinks } from '#facilities/listing/filter-links.tsx'
import type { FacilityFilters } from '#facilities/list-filters.ts'
import type { Translate } from '#i18n/translate.ts'

export type FacilityListing = {
  district: { slug: string; name: string }
  all: FacilityItem[]
  items: FacilityItem[]
  total: number
  page: number
  pages: number
  filters: FacilityFilters
  t: Translate
  to: Paths
}

/** The register of a district as a list to narrow and leaf through, all by links. */
export function FacilityList(listing: FacilityListing) {
  const { district, items, total, page, pages, filters, t, to } = listing
  return (
    <div className="listing facilities">
      <h1>{t('facilities.list.title', { district: district.name })}</h1>
      <p className="hint">{t('facilities.list.intro')}</p>
      <FacilityFilterLinks {...listing} />
      <p className="count" role="status">{t('facilities.list.count', { total, page, pages })}</p>
      {total === 0 && <p>{t('facilities.list.none')} <a href={to.facilities(district.slug)}>{t('facilities.list.reset')}</a></p>}
      <ul className="entries">
        {items.map((item) => <FacilityRow key={item.id} item={item} {...listing} />)}
      </ul>
      {pages > 1 && (
        <nav className="pages" aria-label={t('facilities.list.pages')}>
          {page > 1 && <a rel="prev" href={to.facilities(district.slug, { ...filters, page: page > 2 ? page - 1 : null })}>{t('facilities.list.previous')}</a>}
          <span>{t('facilities.list.pageOf', { page, pages })}</span>
          {page < pages && <a rel="next" href={to.facilities(district.slug, { ...filters, page: page + 1 })}>{t('facilities.list.next')}</a>}
        </nav>
      )}
    </div>
  )
}

function FacilityRow({ item, district, t, to }: FacilityListing & { item: FacilityItem }) {
  const { slug, name, type, level, street, status, address, phone, mentions } = item
  return (
    <li>
      <h2 lang="zh-CN"><a href={to.facility(district.slug, slug)}>{name}</a></h2>
      <p className="meta">
        <span lang="zh-CN">{[type, level, street].filter(Boolean).join(' · ')}</span>
        {status !== 'operating' && <span className={`state ${status}`}>{t(`facilities.status.${status}`)}</span>}
      </p>
      {[['address', address], ['phone', phone]].map(([field, value]) => value && typeof value === 'object' && (
        <p key={String(field)} className="fact">
          {t(`facilities.fields.${field as 'address' | 'phone'}`)}{t('facilities.list.colon')}<span lang="zh-CN">{value.value}</span>
          {value.weak && <span className="doubt">{t('facilities.unverified')}</span>}
        </p>
      ))}
      {mentions > 0 && <p className="fact"><a href={`${to.facility(district.slug, slug)}#mentions`}>{t('facilities.list.mentions', { count: mentions })}<span className="hidden-text"> {name}</span></a></p>}
    </li>
  )
}
