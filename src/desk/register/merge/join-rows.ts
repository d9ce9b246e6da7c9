import type { HeldRow } from '#facilities/takeaways/hold-taken.ts'
import { covers } from '#facilities/takeaways/takeaway.ts'
import { isNameField, isPointField } from '#facilities/values/standing.ts'
import type { Transaction } from '#platform/db.ts'

/** A point is taken from one statement as a whole. */

/** Gives the rows of one house to another: chosen values before its own, all else after; what it has already of a service or a relation stays its own. */
export async function joinRows(tx: Transaction, keptId: string, goneId: string, taken: readonly string[]): Promise<void> {
  await joinValues(tx, keptId, goneId, taken)
  await joinClaims(tx, keptId, goneId)
  await tx.facilityEvent.updateMany({ where: { successorId: goneId }, data: { successorId: keptId } })
  await joinRelations(tx, keptId, goneId)
  await joinNetworks(tx, keptId, goneId)
  await joinHours(tx, keptId, goneId)
  await joinOffers(tx, keptId, goneId)
  await tx.recordState.updateMany({ where: { facilityId: goneId }, data: { facilityId: keptId } })
  await tx.villageCare.updateMany({ where: { facilityId: goneId }, data: { facilityId: keptId } })
}

async function joinValues(tx: Transaction, keptId: string, goneId: string, taken: readonly string[]): Promise<void> {
  const rows = await tx.facilityValue.findMany({ where: { facilityId: { in: [keptId, goneId] } }, select: { id: true, facilityId: true, field: true, ordinal: true, value: true }, orderBy: { ordinal: 'asc' } })
  const takeaways = await tx.takeaway.findMany({ where: { facilityId: keptId, putBackAt: null }, select: { field: true, value: true, held: true } })
  // What was taken away of the kept house does not come back by the entry that goes.
  const isTaken = (row: (typeof rows)[number]) => takeaways.some((one) => covers(one, row) && (one.value !== null || (one.held as HeldRow[]).some(({ field, value }) => field === row.field && String(value) === String(row.value))))
  const own = rows.filter(({ facilityId }) => facilityId === keptId)
  const chosen = (field: string) => taken.includes(field) || (isPointField(field) && taken.includes('position'))
  for (const [field, theirs] of Object.entries(Object.groupBy(rows.filter((row) => row.facilityId === goneId && !isTaken(row)), ({ field: said }) => said))) {
    if (!theirs) continue
    const held = own.filter((row) => row.field === field).map(({ ordinal }) => ordinal)
    // Of its name the kept house has one; what the other was called becomes an alias, unless it is chosen.
    if (field === 'districtCode' || (field === 'name' && !chosen(field))) continue
    const before = (chosen(field) && !isNameField(field)) || held.length === 0
    // Below 0 they outlive the next loading of the file.
    const first = before ? Math.min(0, ...held) - theirs.length : Math.max(...held) + 1
    for (const [place, { id }] of theirs.entries()) await tx.facilityValue.update({ where: { id }, data: { facilityId: keptId, ordinal: first + place }, select: { id: true } })
  }
}

async function joinClaims(tx: Transaction, keptId: string, goneId: string): Promise<void> {
  const { _max } = await tx.accreditation.aggregate({ where: { facilityId: keptId }, _max: { ordinal: true } })
  const theirs = await tx.accreditation.findMany({ where: { facilityId: goneId }, select: { id: true }, orderBy: { ordinal: 'asc' } })
  for (const [place, { id }] of theirs.entries()) await tx.accreditation.update({ where: { id }, data: { facilityId: keptId, ordinal: (_max.ordinal ?? -1) + 1 + place }, select: { id: true } })
}

async function joinRelations(tx: Transaction, keptId: string, goneId: string): Promise<void> {
  const all = await tx.facilityRelation.findMany({ where: { OR: [{ fromId: { in: [keptId, goneId] } }, { toId: { in: [keptId, goneId] } }] }, orderBy: { ordinal: 'asc' } })
  const said = (row: (typeof all)[number]) => JSON.stringify([row.fromId, row.toId ?? row.toName, row.kind, row.specialty])
  const known = new Set(all.filter(({ fromId, toId }) => fromId !== goneId && toId !== goneId).map(said))
  let next = Math.max(-1, ...all.filter(({ fromId }) => fromId === keptId).map(({ ordinal }) => ordinal)) + 1
  for (const row of all.filter(({ fromId, toId }) => fromId === goneId || toId === goneId)) {
    const led = { ...row, fromId: row.fromId === goneId ? keptId : row.fromId, toId: row.toId === goneId ? keptId : row.toId }
    if (led.fromId === led.toId || known.has(said(led))) continue
    known.add(said(led))
    await tx.facilityRelation.update({ where: { id: row.id }, data: { fromId: led.fromId, toId: led.toId, ...(row.fromId === goneId ? { ordinal: next++ } : {}) }, select: { id: true } })
  }
}

async function joinNetworks(tx: Transaction, keptId: string, goneId: string): Promise<void> {
  const own = await tx.networkMember.findMany({ where: { facilityId: keptId }, select: { networkId: true } })
  await tx.networkMember.updateMany({ where: { facilityId: goneId, networkId: { notIn: own.map(({ networkId }) => networkId) } }, data: { facilityId: keptId } })
}

async function joinHours(tx: Transaction, keptId: string, goneId: string): Promise<void> {
  const own = await tx.schedule.findMany({ where: { facilityId: keptId }, select: { serviceCode: true, ordinal: true } })
  const theirs = await tx.schedule.findMany({ where: { facilityId: goneId }, select: { id: true, serviceCode: true }, orderBy: { ordinal: 'asc' } })
  let next = Math.max(-1, ...own.map(({ ordinal }) => ordinal)) + 1
  for (const { id } of theirs.filter(({ serviceCode }) => own.every((row) => row.serviceCode !== serviceCode))) await tx.schedule.update({ where: { id }, data: { facilityId: keptId, ordinal: next++ }, select: { id: true } })
}

/** An order given to either house counts for the service of the kept one. */
async function joinOffers(tx: Transaction, keptId: string, goneId: string): Promise<void> {
  const own = await tx.serviceOffer.findMany({ where: { facilityId: keptId }, select: { id: true, serviceCode: true, mode: true } })
  const theirs = await tx.serviceOffer.findMany({ where: { facilityId: goneId }, select: { id: true, serviceCode: true, mode: true } })
  for (const offer of theirs) {
    const same = own.find(({ serviceCode, mode }) => serviceCode === offer.serviceCode && mode === offer.mode)
    if (same) await tx.offerSwitch.updateMany({ where: { offerId: offer.id }, data: { offerId: same.id } })
    else await tx.serviceOffer.update({ where: { id: offer.id }, data: { facilityId: keptId }, select: { id: true } })
  }
}
