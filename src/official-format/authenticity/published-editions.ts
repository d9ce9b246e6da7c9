import { downloadName } from '#documents/source-response.ts'
import { dayInChina, minuteInChina } from '#platform/clock.ts'
import { db } from '#platform/db.ts'
import { Prisma } from '#platform/generated/client.ts'

/** One edition that was published, with everything it can be told by. */
export type PublishedEdition = {
  version: number
  live: boolean
  /** `YYYY-MM-DD HH:MM` in China. */
  publishedAt: string
  changeNote: string | null
  sourceName: string
  /** Fingerprints, SHA-256 in hexadecimal; of the text as UTF-8. */
  sourceSha256: string
  textSha256: string
  checkCode: string | null
  copies: { format: string; sha256: string; createdAt: string }[]
}

type Row = Omit<PublishedEdition, 'publishedAt' | 'sourceName' | 'copies'> & { number: string | null; title: string | null; mediaType: string; publishedAt: Date; copies: { format: string; sha256: string; createdAt: string }[] | null }

/** Every edition of a document that was ever public, the newest first. Drafts are not among them. */
export async function publishedEditions(documentId: string): Promise<PublishedEdition[]> {
  const rows = await db().$queryRaw<Row[]>(Prisma.sql`
    select e.version, e.status = 'live' as live, e.published_at as "publishedAt", e.change_note as "changeNote", e.number, e.title, s.media_type as "mediaType",
      e.source_sha256 as "sourceSha256", encode(sha256(convert_to(e.text, 'UTF8')), 'hex') as "textSha256",
      (select max(c.check_code) from official_copy c where c.edition_id = e.id) as "checkCode",
      (select json_agg(json_build_object('format', c.format, 'sha256', c.sha256, 'createdAt', c.created_at) order by c.created_at) from official_copy c where c.edition_id = e.id) as copies
    from edition e join source s on s.sha256 = e.source_sha256
    where e.document_id = ${documentId}::uuid and e.published_at is not null and e.status in ('live', 'past')
    order by e.version desc`)
  return rows.map(({ copies, mediaType, number, publishedAt, title, ...row }) => ({
    ...row,
    sourceName: downloadName({ number, title }, mediaType),
    publishedAt: minuteInChina(publishedAt),
    copies: (copies ?? []).map((copy) => ({ ...copy, createdAt: minuteInChina(new Date(copy.createdAt)) })),
  }))
}

/** What was decided about a document once it was public, as the public was told, the oldest first. */
export type PublishedEnding = Awaited<ReturnType<typeof publishedEndings>>[number]

export async function publishedEndings(documentId: string) {
  const rows = await db().ending.findMany({ where: { documentId }, select: { kind: true, endedOn: true, reason: true, at: true }, orderBy: { ordinal: 'asc' } })
  return rows.map(({ at, endedOn, ...row }) => ({ ...row, endedOn: dayInChina(endedOn), at: minuteInChina(at) }))
}
