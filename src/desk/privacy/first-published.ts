import { type Day, dayInChina } from '#platform/clock.ts'
import type { Prisma } from '#platform/generated/client.ts'

/** The edition with which a document became public. */
export const firstPublished = { where: { publishedAt: { not: null } }, orderBy: { publishedAt: 'asc' }, take: 1, select: { publishedAt: true } } satisfies Prisma.Document$editionsArgs

/** The day in China on which a document was first public; null before. */
export function publishedOn([first]: { publishedAt: Date | null }[]): Day | null {
  return first?.publishedAt ? dayInChina(first.publishedAt) : null
}
