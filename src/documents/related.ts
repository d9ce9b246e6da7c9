import { documentTags } from '#documents/cache-tags.ts'
import { publicEditions } from '#documents/public-editions.ts'
import { cached } from '#platform/cache.ts'
import { db } from '#platform/db.ts'
import type { Prisma } from '#platform/generated/client.ts'

const brief = {
  title: true, number: true, document: { select: { id: true, slug: true, kind: true, district: { select: { slug: true, name: true } } } },
} satisfies Prisma.EditionSelect

export type Brief = ReturnType<typeof toBrief>

function toBrief({ document, ...row }: Prisma.EditionGetPayload<{ select: typeof brief }>) {
  return { ...row, ...document }
}

export type Related = { cited: Brief[]; citing: Brief[]; sameCase: Brief[] }

/**
 * Live documents tied to this one: those it cites, those that cite it, and the others about its case. Found when read, by
 * 文号 or full title, so that a document published later is linked without anybody touching the older ones.
 */
export const findRelated = cached(
  'document-related',
  (districtSlug: string, slug: string) => [documentTags.one(districtSlug, slug), documentTags.all],
  async (districtSlug: string, slug: string): Promise<Related> => {
    const own = await db().edition.findFirst({
      where: { ...publicEditions, document: { slug, district: { slug: districtSlug } } },
      select: { documentId: true, title: true, number: true, caseId: true, citations: { select: { title: true, number: true } } },
    })
    if (!own) return { cited: [], citing: [], sameCase: [] }
    const others = { ...publicEditions, documentId: { not: own.documentId } }
    const numbers = present(own.citations.map(({ number }) => number))
    const titles = present(own.citations.map(({ title }) => title))
    const citesThis = [own.number && { number: own.number }, own.title && { title: own.title }].filter((one) => !!one)
    const [cited, citing, sameCase] = await Promise.all([
      db().edition.findMany({ where: { ...others, OR: [{ number: { in: numbers } }, { title: { in: titles } }] }, select: brief }),
      db().edition.findMany({ where: { ...others, citations: { some: { OR: citesThis } } }, select: brief }),
      own.caseId ? db().edition.findMany({ where: { ...others, caseId: own.caseId }, select: brief }) : [],
    ])
    return { cited: cited.map(toBrief), citing: citing.map(toBrief), sameCase: sameCase.map(toBrief) }
  },
)

function present(values: (string | null)[]): string[] {
  return values.filter((value) => value !== null)
}
