import type { Transaction } from '#platform/db.ts'

/** The agency of a district known under this full or short name, or null. */
export async function resolveAgency(tx: Transaction, districtCode: string, name: string): Promise<string | null> {
  const agency = await tx.agency.findFirst({
    where: { districtCode, OR: [{ name }, { shortNames: { has: name } }] },
    select: { id: true },
  })
  return agency?.id ?? null
}
