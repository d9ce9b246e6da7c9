import { DEFAULT_LOCALE, type Locale } from '#i18n/locales.ts'

/** How the interface is shown. `large` is 长者模式: an address of its own, so that it needs no cookie and stays cacheable. */
export type Display = { locale: Locale; large: boolean }

/** Shelves of a district's documents, as they stand in addresses. */
export const COLLECTIONS = { replies: 'reply', policies: 'policy', reports: 'report', documents: 'other' } as const

export type Collection = keyof typeof COLLECTIONS
export type Kind = (typeof COLLECTIONS)[Collection]

/** Values of a GET form; null, undefined and '' leave the name out. */
export type Query = Record<string, string | number | null | undefined>

/** Segment of `[locale]` for a display, as next.config's rewrites write it: zh-CN, en, zh-CN~large. */
export function displayOf(segment: string): { locale: string; large: boolean } {
  const [locale = '', size] = segment.split('~')
  return { locale, large: size === 'large' }
}

export function collectionOf(kind: Kind): Collection {
  return kind === 'reply' ? 'replies' : kind === 'policy' ? 'policies' : kind === 'report' ? 'reports' : 'documents'
}

export function isCollection(segment: string): segment is Collection {
  return Object.hasOwn(COLLECTIONS, segment)
}

export type Paths = ReturnType<typeof pathsFor>

/**
 * Every public address of one display, as a browser needs it: with the base path of the host site in front.
 *
 * @example
 * pathsFor({ locale: 'en', large: false }).document('huli', 'reply', 'xhwjh-2025-11', 's2-1') //=> '/en/huli/replies/xhwjh-2025-11#s2-1'
 */
export function pathsFor({ locale, large }: Display) {
  const base = basePath() + (locale === DEFAULT_LOCALE ? '' : `/${locale}`) + (large ? '/large' : '')
  const at = (...segments: string[]) => `${base}/${segments.map(encodeURIComponent).join('/')}`
  const home = () => base || '/'
  return {
    large,
    home,
    district: (district: string) => at(district),
    collection: (district: string, collection: Collection, query?: Query) => at(district, collection) + queryOf(query),
    document: (district: string, kind: Kind, slug: string, anchor?: string | null, query?: Query) =>
      at(district, collectionOf(kind), slug) + queryOf(query) + (anchor ? `#${encodeURIComponent(anchor)}` : ''),
    /** Feeds to follow a page by, and deadlines of promises as a calendar. */
    collectionFeed: (district: string, collection: Collection, query?: Query) => at(district, collection, 'feed.atom') + queryOf(query),
    documentFeed: (district: string, kind: Kind, slug: string) => at(district, collectionOf(kind), slug, 'feed.atom'),
    documentDeadlines: (district: string, kind: Kind, slug: string) => at(district, collectionOf(kind), slug, 'deadlines.ics'),
    facilityFeed: (district: string, slug: string) => at(district, 'facilities', slug, 'feed.atom'),
    deadlines: (district: string) => at(district, 'deadlines.ics'),
    source: (district: string, kind: Kind, slug: string) => at(district, collectionOf(kind), slug, 'source'),
    pdf: (district: string, kind: Kind, slug: string) => at(district, collectionOf(kind), slug, 'pdf'),
    docx: (district: string, kind: Kind, slug: string) => at(district, collectionOf(kind), slug, 'docx'),
    authenticity: (district: string, kind: Kind, slug: string) => at(district, collectionOf(kind), slug, 'authenticity'),
    cite: (district: string, kind: Kind, slug: string, anchor?: string) =>
      at(district, collectionOf(kind), slug, 'cite') + queryOf({ at: anchor }),
    tasks: (district: string, kind: Kind, slug: string) => at(district, collectionOf(kind), slug, 'tasks'),
    facts: (district: string, kind: Kind, slug: string) => at(district, collectionOf(kind), slug, 'facts'),
    namedFacilities: (district: string, kind: Kind, slug: string) => at(district, collectionOf(kind), slug, 'facilities'),
    commitments: (district: string, query?: Query) => at(district, 'commitments') + queryOf(query),
    targets: (district: string, query?: Query) => at(district, 'targets') + queryOf(query),
    facilityCounts: (district: string) => at(district, 'facility-counts'),
    facilities: (district: string, query?: Query) => at(district, 'facilities') + queryOf(query),
    /** The list, whatever it is narrowed to, as a file. */
    facilitiesAs: (district: string, form: 'csv' | 'geojson', query?: Query) => at(district, `facilities.${form}`) + queryOf(query),
    facility: (district: string, slug: string) => at(district, 'facilities', slug),
    villages: (district: string, query?: Query) => at(district, 'villages') + queryOf(query),
    villagesAs: (district: string, form: 'csv' | 'geojson', query?: Query) => at(district, `villages.${form}`) + queryOf(query),
    village: (district: string, code: string) => at(district, 'villages', code),
    doorCard: (district: string, slug: string, query?: Query) => at(district, 'facilities', slug, 'door-card.pdf') + queryOf(query),
    streetCard: (district: string, street: string) => at(district, 'street-card.pdf') + queryOf({ street }),
    sessions: (district: string, slug: string, query?: Query) => at(district, 'facilities', slug, 'sessions.ics') + queryOf(query),
    services: (district: string) => at(district, 'services'),
    circle: (district: string, query?: Query) => at(district, 'circle') + queryOf(query),
    circleRun: (district: string, number: number, query?: Query) => at(district, 'circle', String(number)) + queryOf(query),
    service: (district: string, slug: string) => at(district, 'services', slug),
    search: (district: string | null, query?: Query) => (district ? at(district, 'search') : at('search')) + queryOf(query),
    feedback: (district: string, about?: { facility?: string; document?: string; village?: string; place?: string | null | undefined }) => at(district, 'feedback') + queryOf(about),
    /** The page of a house for its owner, by a link that is passed to nobody else. */
    owner: (district: string, token: string) => at(district, 'owner', token),
    receipt: (district: string, receipt: string) => at(district, 'feedback', receipt),
    verify: () => at('verify'),
    openData: () => at('open-data'),
    about: () => at('about'),
    accessibility: () => at('accessibility'),
    privacy: () => at('privacy'),
    siteMap: () => at('site-map'),
  }
}

/** The path of the host site the portal lives under; empty at a root of its own. Set when the portal is built. */
export function basePath(): string {
  return process.env.BASE_PATH ?? ''
}

/** A file of public/. */
export function assetPath(file: string): string {
  return `${basePath()}/${file}`
}

/** Where the open API begins. */
export function apiPath(): string {
  return `${basePath()}/api/open/v1`
}

/** Where staff sign in, for a plain link. Next's own Link and redirect add the base path themselves. */
export function staffPath(): string {
  return `${basePath()}/admin`
}

function queryOf(query: Query = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== null && value !== undefined && value !== '')
  return given.length === 0 ? '' : `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`
}
