import { registerTags } from '#districts/register-tags.ts'
import type { Transaction } from '#platform/db.ts'

/**
 * What to expire after a change to the register a district keeps. Its partners without a district of their own stand in the lists of
 * every district they work with.
 */
export async function tagsOfRegister(tx: Transaction, districtCode: string): Promise<string[]> {
  const partners = await tx.$queryRaw<{ code: string }[]>`select distinct unnest(related_districts) as code from facility where district_code is null and related_districts @> array[${districtCode}]`
  return registerTags.changed(...new Set([districtCode, ...partners.map(({ code }) => code)]))
}
