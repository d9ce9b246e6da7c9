import type { OrganizationAffiliation, Reference } from '@medplum/fhirtypes'
import type { NetworkKind, RelationKind } from '#facilities/code-lists/relations.ts'
import { isOver } from '#facilities/lifecycle/is-over.ts'
import { coding } from '#open-data/fhir/terms.ts'
import type { Day } from '#platform/clock.ts'

type Party = { id: string | null; name: string }
type Span = { since: string | null; until: string | null }

/** Two houses that work together, as one document states it. */
export type StatedRelation = Span & { id: string; kind: RelationKind; specialty: string | null; standing: string; from: Party; to: Party }

/** A house in a network. */
export type StatedMembership = Span & { id: string; role: 'lead' | 'member'; network: { name: string; kind: NetworkKind }; lead: Party | null; member: Party }

/** Houses that work together (R4 OrganizationAffiliation): active where it has been established and is not over. */
export function toAffiliation({ id, kind, specialty, standing, from, to, ...span }: StatedRelation, day: Day): OrganizationAffiliation {
  return {
    resourceType: 'OrganizationAffiliation', id, language: 'zh-CN', active: standing === 'established' && !isOver(span.until, day), ...periodOf(span),
    organization: referenceTo(from), participatingOrganization: referenceTo(to), code: [{ coding: [coding('relation', kind)] }],
    ...(specialty && { specialty: [{ text: specialty }] }),
  }
}

/** A house as a member of a network, which is no body on the register and so has a name alone; its lead, where one is known, is who it is a member with. */
export function toMembership({ id, role, network, lead, member, ...span }: StatedMembership, day: Day): OrganizationAffiliation {
  return {
    resourceType: 'OrganizationAffiliation', id, language: 'zh-CN', active: !isOver(span.until, day), ...periodOf(span),
    ...(lead && { organization: referenceTo(lead) }), participatingOrganization: referenceTo(member), network: [{ display: network.name }],
    code: [{ coding: [coding('network', network.kind)] }, { coding: [coding('network', role)] }],
  }
}

/** One the register does not hold has a name alone. */
function referenceTo({ id, name }: Party): Reference<never> {
  return { ...(id && { reference: `Organization/${id}` }), display: name } as Reference<never>
}

function periodOf({ since, until }: Span): Pick<OrganizationAffiliation, 'period'> {
  return since || until ? { period: { ...(since && { start: since }), ...(until && { end: until }) } } : {}
}
