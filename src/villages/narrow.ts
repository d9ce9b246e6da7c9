import type { Day } from '#platform/clock.ts'
import { isBlank } from '#villages/care.ts'
import type { Village } from '#villages/queries.ts'
import { type Standing, standingOn, STANDINGS } from '#villages/shares.ts'

/** How a list of villages is narrowed: to a street, and to how they are cared for. `blank` are all without a clinic of their own. */
export type VillageFilters = { street: string | null; care: Standing | 'blank' | null }

export const CARE_CHOICES = [...STANDINGS, 'blank'] as const

/** Reads the filters of an address; what is none of the list's own is not there. */
export function readFilters(query: URLSearchParams, villages: readonly Village[]): VillageFilters {
  const [street, care] = [query.get('street'), query.get('care')]
  return { street: villages.some((one) => one.street === street) ? street : null, care: CARE_CHOICES.find((one) => one === care) ?? null }
}

export function narrow(villages: readonly Village[], { street, care }: VillageFilters, day: Day): Village[] {
  return villages.filter((village) => (street === null || village.street === street) && (care === null || fits(standingOn(village, day), care)))
}

export function fits(standing: Standing, care: Standing | 'blank'): boolean {
  return care === 'blank' ? standing !== 'unknown' && isBlank(standing) : standing === care
}
