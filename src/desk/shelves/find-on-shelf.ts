import type { UserActor } from '#accounts/actor.ts'
import { assertMay } from '#accounts/permissions.ts'
import { readShelf, SHELF_LENGTH } from '#desk/shelves/read-shelf.ts'
import { db } from '#platform/db.ts'
import type { Prisma } from '#platform/generated/client.ts'
import { pageAt } from '#platform/page-at.ts'

/** How far an edition has come: in work, on its way, public. */
export const SHELVES = ['draft', 'submitted', 'live'] as const
export type Shelf = (typeof SHELVES)[number]

/** As on the desk: what was touched last, what waits longest, what came out last. */
const ORDER = { draft: { updatedAt: 'desc' }, submitted: { submittedAt: 'asc' }, live: { publishedAt: 'desc' } } satisfies Record<Shelf, Prisma.EditionOrderByWithRelationInput>

/**
 * One page of a shelf of a district, of those editions whose title, 文号 or file name has every word; and how many each shelf has.
 *
 * @example
 * await findOnShelf(actor, '350206', { shelf: 'draft', words: '厦湖卫健函[2025]', page: 2 })
 * //=> { rows: […], total: 64, page: 2, pages: 2, counts: { draft: 64, submitted: 0, live: 11 } }
 */
export async function findOnShelf(actor: UserActor, districtCode: string, { shelf, words, page: asked }: { shelf: Shelf; words: string; page: string | number | undefined }) {
  assertMay('read', actor, districtCode)
  const named = { AND: words.split(/\s+/u).filter((word) => word !== '').map(naming) } satisfies Prisma.EditionWhereInput
  const byStatus = await db().edition.groupBy({ by: ['status'], where: { ...named, status: { in: [...SHELVES] }, document: { districtCode } }, _count: true })
  const counts = Object.fromEntries(SHELVES.map((one) => [one, byStatus.find(({ status }) => status === one)?._count ?? 0])) as Record<Shelf, number>
  const { page, pages, skip } = pageAt(asked, counts[shelf], SHELF_LENGTH)
  const found = await readShelf(actor, districtCode, { ...named, status: shelf }, ORDER[shelf], { skip })
  return { ...found, page, pages, counts }
}

/** A 文号 is kept with 〔〕, and typed with whatever brackets the keyboard has. */
function naming(word: string): Prisma.EditionWhereInput {
  const number = word.replace(/[[［【﹝（(]/gu, '〔').replace(/[\]］】﹞）)]/gu, '〕')
  return { OR: [{ title: { contains: word } }, { number: { contains: number } }, { sourceName: { contains: word, mode: 'insensitive' } }] }
}
