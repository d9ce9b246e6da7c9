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
  values: { field: string; value: unknown; trust: string }[]
  events: DatedEvent[]
  schedules: (Schedule & { serviceCode: null; ordinal: number })[]
  /** How many sentences of live documents name it. */
  mentions: number
}

type Read = {
  heads: Omit<ListedRow, 'values' | 'events' | 'schedules' | 'mentions'>[]
  values: [n: number, field: string, value: unknown, trust: string][]
  events: (DatedEvent & { n: number })[]
  schedules: (ListedRow['schedules'][number] & { n: number })[]
  mentions: [n: number, count: number][]
}

/**
 * The facilities of a district and the partners it works with, in one statement. Each of their tables is read in one go, and a row
 * says by number whose it is: to gather them house by house costs the database twice as much. They come as text: a district has
 * hundreds, and the client takes longer over each of their parts than the database does over the statement.
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
      'heads', (select coalesce(json_agg(json_build_object(
        'id', id, 'slug', slug, 'name', name, 'type', type, 'typeCode', type_code, 'tier', tier, 'rank', rank, 'street', street,
        'status', status, 'scope', scope, 'districtCode', district_code, 'aliases', coalesce(aliases, '{}')) order by n), '[]') from listed),
      'values', (select coalesce(json_agg(json_build_array(n, field, value, trust) order by n, ordinal), '[]')
        from listed join facility_value v on v.facility_id = listed.id and v.field in ('address', 'phone', 'stepFree', 'insuranceCode', 'specialties', 'lat', 'lng', 'crs')),
      'events', (select coalesce(json_agg(json_build_object('n', n, 'kind', e.kind, 'effective', e.effective, 'expected', e.expected, 'withdrawnAt', null, 'ordinal', e.ordinal)), '[]')
        from listed join facility_event e on e.facility_id = listed.id and e.withdrawn_at is null and not e.expected),
      'schedules', (select coalesce(json_agg(json_build_object('n', n, 'serviceCode', null, 'ordinal', s.ordinal, 'sessions', s.sessions, 'exceptions', s.exceptions, 'holidays', s.holidays,
        'validFrom', to_char(s.valid_from, 'YYYY-MM-DD'), 'validTo', to_char(s.valid_to, 'YYYY-MM-DD')) order by n, s.ordinal), '[]')
        from listed join schedule s on s.facility_id = listed.id and s.service_code is null),
      'mentions', (select coalesce(json_agg(json_build_array(n, mentions)), '[]') from (
        select n, count(*) as mentions from listed join facility_mention m on m.facility_id = listed.id join edition on edition.id = m.edition_id and edition.status = 'live' group by n) named)
    )::text as rows`
  const { heads, values, events, schedules, mentions } = JSON.parse(read!.rows) as Read
  const rows = heads.map((head): ListedRow => ({ ...head, values: [], events: [], schedules: [], mentions: 0 }))
  for (const [n, field, value, trust] of values) rows[n]!.values.push({ field, value, trust })
  for (const { n, ...event } of events) rows[n]!.events.push(event)
  for (const { n, ...schedule } of schedules) rows[n]!.schedules.push(schedule)
  for (const [n, count] of mentions) rows[n]!.mentions = count
  return rows
}
