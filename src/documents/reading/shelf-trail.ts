import type { Collection, Paths } from '#config/paths.ts'
import { districtTrail } from '#districts/district-trail.ts'
import type { District } from '#districts/queries.ts'
import type { Translate } from '#i18n/translate.ts'
import type { Link } from '#ui/site.ts'

/** The way down to a shelf's documents: portal, district, shelf. */
export function shelfTrail(district: District, shelf: Collection, t: Translate, to: Paths): Link[] {
  return [
    ...districtTrail(district, t, to),
    { label: t(`site.rooms.${shelf}`), href: to.collection(district.slug, shelf) },
  ]
}
