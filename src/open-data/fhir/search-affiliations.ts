import type { NetworkKind, RelationKind } from '#facilities/code-lists/relations.ts'
import { type StatedMembership, type StatedRelation, toAffiliation, toMembership } from '#open-data/fhir/affiliation.ts'
import type { SearchPage } from '#open-data/fhir/bundle.ts'
import { idWhere } from '#open-data/fhir/find-places.ts'
import type { Search } from '#open-data/fhir/searches.ts'
import type { Day } from '#platform/clock.ts'
import { db } from '#platform/db.ts'
import type { Prisma } from '#platform/generated/client.ts'

const party = { select: { id: true, name: true } } satisfies { select: Prisma.FacilitySelect }

/** One page of who works with whom: relations of houses, and after them memberships of networks. */
export async function searchAffiliations({ questions, count, page }: Search, day: Day): Promise<SearchPage> {
  const asked = <Where>(whereOf: (name: string, value: string) => Where) => ({ AND: questions.map(({ name, anyOf }) => ({ OR: anyOf.map((value) => whereOf(name, value.replace(/^Organization\//, ''))) })) })
  const [relationsWhere, membersWhere] = [asked(relationWhere), asked(memberWhere)]
  const skip = (page - 1) * count
  const [related, joined, relations] = await Promise.all([
    db().facilityRelation.count({ where: relationsWhere }), db().networkMember.count({ where: membersWhere }),
    db().facilityRelation.findMany({ where: relationsWhere, include: { from: party, to: party }, orderBy: [{ fromId: 'asc' }, { ordinal: 'asc' }], skip, take: count }),
  ])
  const members = relations.length < count ? await db().networkMember.findMany({
    where: membersWhere, include: { facility: party, network: { select: { name: true, kind: true, members: { where: { role: 'lead' }, select: { facility: party }, take: 1 } } } },
    orderBy: [{ networkId: 'asc' }, { ordinal: 'asc' }, { id: 'asc' }], skip: Math.max(0, skip - related), take: count - relations.length,
  }) : []
  const found = [
    ...relations.map(({ to, toName, kind, ...row }) => toAffiliation({ ...row, kind: kind as RelationKind, to: to ?? { id: null, name: toName! } } satisfies StatedRelation, day)),
    ...members.map(({ facility, network, role, ...row }) => toMembership({ ...row, role: role === 'lead' ? 'lead' : 'member', network: { name: network.name, kind: network.kind as NetworkKind }, lead: network.members[0]?.facility ?? null, member: facility } satisfies StatedMembership, day)),
  ]
  return { found: found.map((resource) => ({ resource })), total: related + joined, count, page, note: null }
}

function relationWhere(name: string, value: string): Prisma.FacilityRelationWhereInput {
  return name === '_id' ? idWhere(value) : name === 'primary-organization' ? { from: idWhere(value) } : { to: idWhere(value) }
}

function memberWhere(name: string, value: string): Prisma.NetworkMemberWhereInput {
  return name === '_id' ? idWhere(value) : name === 'primary-organization' ? { network: { members: { some: { role: 'lead', facility: idWhere(value) } } } } : { facility: idWhere(value) }
}
