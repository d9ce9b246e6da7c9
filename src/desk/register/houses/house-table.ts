import { setImmediate } from 'node:timers/promises'
import type { Actor } from '#accounts/actor.ts'
import { type CheckedHouse, checkHouses } from '#desk/register/houses/check-houses.ts'
import { readHeldRegister } from '#desk/register/houses/held-register.ts'
import { HOUSE_FIELDS, HOUSE_HEADINGS } from '#desk/register/houses/house-headings.ts'
import { takeBackValues, valuesChangedSince } from '#desk/register/houses/take-back-values.ts'
import { type Target, targetsOf, writeTargets } from '#desk/register/houses/write-houses.ts'
import type { Columns } from '#desk/register/table/columns.ts'
import type { RowsSource } from '#desk/register/table/rows-source.ts'
import { checking, type TableKind, type Tell } from '#desk/register/table/table-kind.ts'
import { readNames } from '#facilities/read-nameable.ts'
import { NAME_FIELDS } from '#facilities/values/standing.ts'
import type { Transaction } from '#platform/db.ts'
import { AT_A_STRETCH, indexFacilities } from '#search/entries/index-facilities.ts'
import { mentionAnew } from '#search/names/mention-anew.ts'

/** A table of houses, one a row. */
export const HOUSE_TABLE: TableKind = {
  fields: HOUSE_FIELDS, headings: HOUSE_HEADINGS, naming: ['name', 'page'], change: 'import',
  check: async (tx, district, raw, columns) => checking(checkHouses(raw, columns as Columns, await readHeldRegister(tx, district)), writeHouses),
  changedSince: valuesChangedSince,
  takeBack: takeBackValues,
}

/** So many rows go into one statement, and between two of them is said how far it is. */
const AT_ONCE = 500
const NAMING: readonly string[] = ['name', ...NAME_FIELDS]

/** Five hundred houses at a time: while the database takes in some, those behind them are made ready. The answer is what to expire where documents name them anew. */
async function writeHouses(tx: Transaction, actor: Actor, rows: readonly CheckedHouse[], source: RowsSource, tell: Tell): Promise<string[]> {
  const renamed = new Set(rows.filter(({ changes }) => changes.some(({ field }) => NAMING.includes(field))))
  const called = await readNames(tx, [...renamed].flatMap(({ house }) => house?.id ?? []))
  const named: string[] = []
  const prepare = async (from: number) => {
    const targets: Target[] = []
    const end = Math.min(from + AT_ONCE, rows.length)
    for (let at = from; at < end; at += AT_A_STRETCH) {
      await setImmediate()
      targets.push(...targetsOf(actor, rows.slice(at, Math.min(at + AT_A_STRETCH, end)), source))
    }
    return targets
  }
  const follow = async (changed: readonly string[], done: number) => {
    await indexFacilities(tx, changed)
    await tell(done)
  }
  let following: Promise<void> = Promise.resolve()
  let targets = await prepare(0)
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const [changed, next] = await Promise.all([writeTargets(tx, actor, targets, source), prepare(from + AT_ONCE), following])
    following = follow(changed, from + targets.length)
    named.push(...targets.filter(({ row }) => renamed.has(row)).map(({ facilityId }) => facilityId))
    targets = next
  }
  await following
  return mentionAnew(tx, called, named)
}
