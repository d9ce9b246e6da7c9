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

/**
 * The facilities of a district and the partners it works with, in one statement. The rows come as text: a district has hundreds, and
 * the client takes longer over each of their parts than the database does over the statement.
 */
export async function readListed(districtCode: string): Promise<ListedRow[]> {
  const [read] = await db().$queryRaw<{ rows: string }[]>`
    with listed as materialized (
      select * from facility where district_code = ${districtCode}
      union all select * from facility where district_code is null and related_districts @> array[${districtCode}]
    )
    select coalesce(json_agg(json_build_object(
      'id', f.id, 'slug', f.slug, 'name', f.name, 'type', f.type, 'typeCode', f.type_code, 'tier', f.tier, 'rank', f.rank, 'street', f.street,
      'status', f.status, 'scope', f.scope, 'districtCode', f.district_code, 'aliases', coalesce(f.aliases, '{}'),
      'values', coalesce((select json_agg(json_build_object('field', v.field, 'value', v.value, 'trust', v.trust) order by v.ordinal) from facility_value v
        where v.facility_id = f.id and v.field in ('address', 'phone', 'stepFree', 'specialties', 'lat', 'lng', 'crs')), '[]'),
      'events', coalesce((select json_agg(json_build_object('kind', e.kind, 'effective', e.effective, 'expected', e.expected, 'withdrawnAt', null, 'ordinal', e.ordinal)) from facility_event e
        where e.facility_id = f.id and e.withdrawn_at is null and not e.expected), '[]'),
      'schedules', coalesce((select json_agg(json_build_object('serviceCode', null, 'ordinal', s.ordinal, 'sessions', s.sessions, 'exceptions', s.exceptions, 'holidays', s.holidays,
        'validFrom', to_char(s.valid_from, 'YYYY-MM-DD'), 'validTo', to_char(s.valid_to, 'YYYY-MM-DD')) order by s.ordinal) from schedule s
        where s.facility_id = f.id and s.service_code is null), '[]'),
      'mentions', (select count(*) from facility_mention m join edition on edition.id = m.edition_id where m.facility_id = f.id and edition.status = 'live')
    ) order by f.id), '[]')::text as rows
    from listed f`
  return JSON.parse(read!.rows) as ListedRow[]
}
