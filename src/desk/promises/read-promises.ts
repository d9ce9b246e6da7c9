import type { UserActor } from '#accounts/actor.ts'
import { assertMay, may } from '#accounts/permissions.ts'
import { countFacts, type ListedFact, readFacts } from '#commitments/confirmed-facts.ts'
import { type Day, dayInChina, minuteInChina } from '#platform/clock.ts'
import { db } from '#platform/db.ts'
import { pageAt } from '#platform/page-at.ts'

const LIST_LENGTH = 200

/** What somebody told of a promise and nobody has published, or what was declined last. */
export type TellingRow = Awaited<ReturnType<typeof tellings>>[number]
export type PromiseRow = ListedFact<'commitment'> & { telling: TellingRow | null }

/** A page of the promises of a district's public documents, newest document first: what waits for a publisher before the others, by their day. What waits stands on the first page, wherever else it does. */
export async function readPromises(actor: UserActor, district: { code: string; slug: string }, { page: wanted, perPage = LIST_LENGTH, now = new Date() }: { page?: string | number; perPage?: number; now?: Date } = {}) {
  assertMay('read', actor, district.code)
  const today = dayInChina(now)
  const asked = { districtSlug: district.slug, today, chosen: {} }
  const [{ total }, told] = await Promise.all([countFacts('commitment', asked), tellings(district.code)])
  const { page, pages } = pageAt(wanted, total, perPage)
  const facts = await readFacts('commitment', asked, { page, perPage })
  const waiting = page > 1 ? [] : told.filter((one) => one.outcome === null && !facts.some((row) => tells(one, row)))
  const elsewhere = await Promise.all([...new Set(waiting.map(({ documentId }) => documentId))].map((documentId) => readFacts('commitment', { ...asked, documentId }, { page: 1, perPage: LIST_LENGTH })))
  const rows = [...elsewhere.flat().filter((row) => waiting.some((one) => tells(one, row))), ...facts].map((row): PromiseRow => ({ ...row, telling: told.find((one) => tells(one, row)) ?? null }))
  return { today, total, page, pages, rows: rows.toSorted((a, b) => order(a).localeCompare(order(b))), may: { tell: may('draft', actor, district.code), publish: may('publish', actor, district.code) } }
}

function tells({ documentId, factKey }: TellingRow, { document, fact }: ListedFact<'commitment'>): boolean {
  return documentId === document.id && factKey === fact.key
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
