import type { Prisma } from '#platform/generated/client.ts'

/** What a resident may read. Pages, lists, sitemap, search and the open API all pass through it. */
export const publicEditions = { status: 'live' } satisfies Prisma.EditionWhereInput

/** The live editions of one district, or of all. */
export function publicEditionsOf(districtSlug: string | null): Prisma.EditionWhereInput {
  return districtSlug === null ? publicEditions : { ...publicEditions, document: { district: { slug: districtSlug } } }
}
