import type { Paths } from '#config/paths.ts'
import type { District } from '#districts/queries.ts'
import { receives } from '#facilities/lifecycle/status-on.ts'
import type { FacilityItem } from '#facilities/list-facilities.ts'
import { Distance } from '#facilities/listing/distance.tsx'
import { FacilityRow } from '#facilities/listing/facility-row.tsx'
import { onStreet } from '#facilities/on-street.ts'
import type { Translate } from '#i18n/translate.ts'
import { byNearness } from '#places/nearness.ts'
import type { Village } from '#villages/queries.ts'

const MOST = 3

type Props = { village: Village; facilities: readonly FacilityItem[]; district: District; t: Translate; to: Paths }

/** Where to go from a village beside whoever cares for it: the nearest houses where its place is known, else those of its street, else all. */
export function Instead({ village: { code, name, street, position }, facilities, district, t, to }: Props) {
  const serving = facilities.filter(({ status }) => receives(status))
  const near = position === null ? [] : byNearness({ id: code, position }, serving).filter((one) => one.near !== null).slice(0, MOST)
  const shown = near.length > 0 ? near : street === null ? [] : onStreet(street, serving).slice(0, MOST).map((one) => ({ ...one, near: null }))
  const all = near.length > 0 ? to.facilities(district.slug, { near: code }) : shown.length > 0 ? to.facilities(district.slug, { street }) : to.facilities(district.slug)
  return (
    <>
      <ul className="list">
        {shown.map((item) => <FacilityRow key={item.slug} item={item} district={district} t={t} to={to}>{item.near && <Distance near={item.near} from={name} t={t} />}</FacilityRow>)}
      </ul>
      <p><a href={all}>{t(near.length > 0 ? 'search.answers.nearest' : shown.length > 0 ? 'villages.page.inStreet' : 'search.answers.noneInStreet')}</a></p>
    </>
  )
}
