import { type Validity, validityOn } from '#documents/validity.ts'
import { dayInChina, dayOf, minuteInChina } from '#platform/clock.ts'
import { db } from '#platform/db.ts'
import { type DocumentKind, EditionStatus } from '#platform/generated/enums.ts'
import type { Prisma } from '#platform/generated/client.ts'

/** What a code or a file turned out to be. Of a document that is public no more, only that it was. */
export type Recognised = {
  /** The file as the bureau handed it in, or a copy in the official format. */
  as: 'source' | 'pdf' | 'docx' | 'code'
  version: number
  publishedAt: string
  /** The edition in force, or one that a newer took the place of. */
  live: boolean
  document: { district: string; districtName: string; kind: DocumentKind; slug: string; number: string | null; title: string | null; validity: Validity | null } | null
  /** What was taken down, by its address, which says why or leads to what stands in its place. */
  takenDown: { replaced: boolean; district: string; kind: DocumentKind; slug: string } | null
}

const PUBLISHED = { publishedAt: { not: null }, status: { in: [EditionStatus.live, EditionStatus.past] } } satisfies Prisma.EditionWhereInput

const edition = {
  version: true, publishedAt: true, status: true,
  document: {
    select: {
      kind: true, slug: true, ending: true, endedOn: true, district: { select: { slug: true, name: true } },
      editions: { where: { status: 'live' }, select: { title: true, number: true, effectiveFrom: true, expiresOn: true } },
    },
  },
} satisfies Prisma.EditionSelect

/** The published editions whose copies bear a check code. Codes of drafts do not exist. */
export async function recogniseCode(checkCode: string): Promise<Recognised[]> {
  const rows = await db().edition.findMany({ where: { ...PUBLISHED, official: { some: { checkCode } } }, select: edition })
  return rows.map((row) => recognised(row, 'code'))
}

/** The published editions a file belongs to, by its SHA-256. What was only handed in, or never published, is unknown. */
export async function recogniseFile(sha256: string): Promise<Recognised[]> {
  const sources = await db().edition.findMany({ where: { ...PUBLISHED, sourceSha256: sha256 }, select: edition, orderBy: { publishedAt: 'desc' }, take: 10 })
  const copies = await db().officialCopy.findMany({ where: { sha256, edition: PUBLISHED }, select: { format: true, edition: { select: edition } }, take: 10 })
  return [...copies.map((copy) => recognised(copy.edition, copy.format === 'docx' ? 'docx' : 'pdf')), ...sources.map((row) => recognised(row, 'source'))]
}

function recognised({ document, publishedAt, status, version }: Prisma.EditionGetPayload<{ select: typeof edition }>, as: Recognised['as']): Recognised {
  const { district, editions: [current], ending, endedOn, kind, slug } = document
  const validity = current ? validityOn(dayInChina(new Date()), { effectiveFrom: dayOf(current.effectiveFrom), expiresOn: dayOf(current.expiresOn), ending, endedOn: dayOf(endedOn) }) : null
  return {
    as, version, live: status === 'live', publishedAt: minuteInChina(publishedAt!),
    document: current ? { district: district.slug, districtName: district.name, kind, slug, number: current.number, title: current.title, validity } : null,
    takenDown: current ? null : { replaced: ending === 'replaced', district: district.slug, kind, slug },
  }
}
