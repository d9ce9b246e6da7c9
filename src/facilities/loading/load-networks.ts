import type { RegisterFiles } from '#facilities/loading/register-file.ts'
import type { Transaction } from '#platform/db.ts'

/** Puts the networks of the files in place of those loaded before. They are few. */
export async function loadNetworks(tx: Transaction, networks: RegisterFiles['networks'], ids: ReadonlyMap<string, string>): Promise<void> {
  await tx.network.deleteMany({ where: { id: { notIn: networks.map(({ id }) => id) } } })
  for (const { id, lead, members, ...network } of networks) {
    const row = { ...network, leadId: lead ? ids.get(lead)! : null }
    await tx.network.upsert({ where: { id }, create: { id, ...row }, update: row })
    await tx.networkMember.deleteMany({ where: { networkId: id } })
    await tx.networkMember.createMany({ data: [...new Set(members.map((member) => ids.get(member)!))].map((facilityId) => ({ networkId: id, facilityId })) })
  }
}
