import { type Collection, type Paths } from '#config/paths.ts'
import { districtName } from '#districts/district-name.ts'
import type { District } from '#districts/queries.ts'
import type { Translate } from '#i18n/translate.ts'
import { nearestColour } from '#ui/palette.ts'
import type { Site } from '#ui/site.ts'

/** The rooms of a district's site, as its navigation names them. */
export type Room = 'district' | Collection | 'facilities' | 'services' | 'circle' | 'search'

const ROOMS = ['replies', 'policies', 'reports', 'facilities', 'services', 'circle', 'documents', 'search'] as const
/** Where to go, what for, and whatever else. */
const EVERYDAY: readonly Room[] = ['facilities', 'services', 'search']

/** The portal's own site, above all districts. */
export function portalSite(t: Translate, to: Paths, origin: string): Site {
  return {
    name: t('site.portalName'), host: null, home: to.home(), nav: [{ label: t('site.tabs.search'), href: to.search(null), everyday: true }],
    domain: new URL(origin).host, idCode: null, icp: null, police: null, contact: null, colour: 'teal',
  }
}

/** A district bureau's site, wearing the identity it has configured. */
export function districtSite(district: District, room: Room | null, t: Translate, to: Paths, origin: string): Site {
  const { identity, slug } = district
  const href = (one: (typeof ROOMS)[number]) =>
    one === 'facilities' ? to.facilities(slug) : one === 'services' ? to.services(slug) : one === 'circle' ? to.circle(slug) : one === 'search' ? to.search(slug) : to.collection(slug, one)
  return {
    name: identity.siteName ?? t('site.districtName', { district: districtName(district, t) }),
    host: identity.host,
    home: to.district(slug),
    nav: ROOMS.map((one) => ({ label: t(`site.tabs.${one}`), href: href(one), current: one === room, everyday: EVERYDAY.includes(one) })),
    domain: identity.siteDomain ?? new URL(origin).host,
    idCode: identity.siteIdCode,
    icp: identity.icp,
    police: identity.police,
    contact: identity.contact,
    colour: nearestColour(identity.colour),
  }
}
