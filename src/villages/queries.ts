import { registerTags } from '#districts/register-tags.ts'
import type { Session } from '#hours/schedule.ts'
import { isHome, type Place } from '#places/place.ts'
import { placeFields, placeOf } from '#places/queries.ts'
import { cached } from '#platform/cache.ts'
import { db, type Transaction } from '#platform/db.ts'
import type { Prisma } from '#platform/generated/client.ts'
import type { SourceRow } from '#sources/source.ts'
import type { Care, CareMode } from '#villages/care.ts'

/** A village or community (村、社区) with everything stated of how it is cared for, in the order it was recorded. What holds on a day: careOn. */
export type Village = Place & { id: string; statements: Care[] }

export const careFields = {
  id: true, mode: true, facility: { select: { id: true, slug: true, name: true } }, provider: true, site: true, sessions: true, frequency: true, since: true, until: true, source: true,
} satisfies Prisma.VillageCareSelect

/** What is stated of a place, in the order it was recorded. */
export const stated = { where: { withdrawnAt: null }, select: careFields, orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }] } satisfies Prisma.Place$careArgs

/** Every village and community of a district, street by street in the order of their codes, whether or not anything is stated of it. */
export const listVillages = cached('villages', registerTags.of, (districtCode: string) => readVillages(db(), districtCode))

/** The same as a transaction sees them. */
export async function readVillages(tx: Transaction, districtCode: string): Promise<Village[]> {
  const rows = await tx.place.findMany({
    where: { districtCode, kind: { in: ['village', 'community'] } },
    select: { ...placeFields, id: true, care: stated },
    orderBy: { code: 'asc' },
  })
  return rows.map(({ id, care, ...place }) => ({ ...placeOf(place), id, statements: care.map(careOf) })).filter(isHome)
}

/** A stored statement. */
export function careOf({ mode, facility, sessions, source, ...row }: Prisma.VillageCareGetPayload<{ select: typeof careFields }>): Care {
  return { ...row, mode: mode as CareMode, house: facility, sessions: sessions as unknown as Session[], source: source as SourceRow }
}

/** The villages of some districts that a house cares for on a day. */
export async function villagesOf(houseId: string, districts: readonly { code: string; slug: string }[], holds: (statements: readonly Care[]) => Care | null): Promise<{ village: Village; care: Care; district: string }[]> {
  const listed = await Promise.all(districts.map(async ({ code, slug }) => ({ slug, villages: await listVillages(code) })))
  return listed.flatMap(({ slug, villages }) => villages.flatMap((village) => {
    const care = holds(village.statements)
    return care?.house?.id === houseId ? [{ village, care, district: slug }] : []
  }))
}
