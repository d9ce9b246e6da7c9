import type { UserActor } from '#accounts/actor.ts'
import { assertMay, may } from '#accounts/permissions.ts'
import { caseName } from '#documents/case-name.ts'
import { dayOf } from '#platform/clock.ts'
import { db } from '#platform/db.ts'
import { pageAt } from '#platform/page-at.ts'
import { isUuid } from '#platform/uuid.ts'

const LIST_LENGTH = 100

export type CaseRow = Awaited<ReturnType<typeof readCases>>['rows'][number]

/** The cases a district handles whose title or number has these words, newest first: what is known of each, and the edition that answers it or is to. One page of them, or the one that has the case `at`. */
export async function readCases(actor: UserActor, districtCode: string, { words = '', page: asked, at = '' }: { words?: string; page?: string | number; at?: string } = {}) {
  assertMay('read', actor, districtCode)
  const where = { districtCode, ...(words && { OR: [{ title: { contains: words } }, { number: { contains: words } }] }) }
  const total = await db().case.count({ where })
  const holding = isUuid(at) ? Math.floor((await db().case.count({ where: { ...where, id: { gt: at } } })) / LIST_LENGTH) + 1 : asked
  const { page, pages, skip } = pageAt(holding, total, LIST_LENGTH)
  const cases = await db().case.findMany({
    where, orderBy: { id: 'desc' }, take: LIST_LENGTH, skip,
    select: { id: true, body: true, term: true, session: true, number: true, instrument: true, title: true, handedOverOn: true, extension: true, editions: { select: { id: true, status: true }, orderBy: { version: 'desc' }, take: 1 } },
  })
  const rows = cases.map(({ editions: [edition], handedOverOn, ...one }) => ({ ...one, name: caseName(one), handedOverOn: dayOf(handedOverOn), edition: edition ?? null }))
  return { total, page, pages, rows, mayEnter: may('draft', actor, districtCode) }
}
