import type { Actor } from '#accounts/actor.ts'
import type { RecordRow } from '#desk/register/records/record-kinds.ts'
import { writeRecords } from '#desk/register/records/write-records.ts'
import type { Transaction } from '#platform/db.ts'
import { orderedId } from '#platform/ordered-id.ts'

/** That a service is held at a house, with who says so; null is the house itself. */
type Held = { facilityId: string; serviceCode: string | null; source: RecordRow['source'] }

/** Whoever states when a service is held states that it is: those the register did not know at a house are on it from now on. `changeId` is the change to many houses they belong to. */
export async function stateServices(tx: Transaction, actor: Actor, held: readonly Held[], changeId: string | null = null): Promise<void> {
  const known = new Set((await tx.serviceOffer.findMany({ where: { facilityId: { in: held.map(({ facilityId }) => facilityId) } }, select: { facilityId: true, serviceCode: true } })).map(({ facilityId, serviceCode }) => `${facilityId} ${serviceCode}`))
  const fresh = held.filter(({ facilityId, serviceCode }) => serviceCode !== null && !known.has(`${facilityId} ${serviceCode}`))
  await writeRecords(tx, actor, 'offer', fresh.map(({ facilityId, serviceCode, source }) => {
    const id = orderedId()
    return { id, facilityId, row: { id, service_code: serviceCode, mode: 'onsite', status: 'offered', access_kinds: [], source }, deed: 'add' }
  }), changeId)
}
