import type { ReactNode } from 'react'
import type { Paths } from '#config/paths.ts'
import { districtName } from '#districts/district-name.ts'
import type { Translate } from '#i18n/translate.ts'
import type { Day } from '#platform/clock.ts'
import { PlaceName, placeWords } from '#places/place-name.tsx'
import { FacetLinks } from '#ui/facet-links.tsx'
import { Facets } from '#ui/facets.tsx'
import { careOn } from '#villages/care.ts'
import { SharesPicture } from '#villages/listing/shares-picture.tsx'
import { SharesTable } from '#villages/listing/shares-table.tsx'
import { CARE_CHOICES, fits, narrow, type VillageFilters } from '#villages/narrow.ts'
import type { Village } from '#villages/queries.ts'
import { CareLine } from '#villages/reading/care-lines.tsx'
import { sharesByStreet, sharesOf, standingOn } from '#villages/shares.ts'

type Props = { district: { slug: string; name: string }; all: readonly Village[]; filters: VillageFilters; day: Day; t: Translate; to: Paths; children?: ReactNode }

/** The villages and communities of a district, or of one of its streets, and how each is cared for on a day: the shares as a picture and a table, then one by one. */
export function VillageList({ children, ...listing }: Props) {
  const { district, all, filters, day, t, to } = listing
  const found = narrow(all, filters, day)
  const here = narrow(all, { ...filters, care: null }, day)
  const shares = sharesOf(here, day)
  const known = shares.all - shares.unknown
  const streets = sharesByStreet(here, day).map(({ street, shares: own }) => ({ street, name: street === null ? t('villages.noStreet') : placeWords(street, t), href: to.villages(district.slug, { ...filters, street }), shares: own }))
  const caption = t('villages.caption', { district: districtName(district, t), day })
  return (
    <article className="villages">
      <h1>{t('villages.title')}{filters.street && <> · <PlaceName name={filters.street} t={t} /></>}</h1>
      <p className="lead">{t('villages.lead')}</p>
      {known === 0 ? <p><b>{t('villages.noneKnown', { count: shares.all })}</b></p> : <p><b>{t('villages.summary', { all: shares.all, known, blank: shares.blank, none: shares.none })}</b>{shares.unknown > 0 && <> {t('villages.unknownCount', { count: shares.unknown })}</>}</p>}
      {known > 0 && (
        <section aria-labelledby="shares">
          <h2 id="shares">{t('villages.shares')}</h2>
          <SharesPicture bars={[{ name: filters.street === null ? districtName(district, t) : placeWords(filters.street, t), shares }, ...(streets.length > 1 ? streets : [])]} caption={caption} t={t} />
          <SharesTable rows={streets} caption={caption} t={t} />
        </section>
      )}
      <section aria-labelledby="list">
        <h2 id="list">{t('villages.list')}</h2>
        <VillageFacets {...listing} />
        <p className="count">{t('villages.found', { count: found.length })}</p>
        {found.length === 0 && <p className="nothing">{t('villages.none')} <a href={to.villages(district.slug)}>{t('villages.reset')}</a></p>}
        {[...Map.groupBy(found, ({ street }) => street)].map(([street, own]) => <Street key={street ?? ''} street={street} own={own} {...listing} />)}
      </section>
      {children}
    </article>
  )
}

/** Those of which something is stated one by one, then the names of the others. */
function Street({ street, own, ...listing }: Props & { street: string | null; own: Village[] }) {
  const { district, day, t, to } = listing
  const { unknown = [], known = [] } = Object.groupBy(own, (village) => (standingOn(village, day) === 'unknown' ? 'unknown' : 'known'))
  return (
    <section>
      <h3>{street === null ? t('villages.noStreet') : <PlaceName name={street} t={t} />}</h3>
      {known.length > 0 && <ul className="list">{known.map((village) => <VillageRow key={village.code} village={village} {...listing} />)}</ul>}
      {unknown.length > 0 && (
        <>
          <p className="unknown">{t('villages.unknownHere', { count: unknown.length })}</p>
          <ul className="names">{unknown.map(({ code, name }) => <li key={code}><a href={to.village(district.slug, code)}><PlaceName name={name} t={t} /></a></li>)}</ul>
        </>
      )}
    </section>
  )
}

function VillageRow({ village, district, day, t, to }: Props & { village: Village }) {
  return (
    <li>
      <a className="title" href={to.village(district.slug, village.code)}><PlaceName name={village.name} t={t} /></a>
      <CareLine care={careOn(village.statements, day).care} village={village} district={district.slug} t={t} to={to} />
    </li>
  )
}

function VillageFacets({ district, all, filters, day, t, to }: Props) {
  const href = (changed: Partial<VillageFilters>) => to.villages(district.slug, { ...filters, ...changed })
  const [ofCare, ofStreet] = [narrow(all, { ...filters, street: null }, day), narrow(all, { ...filters, care: null }, day)]
  const streets = [...new Set(all.flatMap(({ street }) => street ?? []))].map((street) => ({ value: street, label: placeWords(street, t), count: ofCare.filter((one) => one.street === street).length }))
  const cares = CARE_CHOICES.map((care) => ({ value: care as string, label: care === 'blank' ? t('villages.blank.village') : t(`villages.mode.${care}`), count: ofStreet.filter((one) => fits(standingOn(one, day), care)).length }))
  return (
    <Facets narrowed={filters.street !== null || filters.care !== null} t={t} to={to}>
      <dl>
        <FacetLinks name="street" label={t('villages.street')} choices={streets.filter(({ count }) => count > 0)} chosen={filters.street} href={(street) => href({ street })} t={t} />
        <FacetLinks name="care" label={t('villages.care')} choices={cares.filter(({ count }) => count > 0)} chosen={filters.care} href={(care) => href({ care: care as VillageFilters['care'] })} t={t} />
      </dl>
    </Facets>
  )
}
