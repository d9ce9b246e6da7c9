import type { UserActor } from '#accounts/actor.ts'
import { assertMay, may } from '#accounts/permissions.ts'
import { countFacts, type ListedFact, readFacts } from '#commitments/confirmed-facts.ts'
import { type Day, dayInChina, minuteInChina } from '#platform/clock.ts'
import { db } from '#platform/db.ts'

const LIST_LENGTH = 200

/** What somebody told of a promise and nobody has published, or what was declined last. */
export type TellingRow = Awaited<ReturnType<typeof tellings>>[number]
export type PromiseRow = ListedFact<'commitment'> & { telling: TellingRow | null }

/** The promises of a district's public documents: first what waits for a publisher, then by their day. */
export async function readPromises(actor: UserActor, district: { code: string; slug: string }, now = new Date()) {
  assertMay('read', actor, district.code)
  const today = dayInChina(now)
  const asked = { districtSlug: district.slug, today, chosen: {} }
  const [{ total }, facts, told] = await Promise.all([
    countFacts('commitment', asked), readFacts('commitment', asked, { page: 1, perPage: LIST_LENGTH }), tellings(district.code),
  ])
  const rows = facts.map((row): PromiseRow => ({ ...row, telling: told.find(({ documentId, factKey }) => documentId === row.document.id && factKey === row.fact.key) ?? null }))
  return { today, total, rows: rows.toSorted((a, b) => order(a).localeCompare(order(b))), may: { tell: may('draft', actor, district.code), publish: may('publish', actor, district.code) } }
}

/** How many wait for a publisher. */
export function countTellings(districtCode: string): Promise<number> {
  return db().fulfilment.count({ where: { outcome: null, document: { districtCode, editions: { some: { status: 'live' } } } } })
}

/** The last telling of each promise that is not public. */
async function tellings(districtCode: string) {
  const rows = await db().fulfilment.findMany({
    where: { document: { districtCode } }, distinct: ['documentId', 'factKey'], orderBy: [{ documentId: 'asc' }, { factKey: 'asc' }, { toldAt: 'desc' }],
    select: { id: true, documentId: true, factKey: true, state: true, words: true, toldByName: true, toldAt: true, outcome: true, decidedByName: true, reason: true, evidence: { select: { number: true } } },
  })
  return rows.filter(({ outcome }) => outcome === null || outcome === 'declined').map(({ toldAt, ...row }) => ({ ...row, toldAt: minuteInChina(toldAt) }))
}

function order({ telling, fulfilment, fact }: PromiseRow): string {
  const day: Day = fact.deadline?.date ?? '9999'
  return `${telling?.outcome === null ? 0 : fulfilment ? 2 : 1} ${day}`
}
