import type { DatedEvent, FacilityStatus } from '#facilities/lifecycle/status-on.ts'
import type { Schedule } from '#hours/schedule.ts'
import { db } from '#platform/db.ts'

/** A facility as a list reads it: its columns, the values a list prints, what tells its status, and the hours of the house. */
export type ListedRow = {
  id: string
  slug: string
  name: string
  type: string | null
  typeCode: string | null
  tier: string | null
  rank: string | null
  street: string | null
  status: FacilityStatus
  scope: string
  districtCode: string | null
  aliases: string[]
  /** The point as the columns repeat it, on the datum that crs begins with. */
  lat: number | null
  lng: number | null
  crs: string | null
  values: { field: string; value: unknown; trust: string }[]
  events: DatedEvent[]
  /** Houses that keep the same hours share one timetable. */
  schedules: { serviceCode: null; ordinal: number; schedule: Schedule }[]
  /** How many sentences of live documents name it. */
  mentions: number
}

type Read = {
  heads: [id: string, slug: string, name: string, type: string | null, typeCode: string | null, tier: string | null, rank: string | null, street: string | null, status: FacilityStatus, scope: string, districtCode: string | null, aliases: string[], lat: number | null, lng: number | null, crs: string | null][]
  values: [n: number, stated: [field: string, value: unknown, trust: string][]][]
  events: (DatedEvent & { n: number })[]
  schedules: [held: [n: number, ordinal: number][], sessions: Schedule['sessions'], exceptions: Schedule['exceptions'], holidays: Schedule['holidays'], validFrom: string | null, validTo: string | null][]
  mentions: [n: number, count: number][]
}

/**
 * The facilities of a district and the partners it works with, in one statement. Each of their tables is read in one go, and a row
 * says by number whose it is: to gather them house by house costs the database twice as much, and to join them has it look up each house from the root of the index. They come as text: a district has
 * hundreds, and the client takes longer over each of their parts than the database does over the statement; without the names of their
 * columns, to write which takes the database a third of its time.
 */
export async function readListed(districtCode: string): Promise<ListedRow[]> {
  const [read] = await db().$queryRaw<{ rows: string }[]>`
    with listed as materialized (
      select row_number() over (order by id) - 1 as n, * from (
        select * from facility where district_code = ${districtCode}
        union all select * from facility where district_code is null and related_districts @> array[${districtCode}]
      ) kept
    )
    select json_build_object(
      'heads', (select coalesce(json_agg(json_build_array(id, slug, name, type, type_code, tier, rank, street, status, scope, district_code, coalesce(aliases, '{}'), lat, lng, crs) order by n), '[]') from listed),
      'values', (select coalesce(json_agg(json_build_array(n, stated)), '[]') from (
        select n, json_agg(json_build_array(field, value, trust) order by ordinal) as stated
        from (select * from facility_value where facility_id = any((select array_agg(id) from listed)::uuid[]) and field in ('address', 'phone', 'stepFree', 'insuranceCode', 'specialties') offset 0) v
        join listed on listed.id = v.facility_id group by n) said),
      'events', (select coalesce(json_agg(json_build_object('n', n, 'kind', e.kind, 'effective', e.effective, 'expected', e.expected, 'withdrawnAt', null, 'ordinal', e.ordinal)), '[]')
        from listed join facility_event e on e.facility_id = listed.id and e.withdrawn_at is null and not e.expected),
      'schedules', (select coalesce(json_agg(json_build_array(held, sessions, exceptions, holidays, to_char(valid_from, 'YYYY-MM-DD'), to_char(valid_to, 'YYYY-MM-DD'))), '[]') from (
        select json_agg(json_build_array(n, s.ordinal)) as held, s.sessions, s.exceptions, s.holidays, s.valid_from, s.valid_to
        from (select * from schedule where facility_id = any((select array_agg(id) from listed)::uuid[]) and service_code is null offset 0) s
        join listed on listed.id = s.facility_id group by s.sessions, s.exceptions, s.holidays, s.valid_from, s.valid_to) kept),
      'mentions', (select coalesce(json_agg(json_build_array(n, mentions)), '[]') from (
        select n, count(*) as mentions from listed join facility_mention m on m.facility_id = listed.id join edition on edition.id = m.edition_id and edition.status = 'live' group by n) named)
    )::text as rows`
  return rowsOf(JSON.parse(read!.rows) as Read)
}

function rowsOf({ heads, values, events, schedules, mentions }: Read): ListedRow[] {
  const rows = heads.map(([id, slug, name, type, typeCode, tier, rank, street, status, scope, districtCode, aliases, lat, lng, crs]): ListedRow => (
    { id, slug, name, type, typeCode, tier, rank, street, status, scope, districtCode, aliases, lat, lng, crs, values: [], events: [], schedules: [], mentions: 0 }))
  for (const [n, stated] of values) rows[n]!.values = stated.map(([field, value, trust]) => ({ field, value, trust }))
  for (const { n, ...event } of events) rows[n]!.events.push(event)
  for (const [held, sessions, exceptions, holidays, validFrom, validTo] of schedules) {
    const schedule = { sessions, exceptions, holidays, validFrom, validTo }
    for (const [n, ordinal] of held) rows[n]!.schedules.push({ serviceCode: null, ordinal, schedule })
  }
  for (const { schedules: own } of rows) if (own.length > 1) own.sort((a, b) => a.ordinal - b.ordinal)
  for (const [n, count] of mentions) rows[n]!.mentions = count
  return rows
}
