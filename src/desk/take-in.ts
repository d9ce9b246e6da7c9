import { createHash } from 'node:crypto'
import { type Actor, actorId } from '#accounts/actor.ts'
import { assertMay } from '#accounts/permissions.ts'
import { recordAudit } from '#audit/record-audit.ts'
import { writeEdition } from '#desk/edition/write-edition.ts'
import { identifyingNumber } from '#documents/identifying-number.ts'
import { documentKindOf } from '#documents/kind.ts'
import { freeSlug, slugOf } from '#documents/slug.ts'
import type { DistrictContext, ParsedDocument } from '#ingest/parsed-document.ts'
import { parseDocument } from '#ingest/parse-document.ts'
import { carriesMoreThanText, type Notice, type SourceText } from '#ingest/formats/source-text.ts'
import { readFile } from '#ingest/formats/read-file.ts'
import { db, type Transaction } from '#platform/db.ts'
import { NotFoundError, type Outcome, refused } from '#platform/errors.ts'
import type { Prisma } from '#platform/generated/client.ts'

export type TakeInInput = {
  districtCode: string
  fileName: string
  bytes: Uint8Array<ArrayBuffer>
  /** What the form in which a text was pasted held besides it: pictures, changes. */
  beside?: Notice[]
}

export type TakenIn = {
  documentId: string
  editionId: string
  /**
   * already_held: the same bytes are here, or the same words are in work under this 文号; new_edition: the same 文号 is here, so this is
   * proposed as its next edition.
   */
  status: 'new' | 'new_edition' | 'already_held'
  /** As recognised, or as a person has written it since. */
  title: string | null
}

/**
 * Takes a file in: keeps its bytes, recognises the document, and leaves it as a draft for a person to check.
 * The same bytes, or the same 文号, mean the same document; taking in twice changes nothing.
 */
export async function takeIn(actor: Actor, { districtCode, fileName, bytes, beside = [] }: TakeInInput): Promise<Outcome<TakenIn>> {
  assertMay('draft', actor, districtCode)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const district = await db().district.findUnique({ where: { code: districtCode } })
  if (!district) throw new NotFoundError(`district ${districtCode}`)
  const known = await findHeld(db(), districtCode, sha256)
  if (known) return { ok: true, ...known, status: 'already_held' }

  const read = await readFile(bytes, fileName)
  if (!read.ok) return refused({ field: 'file', key: read.issue })
  const { source } = read
  const parsed = parseDocument(source.text, {
    district: contextOf(district), file: fileName, source: { sha256, bytes: bytes.length }, boldIsMarked: source.format !== 'text',
  })

  return db().$transaction(async (tx): Promise<Outcome<TakenIn>> => {
    // One at a time per district: two uploads of one letter must not both find it missing.
    await tx.$queryRaw`select code from district where code = ${districtCode} for update`
    const held = await findHeld(tx, districtCode, sha256)
    if (held) return { ok: true, ...held, status: 'already_held' }

    const target = await documentFor(tx, districtCode, parsed)
    if (target.inWork) {
      const sameWords = bare(target.inWork.text) === bare(source.text)
      return sameWords ? { ok: true, documentId: target.id, editionId: target.inWork.id, status: 'already_held', title: target.inWork.title } : refused({ field: 'file', key: 'draft_in_work', values: { editionId: target.inWork.id } })
    }
    await keepSource(tx, { sha256, bytes, source })
    const edition = await tx.edition.create({
      data: {
        documentId: target.id,
        version: target.lastVersion + 1,
        sourceSha256: sha256,
        sourceName: fileName,
        text: source.text,
        notices: [...beside, ...source.notices],
        fields: {},
        handFacts: target.handFacts,
        createdById: actorId(actor),
      },
      select: { id: true },
    })
    await writeEdition(tx, edition.id, parsed, districtCode)
    const { title } = await tx.edition.findUniqueOrThrow({ where: { id: edition.id }, select: { title: true } })
    const status = target.lastVersion === 0 ? 'new' : 'new_edition'
    await recordAudit(tx, actor, {
      action: 'document.import', entityType: 'edition', entityId: edition.id, districtCode,
      details: { documentId: target.id, fileName, sha256, status },
    })
    return { ok: true, documentId: target.id, editionId: edition.id, status, title }
  })
}

async function findHeld(tx: Transaction, districtCode: string, sha256: string): Promise<Omit<TakenIn, 'status'> | null> {
  const held = await tx.edition.findFirst({ where: { OR: [{ sourceSha256: sha256 }, { receivedSha256: sha256 }], document: { districtCode } }, select: { id: true, documentId: true, title: true } })
  return held && { documentId: held.documentId, editionId: held.id, title: held.title }
}

async function keepSource(tx: Transaction, { sha256, bytes, source: { mediaType, encoding, notices } }: { sha256: string; bytes: Uint8Array<ArrayBuffer>; source: SourceText }): Promise<void> {
  await tx.source.upsert({
    where: { sha256 },
    create: { sha256, bytes, size: bytes.length, mediaType, encoding, withheld: carriesMoreThanText(notices) },
    update: {},
  })
}

/** A letter as Word and as PDF differs in layout, not in words. */
function bare(text: string): string {
  return text.replace(/[\s*]+/gu, '')
}

export function contextOf(district: { slug: string; name: string; city: string; province: string; areaCode: string | null; unitPrefix: string }): DistrictContext {
  const { slug, name, city, province, areaCode, unitPrefix } = district
  return { slug, name, city, province, areaCode, unitPrefix }
}

/** The document a file belongs to, with what people put into its last edition by hand: it goes over to the next. */
type Target = { id: string; lastVersion: number; handFacts: Prisma.InputJsonValue; inWork: { id: string; text: string; title: string | null } | null }

async function documentFor(tx: Transaction, districtCode: string, parsed: ParsedDocument): Promise<Target> {
  const number = identifyingNumber(parsed.docNumber)
  const known = number && (await tx.document.findUnique({
    where: { districtCode_number: { districtCode, number } },
    select: { id: true, editions: { select: { version: true, handFacts: true }, orderBy: { version: 'desc' }, take: 1 } },
  }))
  if (known) {
    const inWork = await tx.edition.findFirst({ where: { documentId: known.id, status: { in: ['draft', 'submitted'] } }, select: { id: true, text: true, title: true } })
    return { id: known.id, lastVersion: known.editions[0]?.version ?? 0, handFacts: known.editions[0]?.handFacts ?? {}, inWork }
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
  return { id: created.id, lastVersion: 0, handFacts: {}, inWork: null }
}
