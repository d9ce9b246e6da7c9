import type { FacilityListing } from '#facilities/listing/facility-list.tsx'
import { countFacet, type Facet, FACETS, UNKNOWN } from '#facilities/list-filters.ts'
import type { FacilityStatus } from '#facilities/list-facilities.ts'
import type { TypeGroup } from '#facilities/type-group.ts'

/** Every choice as a link with the number it leaves. */
export function FacilityFilterLinks({ all, filters, district, t, to }: FacilityListing) {
  const label = (facet: Facet, value: string): string => {
    if (value === UNKNOWN) return t('facilities.noSource')
    if (facet === 'type') return t(`facilities.types.${value as TypeGroup}`)
    if (facet === 'status') return t(`facilities.status.${value as FacilityStatus}`)
    return facet === 'scope' ? t('facilities.list.partners') : value
  }
  return (
    <div className="filters">
      {FACETS.map((facet) => {
        const choices = countFacet(all, facet, filters)
        if (choices.length === 0) return null
        return (
          <div key={facet} role="group" aria-label={t(`facilities.list.by.${facet}`)}>
            <span className="by">{t(`facilities.list.by.${facet}`)}</span>
            <ul>
              <li><a href={to.facilities(district.slug, { ...filters, [facet]: null })} aria-current={filters[facet] === null ? 'true' : undefined}>{facet === 'scope' ? t('facilities.list.own') : t('facilities.list.all')}</a></li>
              {choices.map(({ value, count }) => (
                <li key={value}>
                  <a href={to.facilities(district.slug, { ...filters, [facet]: value })} aria-current={filters[facet] === value ? 'true' : undefined}>
                    {label(facet, value)} <span className="number">{count}</span>
                  </a>
                </li>
              ))}
            </ul>
          </div>
        )
      })}
    </div>
  )
}
