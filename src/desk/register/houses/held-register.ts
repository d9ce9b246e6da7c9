import type { District } from '#districts/queries.ts'
import { keptBy } from '#facilities/kept-by.ts'
import { knownReach } from '#facilities/known-reach.ts'
import type { Taken } from '#facilities/takeaways/takeaway.ts'
import { twinKeys } from '#facilities/twins.ts'
import { listPlaces } from '#places/queries.ts'
import type { Place } from '#places/place.ts'
import type { Reach } from '#places/reach.ts'
import type { Transaction } from '#platform/db.ts'
import { bare } from '#search/entries/keys.ts'

/** A house as a table is compared with it. */
export type HeldHouse = {
  id: string
  slug: string
  name: string
  status: string
  level: string | null
  /** The place of the first claim. */
  claims: number
  /** What stands of each field, and its place. */
  standing: ReadonlyMap<string, { value: string; ordinal: number }>
  /** Everything said of each field. */
  said: ReadonlyMap<string, ReadonlySet<string>>
  /** What officers took away of it. */
  taken: readonly HeldTakeaway[]
}

/** What was taken away, and all it was. */
export type HeldTakeaway = Taken & { day: string; was: [field: string, value: unknown][] }

/** A district's register as a table is compared with it. */
export type HeldRegister = {
  district: District
  places: readonly Place[]
  reach: Reach | null
  bySlug: ReadonlyMap<string, HeldHouse>
  /** Folded, of any of its names. */
  byName: ReadonlyMap<string, readonly HeldHouse[]>
  byCode: ReadonlyMap<string, readonly HeldHouse[]>
  byTwinKey: ReadonlyMap<string, readonly HeldHouse[]>
}

export const CODES = ['creditCode', 'institutionCode', 'licenceNumber', 'insuranceCode'] as const

type Row = { id: string; slug: string; name: string; aliases: string[]; status: string; tier: string | null; rank: string | null; claims: number | null; values: [string, number, unknown][] | null; taken: HeldTakeaway[] | null }

/** Reads the register of a district, partners it keeps included, in one statement: a table may name every house of it. */
export async function readHeldRegister(tx: Transaction, district: District): Promise<HeldRegister> {
  const [rows, places, reach] = await Promise.all([
    tx.$queryRaw<Row[]>`
      select facility.id, slug, name, coalesce(aliases, '{}') as aliases, status, tier, rank,
        (select min(ordinal) from accreditation where facility_id = facility.id)::int as claims,
        (select jsonb_agg(jsonb_build_array(field, ordinal, value) order by ordinal) from facility_value where facility_id = facility.id) as values,
        (select jsonb_agg(jsonb_build_object('field', field, 'value', value, 'day', to_char(taken_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD'),
          'was', (select coalesce(jsonb_agg(jsonb_build_array(was -> 'field', was -> 'value')), '[]') from jsonb_array_elements(held) was))) from takeaway where facility_id = facility.id and put_back_at is null) as taken
      from facility
      where ${keptBy(district.code)}`,
    listPlaces(district.code),
    knownReach(district.code),
  ])
  const [byName, byCode, byTwinKey] = [new Map<string, HeldHouse[]>(), new Map<string, HeldHouse[]>(), new Map<string, HeldHouse[]>()]
  const bySlug = new Map<string, HeldHouse>()
  for (const row of rows) {
    const house = houseOf(row)
    bySlug.set(house.slug, house)
    for (const name of new Set([row.name, ...row.aliases].map(bare))) note(byName, name, house)
    for (const field of CODES) for (const code of house.said.get(field) ?? []) note(byCode, `${field}:${code}`, house)
    const known = { name: row.name, aliases: row.aliases, phone: house.standing.get('phone')?.value ?? null, address: house.standing.get('address')?.value ?? null }
    for (const key of twinKeys(known, district)) note(byTwinKey, key, house)
  }
  return { district, places, reach, bySlug, byName, byCode, byTwinKey }
}

function houseOf({ id, slug, name, status, tier, rank, claims, values, taken }: Row): HeldHouse {
  const standing = new Map<string, { value: string; ordinal: number }>()
  const said = new Map<string, Set<string>>()
  for (const [field, ordinal, value] of values ?? []) {
    if (!standing.has(field)) standing.set(field, { value: String(value), ordinal })
    said.set(field, (said.get(field) ?? new Set()).add(String(value)))
  }
  return { id, slug, name, status, level: tier && tier + (rank ?? ''), claims: claims ?? 0, standing, said, taken: taken ?? [] }
}

function note(index: Map<string, HeldHouse[]>, key: string, house: HeldHouse): void {
  const known = index.get(key)
  if (known) known.push(house)
  else index.set(key, [house])
}
