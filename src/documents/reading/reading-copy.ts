import { readingBlock, readingColumns } from '#documents/blocks/reading-block.ts'
import { EditionFields } from '#documents/edition-fields.ts'
import { askedAndAnswered } from '#documents/facts/asked-and-answered.ts'
import { factsOf, PUBLIC_KINDS, publicFacts } from '#documents/facts/public-facts.ts'
import { dayOf, minuteInChina } from '#platform/clock.ts'
import type { Transaction } from '#platform/db.ts'
import type { Prisma, PrismaClient } from '#platform/generated/client.ts'

/** Raise it whenever what copyOf() returns changes its shape: older copies are then left unread and made again by `npm run migrate`. */
export const COPY_FORM = 5

const parts = {
  version: true, title: true, number: true, issuerName: true, signature: true, issuedRaw: true, issuedOn: true,
  resultLabel: true, resultRaw: true, resultClass: true, disclosure: true, effectiveFrom: true, expiresOn: true,
  changeNote: true, publishedAt: true, fields: true, repairs: true, notices: true, receivedSha256: true,
  steps: { where: { NOT: { change: { path: ['splices'], equals: [] } } }, select: { move: true } },
  source: { select: { sha256: true, size: true, mediaType: true, withheld: true } },
  blocks: { select: readingColumns, orderBy: { ordinal: 'asc' } },
  people: { select: { role: true, name: true, capacity: true, phone: true }, orderBy: { ordinal: 'asc' } },
  tasks: {
    select: { anchor: true, number: true, title: true, units: { select: { name: true, role: true }, orderBy: { ordinal: 'asc' } } },
    orderBy: { ordinal: 'asc' },
  },
  facts: {
    where: { ...publicFacts, kind: { in: PUBLIC_KINDS } }, select: { kind: true, key: true, anchor: true, quote: true, data: true },
    orderBy: [{ rangeStart: 'asc' }, { ordinal: 'asc' }],
  },
  citations: { select: { anchor: true, title: true, number: true }, orderBy: { ordinal: 'asc' } },
} satisfies Prisma.EditionSelect

/** 阅读本: what the page of an edition prints that can change only with the edition. Plain JSON, checked when it was put together. */
export type ReadingCopy = ReturnType<typeof copyOf>

function copyOf({ blocks: stored, facts, fields, notices, receivedSha256, steps, repairs, ...row }: Prisma.EditionGetPayload<{ select: typeof parts }>) {
  const blocks = stored.map(readingBlock)
  // Steps that changed words, less those taken back.
  const edited = steps.reduce((left, { move }) => left + (move === 'undo' ? -1 : 1), 0) > 0
  return {
    ...row,
    issuedOn: dayOf(row.issuedOn),
    effectiveFrom: dayOf(row.effectiveFrom),
    expiresOn: dayOf(row.expiresOn),
    publishedAt: row.publishedAt && minuteInChina(row.publishedAt),
    fields: EditionFields.parse(fields),
    /** Staff changed words of what came in; the changed text is what is handed out. */
    edited,
    /** What is handed out reads the same as what came in, but is another file. */
    scrubbed: receivedSha256 !== null && !edited,
    /** The file is in traditional characters, the text in standard ones. */
    standardised: Array.isArray(notices) && notices.some((notice) => notice !== null && typeof notice === 'object' && !Array.isArray(notice) && notice.key === 'traditional_characters'),
    repairs: Array.isArray(repairs) ? repairs.length : 0,
    blocks,
    asked: askedAndAnswered(factsOf('opinion', facts), blocks),
    commitments: factsOf('commitment', facts),
    /** Targets and figures are many: their page reads them by itself. */
    targets: factsOf('target', facts).length,
    figures: factsOf('figure', facts).length,
  }
}

/** Puts the copy of an edition together from its parts: ten reads, which is why published ones are stored. */
export async function composeCopy(tx: Transaction, editionId: string): Promise<ReadingCopy> {
  return copyOf(await tx.edition.findUniqueOrThrow({ where: { id: editionId }, select: parts }))
}

/** Stores the copy of an edition that is being published. */
export async function storeCopy(tx: Transaction, editionId: string): Promise<void> {
  const copy = { form: COPY_FORM, content: await composeCopy(tx, editionId) }
  await tx.readingCopy.upsert({ where: { editionId }, create: { editionId, ...copy }, update: copy })
}

/** Makes the copies of live editions that have none of today's form; until then their pages read the parts. */
export async function renewCopies(client: PrismaClient): Promise<void> {
  const stale = await client.edition.findMany({ where: { status: 'live', OR: [{ copy: null }, { copy: { form: { not: COPY_FORM } } }] }, select: { id: true } })
  for (const { id } of stale) await storeCopy(client, id)
}
