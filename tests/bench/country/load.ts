import pg from 'pg'
import { facilityEntry } from '#search/entries/index-facilities.ts'
import { type MadeUpDistrict, madeUpDistricts } from './districts.ts'
import { type MadeUpHouse, madeUpHouses } from './houses.ts'

const FILLED = ['district', 'place', 'facility', 'facility_value', 'schedule', 'service_offer', 'search_entry']
const DISTRICTS_AT_ONCE = 12
const SOURCE = JSON.stringify({ kind: 'web', ref: '名录', trust: 'official', asOf: '2026-10', note: null, quote: null, method: 'import', recordedBy: null, nextCheck: null })

/**
 * Fills an empty, migrated database with a country of so many houses, and its search index with what the product makes of each.
 * Goes on where a run before it was stopped. Indexes are made at the end, and everything analysed.
 */
export async function loadCountry(connectionString: string, houses: number, told: (line: string) => void): Promise<void> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  // One writer, and all of it can be made again: nothing need be checked or waited for.
  await client.query(`set synchronous_commit = off; set session_replication_role = replica; set maintenance_work_mem = '768MB'; set work_mem = '256MB'`)
  await client.query(`alter system set max_wal_size = '8GB'`)
  await client.query('select pg_reload_conf()')
  const districts = madeUpDistricts(houses)
  const { rows: [state] } = await client.query<{ filled: number; whole: boolean }>(`select (select count(*)::int from district) as filled, to_regclass('index_aside') is null as whole`)
  const { filled, whole } = state!
  if (filled === districts.length && whole) return client.end()
  await setIndexesAside(client)
  for (let from = filled; from < districts.length; from += DISTRICTS_AT_ONCE) {
    const some = districts.slice(from, from + DISTRICTS_AT_ONCE)
    await client.query('begin')
    await fill(client, some, some.flatMap((district) => [...madeUpHouses(district)].map((house) => ({ ...house, district }))))
    await client.query('commit')
    if (Math.floor(from / 240) !== Math.floor((from + DISTRICTS_AT_ONCE) / 240)) told(`${from + some.length} of ${districts.length} districts`)
  }
  await putIndexesBack(client, told)
  await client.end()
}

async function fill(client: pg.Client, districts: MadeUpDistrict[], houses: (MadeUpHouse & { district: MadeUpDistrict })[]): Promise<void> {
  const put = (statement: string, rows: object[]) => client.query(statement, [JSON.stringify(rows)])
  await put(`insert into district (code, slug, name, city, province, ordinal)
    select code, slug, name, city, province, serial from jsonb_to_recordset($1) as d(code text, slug text, name text, city text, province text, serial int)`, districts)
  await put(`insert into place (id, district_code, code, kind, name, street, lat, lng, datum, source)
    select uuidv7(), p.district, p.code, 'street', p.name, p.name, p.lat, p.lng, 'WGS-84', '${SOURCE}' from jsonb_to_recordset($1) as p(district text, code text, name text, lat float8, lng float8)`,
    districts.flatMap(({ code, streets, lat, lng }) => streets.map((street, index) => ({ district: code, code: street.code, name: street.name, lat: lat - 0.15 + index * 0.02, lng: lng + 0.1 - index * 0.015 }))))
  const facilities = houses.map(({ district: _district, ...house }) => house)
  await put(`insert into facility (id, external_id, district_code, slug, name, aliases, type, type_code, tier, street, lat, lng, crs, status, scope, related_districts)
    select id, "externalId", "districtCode", slug, name, aliases, type, "typeCode", tier, street, ("values" ->> 'lat')::float8, ("values" ->> 'lng')::float8, "values" ->> 'crs', 'operating', 'district', array["districtCode"]
    from jsonb_to_recordset($1) as f(id uuid, "externalId" text, "districtCode" text, slug text, name text, aliases text[], type text, "typeCode" text, tier text, street text, "values" jsonb)`, facilities)
  await put(`insert into facility_value (id, facility_id, field, ordinal, value, kind, ref, trust, as_of)
    select uuidv7(), f.id, stated.key, 0, stated.value, 'web', '名录', 'official', '2026-10' from jsonb_to_recordset($1) as f(id uuid, "values" jsonb), jsonb_each(f."values") as stated`, facilities)
  await put(`insert into schedule (id, facility_id, ordinal, sessions, holidays, source)
    select uuidv7(), id, 0, sessions, 'state', '${SOURCE}' from jsonb_to_recordset($1) as f(id uuid, sessions jsonb) where sessions <> '[]'`, facilities)
  await put(`insert into service_offer (id, facility_id, service_code, mode, status, source)
    select uuidv7(), f.id, code, 'onsite', 'offered', '${SOURCE}' from jsonb_to_recordset($1) as f(id uuid, offers text[]), unnest(f.offers) as code`, facilities)
  await put(`insert into search_entry (district_code, kind, owner_id, ordinal, title, text, keys, vector)
    select "districtCode", 'facility', "ownerId", 0, title, text, keys, vector::tsvector from jsonb_to_recordset($1) as e("districtCode" text, "ownerId" uuid, title text, text text, keys text[], vector text)`,
    houses.map((house) => ({ ...facilityEntry(indexed(house)), ownerId: house.id })))
}

/** A house as the index reads it from the register. */
function indexed({ district, values: { address, phone }, offers, ...house }: MadeUpHouse & { district: MadeUpDistrict }) {
  return {
    ...house, relatedDistricts: [district.code], districtName: district.name, records: [],
    offers: offers.toSorted().map((serviceCode) => ({ serviceCode, text: null })), values: [{ field: 'address', value: address! }, { field: 'phone', value: phone! }],
  }
}

/** Rows come in faster where no index waits for them. What was there is written down, so that a stopped run finds it again. */
async function setIndexesAside(client: pg.Client): Promise<void> {
  await client.query('begin')
  await client.query(`create table if not exists index_aside as
    select indexname as name, indexdef as definition from pg_indexes where schemaname = 'public' and tablename = any('{${FILLED.join()}}') and indexname not like '%_pkey'`)
  const { rows } = await client.query<{ name: string }>('select name from index_aside')
  for (const { name } of rows) await client.query(`drop index if exists ${client.escapeIdentifier(name)}`)
  await client.query('commit')
}

async function putIndexesBack(client: pg.Client, told: (line: string) => void): Promise<void> {
  const { rows } = await client.query<{ name: string; definition: string }>('select name, definition from index_aside')
  for (const { name, definition } of rows) {
    await client.query(`begin; ${definition}; delete from index_aside where name = '${name}'; commit`)
    told(name)
  }
  // There are no documents here, and none the database does not know of.
  await client.query(`vacuum analyze ${FILLED.join()}, search_document`)
  await client.query('drop table index_aside')
}
