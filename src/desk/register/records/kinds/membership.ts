import { z } from 'zod'
import { keeperOf } from '#desk/register/change-facility.ts'
import type { ReadRecord } from '#desk/register/records/keep-record.ts'
import { readSpan } from '#desk/register/records/known-days.ts'
import { NETWORK_KINDS, NETWORK_ROLES } from '#facilities/code-lists/relations.ts'
import type { Transaction } from '#platform/db.ts'
import type { Issue } from '#platform/errors.ts'
import type { Facility, Prisma } from '#platform/generated/client.ts'
import { orderedId } from '#platform/ordered-id.ts'

const Said = z.object({ network: z.string().max(60), /** Empty, unless it is a new one. */ newName: z.string().trim().max(100), newKind: z.enum(NETWORK_KINDS), role: z.enum(NETWORK_ROLES) })

type Around = { tx: Transaction; facility: Facility; source: Prisma.JsonObject }

/** A membership as its form says it: in a network that is there, or in a new one, which is put on the register with it. A network has one lead at a time. */
export async function readMembership(said: Record<string, unknown>, around: Around): Promise<ReadRecord> {
  const asked = Said.parse(said)
  const { days, issues } = readSpan(said)
  const { networkId, issue } = await networkOf(asked, issues.length === 0, around)
  const lead = networkId === null || asked.role !== 'lead' || days.until !== null ? null
    : await around.tx.networkMember.findFirst({ where: { networkId, role: 'lead', until: null, facilityId: { not: around.facility.id } }, select: { facility: { select: { name: true } } } })
  return {
    columns: { network_id: networkId, role: asked.role, ...days },
    issues: [...(issue ? [issue] : []), ...(lead ? [{ field: 'role', key: 'network_has_lead', values: { name: lead.facility.name } }] : []), ...issues],
  }
}

async function networkOf({ network, newName, newKind }: z.output<typeof Said>, complete: boolean, { tx, facility, source }: Around): Promise<{ networkId: string | null; issue?: Issue }> {
  if (network !== '') {
    const held = await tx.network.findUnique({ where: { id: network }, select: { id: true } })
    return held ? { networkId: held.id } : { networkId: null, issue: { field: 'network', key: 'network_unknown' } }
  }
  if (newName === '') return { networkId: null, issue: { field: 'network', key: 'network_required' } }
  const districtCode = keeperOf(facility)!
  if (await tx.network.findFirst({ where: { districtCode, name: newName }, select: { id: true } })) return { networkId: null, issue: { field: 'newName', key: 'network_known' } }
  // A refused form puts no network on the register.
  if (!complete || source.ref === '') return { networkId: null }
  const { id } = await tx.network.create({ data: { id: orderedId(), districtCode, name: newName, kind: newKind, source }, select: { id: true } })
  return { networkId: id }
}
