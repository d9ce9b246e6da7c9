import type { Transaction } from '#platform/db.ts'
import { facilityKey } from '#search/keys.ts'
import { soundLexemes } from '#search/sound.ts'
import { replaceEntries } from '#search/replace-entries.ts'
import { vectorOf } from '#search/vector.ts'

/** What of a facility can be looked for besides its names. */
const SEARCHED = ['services', 'specialties', 'projects', 'partnerships', 'address', 'phone']

/** Rebuilds the search entry of one facility. */
export async function indexFacility(tx: Transaction, facilityId: string): Promise<void> {
  const facility = await tx.facility.findUniqueOrThrow({
    where: { id: facilityId },
    select: {
      name: true, aliases: true, type: true, street: true, districtCode: true, relatedDistricts: true, district: { select: { name: true } },
      accreditations: { select: { text: true } }, events: { where: { withdrawnAt: null }, select: { text: true } }, relationsFrom: { select: { text: true } },
      values: { where: { field: { in: SEARCHED } }, select: { value: true }, orderBy: [{ field: 'asc' }, { ordinal: 'asc' }] },
    },
  })
  const names = [facility.name, ...facility.aliases]
  const kept = [facility.type, facility.street, ...facility.values.map(({ value }) => String(value)), ...[...facility.accreditations, ...facility.events, ...facility.relationsFrom].map(({ text }) => text)]
  const text = [...new Set(kept.filter(Boolean))].join('；')
  await replaceEntries(tx, facilityId, [
    {
      districtCode: facility.districtCode ?? facility.relatedDistricts[0] ?? null,
      kind: 'facility',
      anchor: null,
      title: facility.name,
      text: [facility.aliases.join('、'), text].filter(Boolean).join('；'),
      keys: names.map(facilityKey),
      issuedOn: null,
      vector: vectorOf([{ text: names.join('；'), weight: 'A' }, { text, weight: 'C' }, { text: facility.district?.name ?? '', weight: 'D' }], soundLexemes(names)),
    },
  ])
}
