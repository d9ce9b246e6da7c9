import { createHash } from 'node:crypto'
import { type Actor, actorId } from '#accounts/actor.ts'
import { assertMay, mayDraft } from '#accounts/permissions.ts'
import { recordAudit } from '#audit/record-audit.ts'
import { writeEdition } from '#desk/edition/write-edition.ts'
import { documentKindOf } from '#documents/kind.ts'
import { freeSlug, slugOf } from '#documents/slug.ts'
import type { DistrictContext, ParsedDocument } from '#ingest/parsed-document.ts'
import { parseDocument } from '#ingest/parse-document.ts'
import { readText } from '#ingest/text/read-text.ts'
import { db, type Transaction } from '#platform/db.ts'
import { NotFoundError, type Outcome, refused } from '#platform/errors.ts'

export type TakeInInput = { districtCode: string; fileName: string; bytes: Uint8Array<ArrayBuffer> }

export type TakenIn = {
  documentId: string
  editionId: string
  /** already_held: the same bytes are here; new_edition: the same 文号 is, so this is proposed as its next edition. */
  status: 'new' | 'new_edition' | 'already_held'
}

/**
 * Takes a file in: keeps its bytes, recognises the document, and leaves it as a draft for a person to check.
 * The same bytes, or the same 文号, mean the same document; taking in twice changes nothing.
 */
export async function takeIn(actor: Actor, { districtCode, fileName, bytes }: TakeInInput): Promise<Outcome<TakenIn>> {
  assertMay(mayDraft, actor, districtCode)
  const read = readText(bytes)
  if (!read.ok) return refused({ field: 'file', key: read.issue })

  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const district = await db().district.findUnique({ where: { code: districtCode } })
  if (!district) throw new NotFoundError(`district ${districtCode}`)
  const parsed = parseDocument(read.text, { district: contextOf(district), file: fileName, source: { sha256, bytes: bytes.length } })

  return db().$transaction(async (tx): Promise<Outcome<TakenIn>> => {
    // One at a time per district: two uploads of one letter must not both find it missing.
    await tx.$queryRaw`select code from district where code = ${districtCode} for update`
    const held = await tx.edition.findFirst({
      where: { OR: [{ sourceSha256: sha256 }, { receivedSha256: sha256 }], document: { districtCode } },
      select: { id: true, documentId: true },
    })
    if (held) return { ok: true, documentId: held.documentId, editionId: held.id, status: 'already_held' }

    const target = await documentFor(tx, districtCode, parsed)
    if (target.inWork) return refused({ field: 'file', key: 'draft_in_work' })

    await tx.source.upsert({
      where: { sha256 },
      create: { sha256, bytes, size: bytes.length, mediaType: 'text/plain', encoding: read.encoding },
      update: {},
    })
    const edition = await tx.edition.create({
      data: {
        documentId: target.id,
        version: target.lastVersion + 1,
        sourceSha256: sha256,
        sourceName: fileName,
        text: read.text,
        fields: {},
        createdById: actorId(actor),
      },
      select: { id: true },
    })
    await writeEdition(tx, edition.id, parsed, districtCode)
    const status = target.lastVersion === 0 ? 'new' : 'new_edition'
    await recordAudit(tx, actor, {
      action: 'document.import', entityType: 'edition', entityId: edition.id, districtCode,
      details: { documentId: target.id, fileName, sha256, status },
    })
    return { ok: true, documentId: target.id, editionId: edition.id, status }
  })
}

export function contextOf(district: { slug: string; name: string; city: string; province: string; areaCode: string | null; unitPrefix: string }): DistrictContext {
  const { slug, name, city, province, areaCode, unitPrefix } = district
  return { slug, name, city, province, areaCode, unitPrefix }
}

type Target = { id: string; lastVersion: number; inWork: boolean }

async function documentFor(tx: Transaction, districtCode: string, parsed: ParsedDocument): Promise<Target> {
  const number = parsed.docNumber?.normalized ?? null
  const known = number && (await tx.document.findUnique({
    where: { districtCode_number: { districtCode, number } },
    select: { id: true, editions: { select: { version: true, status: true }, orderBy: { version: 'desc' } } },
  }))
  if (known) {
    const inWork = known.editions.some(({ status }) => status === 'draft' || status === 'submitted')
    return { id: known.id, lastVersion: known.editions[0]?.version ?? 0, inWork }
  }
  const slug = slugOf({
    number: parsed.docNumber,
    caseNumber: parsed.request?.number ?? null,
    issuedOn: parsed.dateIssued?.iso ?? null,
    sha256: parsed.sha256,
  })
  const taken = await tx.document.findMany({ where: { districtCode, slug: { startsWith: slug } }, select: { slug: true } })
  const created = await tx.document.create({
    data: { districtCode, kind: documentKindOf(parsed.docKind), number, slug: freeSlug(slug, new Set(taken.map((one) => one.slug))) },
    select: { id: true },
  })
  return { id: created.id, lastVersion: 0, inWork: false }
}
