import { namesOf, proposers } from '#documents/proposers.ts'
import { dayOf } from '#platform/clock.ts'
import type { Prisma } from '#platform/generated/client.ts'

/** What a list prints of a document. */
export const listColumns = {
  title: true, number: true, issuerName: true, issuedOn: true, resultClass: true, resultRaw: true,
  effectiveFrom: true, expiresOn: true, publishedAt: true,
  document: { select: { id: true, slug: true, kind: true, ending: true, endedOn: true, district: { select: { slug: true, name: true } } } },
  case: { select: { body: true, term: true, session: true, number: true, instrument: true, title: true } },
  people: proposers,
} satisfies Prisma.EditionSelect

export type ListItem = ReturnType<typeof toListItem>

export function toListItem({ document, people, publishedAt, ...row }: Prisma.EditionGetPayload<{ select: typeof listColumns }>) {
  return {
    ...row,
    ...document,
    proposers: namesOf(people),
    issuedOn: dayOf(row.issuedOn),
    effectiveFrom: dayOf(row.effectiveFrom),
    expiresOn: dayOf(row.expiresOn),
    endedOn: dayOf(document.endedOn),
    publishedAt: publishedAt?.toISOString() ?? null,
  }
}

/** Newest first; documents without a date come last, in the order they were published. */
export const newestFirst = [
  { issuedOn: { sort: 'desc', nulls: 'last' } },
  { publishedAt: { sort: 'desc', nulls: 'last' } },
  { id: 'desc' },
] satisfies Prisma.EditionOrderByWithRelationInput[]
