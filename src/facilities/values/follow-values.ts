import { heldLevel } from '#facilities/claims/hospital-level.ts'
import { FOLLOWED, standingColumns } from '#facilities/values/standing.ts'
import type { Transaction } from '#platform/db.ts'

/** Lets the columns for lists and filters follow the values and claims that stand, for all these facilities in two statements. */
export async function followValues(tx: Transaction, ids: readonly string[]): Promise<void> {
  const facilities = await tx.facility.findMany({
    where: { id: { in: [...ids] } },
    select: {
      id: true,
      values: { where: { field: { in: [...FOLLOWED] } }, select: { field: true, ordinal: true, value: true } },
      accreditations: { select: { scheme: true, level: true, status: true }, orderBy: { ordinal: 'asc' } },
    },
  })
  const rows = facilities.map(({ id, values, accreditations }) => {
    const standing = standingColumns(values.map((value) => ({ ...value, value: value.value as string | number })))
    return { id, ...standing, ...(heldLevel(accreditations) ?? { tier: null, rank: null }) }
  })
  await tx.$executeRaw`
    update facility set name = said.name, aliases = said.aliases, type = said.type, type_code = said."typeCode", ownership = said.ownership, street = said.street, tier = said.tier, rank = said.rank,
      lat = said.lat, lng = said.lng, crs = said.crs
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as said(
      id uuid, name text, aliases text[], type text, "typeCode" text, ownership text, street text, tier text, rank text, lat float8, lng float8, crs text)
    where facility.id = said.id`
}
