import { setTimeout as wait } from 'node:timers/promises'
import { keptBy } from '#facilities/kept-by.ts'
import type { Transaction } from '#platform/db.ts'
import { type Outcome, refused } from '#platform/errors.ts'

/** As long as somebody looks at a pressed button; a merge or a change of many houses is over by then, a long table is not. */
const PATIENCE_MS = 10_000
const BETWEEN_MS = 100

/**
 * One change to many houses of a register at a time: another waits for it some seconds, and is refused, with nothing written, where it takes longer.
 * Single houses go on being changed, one after the other. What names these houses may be written meanwhile: whoever is to delete one locks that one first.
 */
export async function oneAtATime<T extends object>(tx: Transaction, districtCode: string, change: () => Promise<Outcome<T>>, patience = PATIENCE_MS): Promise<Outcome<T>> {
  const until = Date.now() + patience
  while (!(await isFree(tx, districtCode))) {
    if (Date.now() >= until) return refused({ field: null, key: 'change_under_way' })
    await wait(BETWEEN_MS)
  }
  await tx.$queryRaw`select id from facility where ${keptBy(districtCode)} order by id for no key update`
  return change()
}

/** Takes the register for this transaction, if nobody has it. */
async function isFree(tx: Transaction, districtCode: string): Promise<boolean> {
  const [lock] = await tx.$queryRaw<{ held: boolean }[]>`select pg_try_advisory_xact_lock(hashtextextended(${`register ${districtCode}`}, 0)) as held`
  return lock?.held === true
}
