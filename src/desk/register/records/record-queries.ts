import type { Actor } from '#accounts/actor.ts'
import { assertMay } from '#accounts/permissions.ts'
import { keeperOf } from '#desk/register/change-facility.ts'
import { type Deed, RECORD_KINDS, type RecordKind, type RecordRow, sameAs } from '#desk/register/records/record-kinds.ts'
import { readRecords } from '#desk/register/records/write-records.ts'
import { keptBy } from '#facilities/kept-by.ts'
import { minuteInChina } from '#platform/clock.ts'
import { db } from '#platform/db.ts'
import { NotFoundError } from '#platform/errors.ts'
import { isUuid } from '#platform/uuid.ts'

/** A record as its list shows it; `names` are those of houses and networks it leads to, by their numbers. */
export type KeptRecord = { id: string; kind: RecordKind; row: RecordRow; gone: boolean }
export type Names = Record<string, string>

/** A record at one of its revisions. */
export type PastState = { revision: number; deed: Deed; row: RecordRow | null; at: string; by: string | null }

/** Everything recorded of a house in rows of its own, what says the same once; and what was taken back, which can be put back. */
export async function readRecordsOf(actor: Actor, facilityId: string): Promise<{ records: KeptRecord[]; names: Names }> {
  await houseFor(actor, facilityId)
  const standing = (await Promise.all(RECORD_KINDS.map(async (kind) => (await readRecords(db(), kind, [facilityId])).map((row): KeptRecord => ({ id: row.id, kind, row, gone: false }))))).flat()
  const gone = await takenBack(facilityId, standing)
  const seen = new Set<string>()
  const records = [...standing, ...gone].filter(({ kind, row, gone: isGone }) => {
    const key = `${kind} ${isGone} ${sameAs(kind, row)}`
    return !seen.has(key) && seen.add(key)
  })
  return { records, names: await namesIn(records.map(({ row }) => row)) }
}

/** What was recorded and taken back, as it last stood; what has been recorded anew since is not gone. */
async function takenBack(facilityId: string, standing: readonly KeptRecord[]): Promise<KeptRecord[]> {
  const rows = await db().$queryRaw<{ id: string; kind: RecordKind; row: RecordRow }[]>`
    select distinct on (record_id) record_id as id, kind, state as row from record_state
    where facility_id = ${facilityId}::uuid and state is not null order by record_id, revision desc`
  const said = new Set(standing.map(({ kind, row }) => `${kind} ${sameAs(kind, row)}`))
  const ids = new Set(standing.map(({ id }) => id))
  return rows.filter(({ id, kind, row }) => !ids.has(id) && !said.has(`${kind} ${sameAs(kind, row)}`)).map((row) => ({ ...row, gone: true }))
}

/** One record for its form: what stands (null: taken back), at which revision, everything it ever said; and what a form offers to choose from. Without a number: nothing yet. */
export async function readRecord(actor: Actor, facilityId: string, kind: RecordKind, recordId: string | null) {
  const { districtCode, ...house } = await houseFor(actor, facilityId)
  if (recordId !== null && !isUuid(recordId)) throw new NotFoundError(`no record ${recordId}`)
  const [standing, states, choices] = await Promise.all([
    readRecords(db(), kind, [facilityId]),
    recordId === null ? [] : db().recordState.findMany({ where: { recordId, facilityId, kind }, orderBy: { revision: 'desc' } }),
    readChoices(districtCode, kind),
  ])
  const row = standing.find(({ id }) => id === recordId) ?? null
  if (recordId !== null && row === null && states.length === 0) throw new NotFoundError(`no record ${recordId} of ${facilityId}`)
  const history = states.map(({ revision, deed, state, madeAt, madeBy }): PastState => ({ revision, deed: deed as Deed, row: state as RecordRow | null, at: minuteInChina(madeAt), by: madeBy }))
  return { ...house, districtCode, row, revision: states[0]?.revision ?? 0, history, choices, names: await namesIn([...(row ? [row] : []), ...history.flatMap((past) => past.row ?? [])]) }
}

/** So many names a form suggests: a list nobody can look through helps nobody. */
const MOST_SUGGESTED = 400

async function readChoices(districtCode: string, kind: RecordKind): Promise<{ houses: string[]; networks: { id: string; name: string }[] }> {
  const houses = kind === 'relation' ? await db().$queryRaw<{ name: string }[]>`select name from facility where ${keptBy(districtCode)} or related_districts @> array[${districtCode}] order by name limit ${MOST_SUGGESTED}` : []
  const networks = kind === 'membership' ? await db().network.findMany({ where: { OR: [{ districtCode }, { districtCode: null }] }, select: { id: true, name: true }, orderBy: { name: 'asc' } }) : []
  return { houses: houses.map(({ name }) => name), networks }
}

async function houseFor(actor: Actor, facilityId: string): Promise<{ name: string; districtCode: string; district: { slug: string; name: string } }> {
  const house = isUuid(facilityId) ? await db().facility.findUnique({ where: { id: facilityId }, select: { name: true, districtCode: true, relatedDistricts: true } }) : null
  const home = house && keeperOf(house)
  if (!house || !home) throw new NotFoundError(`no facility ${facilityId}`)
  assertMay('register', actor, home)
  return { name: house.name, districtCode: home, district: await db().district.findUniqueOrThrow({ where: { code: home }, select: { slug: true, name: true } }) }
}

/** The names of the houses and networks that records lead to. */
export async function namesIn(rows: readonly RecordRow[]): Promise<Names> {
  const [houses, networks] = [rows.flatMap(({ to_id: id }) => (typeof id === 'string' ? [id] : [])), rows.flatMap(({ network_id: id }) => (typeof id === 'string' ? [id] : []))]
  const found = await Promise.all([
    houses.length === 0 ? [] : db().facility.findMany({ where: { id: { in: houses } }, select: { id: true, name: true } }),
    networks.length === 0 ? [] : db().network.findMany({ where: { id: { in: networks } }, select: { id: true, name: true } }),
  ])
  return Object.fromEntries(found.flat().map(({ id, name }) => [id, name]))
}
