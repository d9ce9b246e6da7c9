import type { Transaction } from '#platform/db.ts'
import type { Prisma } from '#platform/generated/client.ts'
import { facilityKey } from '#search/keys.ts'
import { soundLexemes } from '#search/sound.ts'
import { type NewEntry, replaceEntries } from '#search/replace-entries.ts'
import { vectorOf } from '#search/vector.ts'
import { isServiceCode, SERVICES } from '#services/code-list.ts'

/** What of a facility can be looked for besides its names; first what it offers to whoever comes. */
const OFFERED = ['services', 'specialties']
export const SEARCHED = [...OFFERED, 'projects', 'partnerships', 'address', 'phone']

/** An entry knows no day: a service is found that the register or any order puts on offer, and its page says what holds today. */
const onOffer = { status: { in: ['offered', 'limited'] } }

const indexedFields = {
  id: true, name: true, aliases: true, type: true, street: true, districtCode: true, relatedDistricts: true, district: { select: { name: true } },
  accreditations: { select: { text: true } }, events: { where: { withdrawnAt: null }, select: { text: true } }, relationsFrom: { select: { text: true } },
  offers: { where: { OR: [onOffer, { switches: { some: onOffer } }] }, select: { serviceCode: true, text: true }, orderBy: { serviceCode: 'asc' } },
  values: { where: { field: { in: SEARCHED } }, select: { field: true, value: true }, orderBy: [{ field: 'asc' }, { ordinal: 'asc' }] },
} satisfies Prisma.FacilitySelect

/** A facility as the index reads it. */
export type IndexedFacility = Prisma.FacilityGetPayload<{ select: typeof indexedFields }>

/** Rebuilds the search entries of facilities. */
export async function indexFacilities(tx: Transaction, ids: readonly string[]): Promise<void> {
  const facilities = await tx.facility.findMany({ where: { id: { in: [...ids] } }, select: indexedFields })
  await replaceEntries(tx, new Map(facilities.map((facility) => [facility.id, [facilityEntry(facility)]])))
}

/** What the index keeps of a facility: a pure function of what the register says. */
export function facilityEntry(facility: IndexedFacility): NewEntry {
  const names = [facility.name, ...facility.aliases]
  const stated = (offered: boolean) => facility.values.filter(({ field }) => OFFERED.includes(field) === offered).map(({ value }) => String(value))
  const services = facility.offers.flatMap(({ serviceCode, text }) => wordsOfOffer(serviceCode, text))
  const offers = [...new Set([facility.type, ...services, ...stated(true)].filter(Boolean))].join('；')
  const kept = [facility.street, ...stated(false), ...[...facility.accreditations, ...facility.events, ...facility.relationsFrom].map(({ text }) => text)]
  const text = [...new Set(kept.filter(Boolean))].join('；')
  return {
    districtCode: facility.districtCode ?? facility.relatedDistricts[0] ?? null,
    kind: 'facility',
    anchor: null,
    title: facility.name,
    text: [facility.aliases.join('、'), offers, text].filter(Boolean).join('；'),
    keys: names.map(facilityKey),
    issuedOn: null,
    vector: vectorOf([{ text: names.join('；'), weight: 'A' }, { text: offers, weight: 'B' }, { text, weight: 'C' }, { text: facility.district?.name ?? '', weight: 'D' }], soundLexemes(names)),
  }
}

/** The words by which an offer is found: those of its source, and the name of its service. */
export function wordsOfOffer(serviceCode: string, text: string | null): string[] {
  return [...(text ? [text] : []), ...(isServiceCode(serviceCode) ? [SERVICES[serviceCode].words[0]] : [])]
}
