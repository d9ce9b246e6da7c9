import type { Transaction } from '#platform/db.ts'

export type FoundHouse = { id: string; slug: string; name: string }

/**
 * The houses that the address of a page or a name means: those of the very name before those with it as another name, those an officer's district keeps or works with before all others.
 * None, one, or several that it may be.
 */
export async function findHouse(tx: Transaction, districtCode: string, words: string): Promise<FoundHouse[]> {
  const rows = await tx.facility.findMany({
    where: { OR: [{ slug: words }, { name: words }, { aliases: { has: words } }] },
    select: { id: true, slug: true, name: true, districtCode: true, relatedDistricts: true }, take: 50,
  })
  const near = rows.filter((row) => row.districtCode === districtCode || row.relatedDistricts.includes(districtCode))
  for (const some of [near, rows]) {
    const exact = some.filter(({ slug, name }) => slug === words || name === words)
    const best = exact.length > 0 ? exact : some
    if (best.length > 0) return best.map(({ id, slug, name }) => ({ id, slug, name }))
  }
  return []
}
