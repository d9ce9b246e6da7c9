import type { Paths } from '#config/paths.ts'
import { districtName } from '#districts/district-name.ts'
import type { District } from '#districts/queries.ts'
import type { Translate } from '#i18n/translate.ts'
import type { Link } from '#ui/site.ts'

/** The way down to a district: portal, district. Every page of a district's site begins its trail with it. */
export function districtTrail(district: District, t: Translate, to: Paths): Link[] {
  return [
    { label: t('site.portalName'), href: to.home() },
    { label: districtName(district, t), href: to.district(district.slug) },
  ]
}
