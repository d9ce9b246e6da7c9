import { settledRecords } from '#facilities/loading/settled-records.ts'
import type { RegisterFiles } from '#facilities/loading/register-file.ts'
import type { Transaction } from '#platform/db.ts'

/** Puts the networks of the files in place of those loaded before. They are few. */
export async function loadNetworks(tx: Transaction, networks: RegisterFiles['networks'], ids: ReadonlyMap<string, string>): Promise<void> {
  await tx.network.deleteMany({ where: { id: { notIn: networks.map(({ id }) => id) }, NOT: { source: { path: ['kind'], equals: 'desk' } } } })
  const settled = new Set((await settledRecords(tx, 'membership')).map(({ network_id: network, facility_id: house }) => `${network} ${house}`))
  for (const { id, lead, members, ...row } of networks) {
    await tx.network.upsert({ where: { id }, create: { id, ...row }, update: row })
    const leadId = lead === null ? null : ids.get(lead)!
    const inIt = [...new Set([...(leadId === null ? [] : [leadId]), ...members.map((member) => ids.get(member)!)])].filter((facilityId) => !settled.has(`${id} ${facilityId}`))
    await tx.networkMember.deleteMany({ where: { networkId: id, ordinal: { gte: 0 }, facilityId: { notIn: inIt } } })
    await tx.networkMember.createMany({ data: inIt.map((facilityId) => ({ networkId: id, facilityId, source: row.source })), skipDuplicates: true })
    await tx.networkMember.updateMany({ where: { networkId: id, ordinal: { gte: 0 } }, data: { role: 'member', source: row.source } })
    if (leadId !== null) await tx.networkMember.updateMany({ where: { networkId: id, ordinal: { gte: 0 }, facilityId: leadId }, data: { role: 'lead' } })
  }
}
