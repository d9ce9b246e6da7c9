import type { Kind, Paths } from '#config/paths.ts'

type About = { kind: 'facility' | 'village' | Kind; slug: string; place?: string | null }

/** The page that feedback is about. */
export function pageOf({ kind, slug, place }: About, district: string, to: Paths): string {
  return kind === 'facility' ? to.facility(district, slug) : kind === 'village' ? to.village(district, slug) : to.document(district, kind, slug, place)
}

/** By which name an address asks about it. */
export function subjectName(kind: About['kind']): 'facility' | 'village' | 'document' {
  return kind === 'facility' || kind === 'village' ? kind : 'document'
}
