import { createHash, randomUUID } from 'node:crypto'
import type { UserActor } from '#accounts/actor.ts'
import { writeEdition } from '#desk/edition/write-edition.ts'
import { parseDocument } from '#ingest/parse-document.ts'
import type { ParsedDocument } from '#ingest/parsed-document.ts'
import { db } from '#platform/db.ts'
import type { Role } from '#platform/generated/enums.ts'

/** Districts, clerks and drafts for tests of the staff side. */

export const HULI = '350206'
export const HAICANG = '350205'

export async function twoDistricts(): Promise<void> {
  const place = { city: '厦门市', province: '福建省' }
  await db().district.createMany({
    data: [{ code: HULI, slug: 'huli', name: '湖里区', ...place }, { code: HAICANG, slug: 'haicang', name: '海沧区', ...place }],
    skipDuplicates: true,
  })
}

export function clerk(role: Role, districtCode = HULI): UserActor {
  return { kind: 'user', id: randomUUID(), name: `${districtCode}-${role}`, memberships: [{ districtCode, role }] }
}

let serial = 0

/** A draft of a complete letter, drafted by the given clerk; `facts` replace what was recognised. */
export async function aDraft(author: UserActor, facts: Partial<ParsedDocument> = {}, documentId?: string) {
  const parsed = parsedLetter(++serial, facts)
  const sha256 = createHash('sha256').update(`${serial}`).digest('hex')
  await db().source.create({ data: { sha256, bytes: new Uint8Array([serial]), size: 1, mediaType: 'text/plain', encoding: 'utf-8' } })
  const document = documentId
    ? await db().document.findUniqueOrThrow({ where: { id: documentId } })
    : await db().document.create({ data: { districtCode: HULI, kind: 'reply', slug: `draft-${serial}` } })
  const version = 1 + (await db().edition.count({ where: { documentId: document.id } }))
  const edition = await db().edition.create({
    data: { documentId: document.id, version, sourceSha256: sha256, sourceName: 'letter.txt', text: LETTER, fields: {}, createdById: author.id },
  })
  await db().$transaction((tx) => writeEdition(tx, edition.id, parsed, HULI))
  return db().edition.findUniqueOrThrow({ where: { id: edition.id } })
}

export const LETTER = '厦门市湖里区卫生健康局\n关于第2025099号建议的答复函\n刘荣如代表：\n您提出的建议收悉。\n2025年6月12日\n'

function parsedLetter(number: number, facts: Partial<ParsedDocument>): ParsedDocument {
  const at = (line: number, part: string) => ({ line, range: { start: LETTER.indexOf(part), end: LETTER.indexOf(part) + part.length } })
  const issuer = '厦门市湖里区卫生健康局'
  const title = '关于第2025099号建议的答复函'
  return {
    ...parseDocument(''),
    file: 'letter.txt', sha256: '', bytes: LETTER.length, chars: LETTER.length, physicalLines: 5,
    docKind: 'npc_suggestion_reply', docKindZh: '人大代表建议答复函', jurisdiction: null, letterhead: null,
    issuer: { name: issuer, type: null, nameAsSigned: null, sealedOnBehalfBy: null, sealNoteRaw: null, sealLine: null, ...at(1, issuer) },
    docNumber: {
      raw: `厦湖卫健函[2025]${number}号`, normalized: `厦湖卫健函〔2025〕${number}号`, agencyCode: '厦湖卫健函', year: 2025, serial: number,
      isNormativeDocument: false, normativeMarker: null, genreSuffix: '函', ...at(1, issuer),
    },
    signer: null, resultClass: null,
    title: { raw: title, normalized: title, genre: null, lines: [2], ...at(2, title) },
    request: null,
    addressees: [{ raw: '刘荣如代表：', name: '刘荣如', capacity: '代表', capacityEn: 'NPC deputy', groupSize: null, ...at(3, '刘荣如代表：') }],
    dateIssued: { raw: '2025年6月12日', iso: '2025-06-12', ...at(5, '2025年6月12日') },
    paragraphs: [], issues: [],
    blocks: [{
      anchor: 'preamble-p1', kind: 'paragraph', part: 0, path: null, level: 0, marker: null, rawMarker: null, heading: null, headingStop: '',
      text: '您提出的建议收悉。', runs: [], continues: false, responsibility: null, table: null, ...at(4, '您提出的建议收悉。'),
    }],
    ...facts,
  }
}

/** The statuses of a document's editions by version. */
export async function statusesOf(documentId: string): Promise<string[]> {
  const editions = await db().edition.findMany({ where: { documentId }, select: { status: true }, orderBy: { version: 'asc' } })
  return editions.map(({ status }) => status)
}

/** What the trail says was done to an edition, in order. */
export async function actionsOn(editionId: string): Promise<string[]> {
  const entries = await db().auditEntry.findMany({ where: { entityId: editionId }, select: { action: true }, orderBy: { id: 'asc' } })
  return entries.map(({ action }) => action)
}
