import type { Transaction } from '#platform/db.ts'
import { type Outcome, refused } from '#platform/errors.ts'

/** A change to many houses of one register waits for no other, it is refused while one is under way; single houses go on being changed, one after the other. */
export async function oneAtATime<T extends object>(tx: Transaction, districtCode: string, change: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  const [lock] = await tx.$queryRaw<{ held: boolean }[]>`select pg_try_advisory_xact_lock(hashtextextended(${`register ${districtCode}`}, 0)) as held`
  if (!lock?.held) return refused({ field: null, key: 'change_under_way' })
  await tx.$queryRaw`select id from facility where coalesce(district_code, related_districts[1]) = ${districtCode} order by id for update`
  return change()
}
