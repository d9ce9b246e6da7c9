import type { Collection, Paths } from '#config/paths.ts'
import type { District } from '#districts/queries.ts'
import type { Translate } from '#i18n/translate.ts'
import type { Link } from '#ui/site.ts'

/** The way down to a shelf's documents: portal, district, shelf. */
export function shelfTrail(district: District, shelf: Collection, t: Translate, to: Paths): Link[] {
  return [
    { label: t('site.portalName'), href: to.home() },
    { label: district.name, href: to.district(district.slug) },
    { label: t(`site.rooms.${shelf}`), href: to.collection(district.slug, shelf) },
  ]
}
