import { isCollection } from '#config/paths.ts'
import { DEFAULT_LOCALE, LOCALES } from '#i18n/locales.ts'

/** Ends where a sentence does: at white space, quotation marks, brackets, Han characters and their punctuation. */
const ADDRESS = /https?:\/\/[\w.~:/?#[\]@!$&'()*+,;=%-]+/gu

/**
 * The web addresses printed in a text, each once, in order, without the stop that ends their sentence.
 *
 * @example
 * addressesIn('详见（https://www.example.gov.cn/huli）。') //=> ['https://www.example.gov.cn/huli']
 */
export function addressesIn(text: string): string[] {
  return [...new Set([...text.matchAll(ADDRESS)].map(([found]) => found.replace(/[.,;:!?)\]']+$/u, '')))].filter((found) => URL.canParse(found))
}

/** What an address of this portal leads to: one thing of a district, or a page that is always there. */
export type Led = { district: string; document?: string; facility?: string; service?: string } | 'standing' | 'nowhere'

const STANDING: ReadonlySet<string> = new Set(['search', 'verify', 'open-data', 'about', 'accessibility', 'privacy', 'site-map', 'admin', 'api'])
const ROOMS: ReadonlySet<string> = new Set(['search', 'feedback', 'commitments', 'targets', 'circle', 'street-card.pdf', 'facilities.csv', 'facilities.geojson', 'facilities', 'services'])

/**
 * What an address leads to, when it is one of the portal at `site` (origin and base path); null when it is somebody else's.
 *
 * @example
 * ledTo('https://www.example.gov.cn/en/huli/replies/xhwjh-2025-11', 'https://www.example.gov.cn') //=> { district: 'huli', document: 'xhwjh-2025-11' }
 */
export function ledTo(address: string, site: string): Led | null {
  const [url, home] = [new URL(address), new URL(site)]
  const base = home.pathname.replace(/\/$/u, '')
  if (url.host !== home.host || (url.pathname !== base && !url.pathname.startsWith(`${base}/`))) return null
  const segments = url.pathname.slice(base.length).split('/').filter(Boolean)
  if (LOCALES.some((locale) => locale !== DEFAULT_LOCALE && locale === segments[0])) segments.shift()
  if (segments[0] === 'large') segments.shift()
  const [district, room, name] = segments
  if (district === undefined || STANDING.has(district)) return 'standing'
  if (room === undefined) return { district }
  if (name !== undefined && room === 'facilities') return { district, facility: decoded(name) }
  if (name !== undefined && room === 'services') return { district, service: decoded(name) }
  if (isCollection(room)) return name === undefined ? { district } : { district, document: decoded(name) }
  return ROOMS.has(room) ? { district } : 'nowhere'
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
