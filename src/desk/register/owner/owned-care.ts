import { DEFAULT_LOCALE } from '#i18n/locales.ts'
import { translator } from '#i18n/translate.ts'
import { type Day, dayInChina } from '#platform/clock.ts'
import type { Transaction } from '#platform/db.ts'
import type { Prisma } from '#platform/generated/client.ts'
import { orderedId } from '#platform/ordered-id.ts'
import { type Care, careOn } from '#villages/care.ts'
import { careWords } from '#villages/care-words.ts'
import { villagesOf } from '#villages/queries.ts'

/** How a house is stated to care for a village, as its owner is asked about it: `place` names it in the form, `value` says it in words. */
export type OwnedCare = { kind: 'village'; place: `village-${string}`; value: string; village: { id: string; code: string; name: string }; care: Care; confirmedOn: Day | null }

/** The villages a house cares for today. */
export async function readOwnedCare(facilityId: string, district: { code: string; slug: string }): Promise<OwnedCare[]> {
  const today = dayInChina(new Date())
  const cared = await villagesOf(facilityId, [district], (statements) => careOn(statements, today).care)
  return cared.map(({ village: { id, code, name }, care }) => ({
    kind: 'village', place: `village-${code}`, value: careWords(care, translator(DEFAULT_LOCALE)), village: { id, code, name }, care, confirmedOn: care.source.method === 'owner' ? care.source.asOf : null,
  }))
}

/** States anew what holds, by the house itself and of today: so no check of it is due. */
export async function confirmCare(tx: Transaction, owned: readonly OwnedCare[]): Promise<void> {
  const source = { kind: 'owner', ref: null, trust: 'owner', asOf: dayInChina(new Date()), note: null, quote: null, method: 'owner', recordedBy: null, nextCheck: null }
  await tx.villageCare.createMany({
    data: owned.map(({ village, care: { mode, house, provider, site, sessions, frequency, since, until } }): Prisma.VillageCareCreateManyInput => ({ id: orderedId(), placeId: village.id, mode, facilityId: house?.id ?? null, provider, site, sessions, frequency, since, until, source })),
  })
}
