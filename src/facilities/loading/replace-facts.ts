import type { FileFacts } from '#facilities/loading/file-facts.ts'
import { settledRecords, unsettled } from '#facilities/loading/settled-records.ts'
import { holdTaken } from '#facilities/takeaways/hold-taken.ts'
import { followValues } from '#facilities/values/follow-values.ts'
import { columnOf } from '#platform/clock.ts'
import type { Transaction } from '#platform/db.ts'

/** Rows of the desk stand below 0 and are not the file's to replace. */
const ofTheFile = { ordinal: { gte: 0 } } as const

/** Puts what the files say of a facility in place of what they said before, and lets its columns follow. */
export async function replaceFacts(tx: Transaction, facts: FileFacts, ids: ReadonlyMap<string, string>): Promise<void> {
  const facilityId = ids.get(facts.externalId)!
  const where = { facilityId, ...ofTheFile }
  const numbered = <Row extends object>(rows: readonly Row[]) => rows.map((row, ordinal) => ({ ...row, facilityId, ordinal }))

  await tx.facilityValue.deleteMany({ where })
  const values = await holdTaken(tx, facilityId, facts.values)
  await tx.facilityValue.createMany({ data: values.map(({ nextCheck, ...value }) => ({ ...value, facilityId, nextCheck: columnOf(nextCheck) })) })
  await tx.accreditation.deleteMany({ where })
  const claims = unsettled(facts.accreditations, await settledRecords(tx, 'claim', facilityId), ({ scheme, level, status }) => [scheme, level, status], ({ scheme, level, status }) => [scheme, level, status])
  await tx.accreditation.createMany({ data: numbered(claims) })
  await tx.facilityEvent.deleteMany({ where })
  await tx.facilityEvent.createMany({ data: numbered(facts.events.map(({ successor, ...event }) => ({ ...event, successorId: successor ? ids.get(successor)! : null }))) })
  await tx.schedule.deleteMany({ where })
  await tx.schedule.createMany({ data: numbered(facts.schedules.map((schedule) => ({ ...schedule, validFrom: columnOf(schedule.validFrom), validTo: columnOf(schedule.validTo) }))) })
  await tx.facilityRelation.deleteMany({ where: { fromId: facilityId, ...ofTheFile } })
  const relations = facts.relations.filter(({ to }) => ids.get(to) !== facilityId).map(({ to, ...relation }) => ({ ...relation, fromId: facilityId, toId: ids.get(to)! }))
  const open = unsettled(relations, await settledRecords(tx, 'relation', facilityId), ({ toId, kind, specialty }) => [toId, kind, specialty], ({ to_id: toId, kind, specialty }) => [toId, kind, specialty])
  await tx.facilityRelation.createMany({ data: open.map((relation, ordinal) => ({ ...relation, ordinal })) })
  await replaceOffers(tx, facilityId, facts.offers)
  await tx.facilityAddress.createMany({ data: facts.formerIds.map((slug) => ({ slug, facilityId })), skipDuplicates: true })
  await followValues(tx, [facilityId])
}

/** Offers keep their rows, since the switches made on the desk hang on them; one that an order concerns stays when the file drops it. What officers have settled is theirs to say. */
async function replaceOffers(tx: Transaction, facilityId: string, offers: FileFacts['offers']): Promise<void> {
  const kept = offers.map(({ serviceCode, mode }) => ({ serviceCode, mode }))
  await tx.serviceOffer.deleteMany({ where: { facilityId, NOT: [...kept, { source: { path: ['kind'], equals: 'desk' } }, { switches: { some: {} } }] } })
  const settled = new Set([
    ...(await settledRecords(tx, 'offer', facilityId)).map((row) => `${String(row.service_code)} ${String(row.mode)}`),
    ...(await tx.serviceOffer.findMany({ where: { facilityId, source: { path: ['kind'], equals: 'desk' } }, select: { serviceCode: true, mode: true } })).map(({ serviceCode, mode }) => `${serviceCode} ${mode}`),
  ])
  for (const offer of offers) {
    const { serviceCode, mode } = offer
    if (settled.has(`${serviceCode} ${mode}`)) continue
    await tx.serviceOffer.upsert({ where: { facilityId_serviceCode_mode: { facilityId, serviceCode, mode } }, create: { ...offer, facilityId }, update: offer })
  }
}
