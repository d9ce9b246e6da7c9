import type { UserActor } from '#accounts/actor.ts'
import { assertMay, may } from '#accounts/permissions.ts'
import { caseName } from '#documents/case-name.ts'
import { dayOf } from '#platform/clock.ts'
import { db } from '#platform/db.ts'

const LIST_LENGTH = 200

export type CaseRow = Awaited<ReturnType<typeof readCases>>['rows'][number]

/** The cases a district handles, newest first: what is known of each, and the edition that answers it or is to. */
export async function readCases(actor: UserActor, districtCode: string) {
  assertMay('read', actor, districtCode)
  const [total, cases] = await Promise.all([
    db().case.count({ where: { districtCode } }),
    db().case.findMany({
      where: { districtCode }, orderBy: { id: 'desc' }, take: LIST_LENGTH,
      select: { id: true, body: true, term: true, session: true, number: true, instrument: true, title: true, handedOverOn: true, extension: true, editions: { select: { id: true, status: true }, orderBy: { version: 'desc' }, take: 1 } },
    }),
  ])
  const rows = cases.map(({ editions: [edition], handedOverOn, ...one }) => ({ ...one, name: caseName(one), handedOverOn: dayOf(handedOverOn), edition: edition ?? null }))
  return { total, rows, mayEnter: may('draft', actor, districtCode) }
}
