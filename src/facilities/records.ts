import type { AccreditationScheme, ClaimStatus } from '#facilities/code-lists/accreditation-schemes.ts'
import type { Direction, NetworkKind, RelationKind, Standing } from '#facilities/code-lists/relations.ts'
import type { EventKind } from '#facilities/lifecycle/status-on.ts'
import { homeOf } from '#facilities/home-of.ts'
import { scheduleOf, standingSchedules } from '#facilities/opening.ts'
import type { NeighbourRow, PublicRow } from '#facilities/public-fields.ts'
import { type DocumentOf, type Source, sourceOf, type SourceRow } from '#sources/source.ts'
import type { Schedule } from '#hours/schedule.ts'

export type Neighbour = { slug: string; name: string; home: string | null }
export type Claim = { id: string; scheme: AccreditationScheme; level: string | null; status: ClaimStatus; awardedBy: string | null; number: string | null; awardedOn: string | null; validTo: string | null; expected: string | null; text: string | null; sources: Source[] }
export type PublicEvent = { id: string; kind: EventKind; effective: string | null; expected: boolean; withdrawnAt: null; ordinal: number; reason: string | null; successor: Neighbour | null; fromText: string | null; toText: string | null; text: string | null; source: Source }
/** One the register does not hold has a name alone. */
export type Related = Neighbour | { slug: null; name: string }
export type Relation = { id: string; kind: RelationKind; specialty: string | null; standing: Standing; direction: Direction | null; inward: boolean; other: Related; conditions: string | null; channel: string | null; since: string | null; until: string | null; text: string | null; source: Source }
export type PublicNetwork = { id: string; name: string; kind: NetworkKind; lead: Neighbour | null; leads: boolean; members: Neighbour[]; memberText: string | null; since: string | null; until: string | null; source: Source }
export type PublicSchedule = Schedule & { id: string; serviceCode: string | null; source: Source }

type Row = Pick<PublicRow, 'id' | 'accreditations' | 'events' | 'relationsFrom' | 'relationsTo' | 'networks' | 'schedules'>

/** What is recorded of a facility beside its values: claims, events, relations, networks and timetables, each with its source. */
export function recordsOf(row: Row, districts: { code: string; slug: string }[], documentOf: DocumentOf) {
  const told = (source: unknown) => sourceOf(source as SourceRow, documentOf)
  const neighbour = ({ slug, name, district, relatedDistricts }: NeighbourRow): Neighbour => ({
    slug, name, home: homeOf({ district, relatedDistricts }, districts)?.slug ?? null,
  })
  return {
    claims: claimsOf(row.accreditations, told),
    events: row.events.map(({ id, kind, effective, expected, ordinal, reason, successor, fromText, toText, text, source }): PublicEvent => ({
      id, kind: kind as EventKind, effective, expected, withdrawnAt: null, ordinal, reason, successor: successor && neighbour(successor), fromText, toText, text, source: told(source),
    })),
    relations: [
      ...row.relationsFrom.map((relation) => ({ relation, inward: false, other: relation.to })),
      ...row.relationsTo.map((relation) => ({ relation, inward: true, other: relation.from })),
    ].map(({ relation: { id, kind, specialty, standing, direction, toName, conditions, channel, since, until, text, source }, inward, other }): Relation => ({
      id, kind: kind as RelationKind, specialty, standing: standing as Standing, direction: direction as Direction | null, inward, other: other ? neighbour(other) : { slug: null, name: toName! }, conditions, channel, since, until, text, source: told(source),
    })),
    networks: row.networks.map(({ network: { id, name, kind, memberText, members }, role, since, until, source }): PublicNetwork => {
      const [lead = null] = members.filter((member) => member.role === 'lead')
      const others = members.filter((member) => member.until === null && member !== lead && member.facilityId !== row.id)
      return { id, name, kind: kind as NetworkKind, lead: lead && neighbour(lead.facility), leads: role === 'lead', members: others.map(({ facility }) => neighbour(facility)), memberText, since, until, source: told(source) }
    }),
    schedules: standingSchedules(row.schedules).map((schedule): PublicSchedule => ({ ...scheduleOf(schedule), id: schedule.id, serviceCode: schedule.serviceCode, source: told(schedule.source) })),
  }
}

/** Claims that say the same stand once, with all who make them. */
function claimsOf(rows: Row['accreditations'], told: (source: unknown) => Source): Claim[] {
  const claims = new Map<string, Claim>()
  for (const { id, scheme, level, status, awardedBy, number, awardedOn, validTo, expected, text, source } of rows) {
    const key = JSON.stringify([scheme, level, status])
    const known = claims.get(key)
    if (known) known.sources.push(told(source))
    else claims.set(key, { id, scheme: scheme as AccreditationScheme, level, status: status as ClaimStatus, awardedBy, number, awardedOn, validTo, expected, text, sources: [told(source)] })
  }
  return [...claims.values()]
}
