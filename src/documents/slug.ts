import { customPinyin, pinyin } from 'pinyin-pro'
import type { Day } from '#platform/clock.ts'

// In the codes of organs 厦 is always 厦门.
customPinyin({ 厦: 'xià' })

export type SlugFacts = {
  number: { agencyCode: string; year: number; serial: number } | null
  caseNumber: string | null
  issuedOn: Day | null
  sha256: string
}

/**
 * The last part of a document's address: short, typeable, and telling as much as the document tells.
 *
 * @example
 * slugOf({ number: { agencyCode: '厦湖卫健函', year: 2025, serial: 11 }, … }) //=> 'xhwjh-2025-11'
 * slugOf({ number: null, caseNumber: '2025099', … }) //=> 'case-2025099'
 * slugOf({ number: null, caseNumber: null, issuedOn: '2025-06-12', sha256: '33e69dc0…' }) //=> '2025-06-12-33e69dc0'
 */
export function slugOf({ number, caseNumber, issuedOn, sha256 }: SlugFacts): string {
  const code = number && typeable(initials(number.agencyCode))
  if (number && code) return `${code}-${number.year}-${number.serial}`
  const asked = caseNumber && typeable(caseNumber)
  if (asked) return `case-${asked}`
  return [issuedOn, sha256.slice(0, 8)].filter(Boolean).join('-')
}

/** The slug itself, or its first numbered variant that is not taken. */
export function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  if (!taken.has(slug)) return slug
  for (let copy = 2; ; copy++) if (!taken.has(`${slug}-${copy}`)) return `${slug}-${copy}`
}

function initials(han: string): string {
  return pinyin(han, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'consecutive' }).join('')
}

function typeable(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 40)
}
