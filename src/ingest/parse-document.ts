import { createHash } from 'node:crypto'

import { findIssues } from '#ingest/issues.ts'
import { findLayoutDefects } from '#ingest/text/layout-defects.ts'
import { pathFinder } from '#ingest/sections/block-paths.ts'
import { rangeOf } from '#ingest/text/traced-text.ts'
import { readAttached, type Attached } from '#ingest/elements/attached-documents.ts'
import { readEffective } from '#ingest/elements/effective-period.ts'
import { readEnd } from '#ingest/elements/end-fields.ts'
import { withAreaCode } from '#ingest/elements/contact-fields.ts'
import { readFacts } from '#ingest/facts/read-facts.ts'
import { readHead, type Head } from '#ingest/elements/head-fields.ts'
import { readIssuing } from '#ingest/elements/issuing-organ.ts'
import { readKind } from '#ingest/document-kind.ts'
import { readLayout, type Layout } from '#ingest/layout.ts'
import { readPronoun } from '#ingest/elements/formulas.ts'
import { readRequest } from '#ingest/case/case-request.ts'
import { readSections } from '#ingest/sections/sections.ts'
import { areaCodeOf, bodyNameIn, type Districts } from '#ingest/elements/jurisdiction.ts'
import type { Register } from '#ingest/facts/facilities/register.ts'
import type { ParsedDocument } from '#ingest/parsed-document.ts'

export type ParseOptions = {
  /** The district whose staff import the document. */
  district?: Districts['assumed']
  /** Districts whose names may be recognised in the text, to tell city and province. */
  knownDistricts?: Districts['known']
  /** Facilities, and the place in which their short names are read, to tell which ones the document names. */
  register?: Register
  file?: string
  /** Fingerprint of the bytes as received; without it, that of the text in UTF-8. */
  source?: { sha256: string; bytes: number }
  /** `**` in the text says what is bold in the file it was read from (see formats/); otherwise such marks leaked into a plain text. */
  boldIsMarked?: boolean
}

/**
 * Reads any text as an official document: layout, sections, elements of head and end, the case it answers, facts. Total: whatever the
 * string, an answer comes back and nothing is thrown; what the text does not show stays null and is listed as an issue.
 */
export function parseDocument(text: string, options: ParseOptions = {}): ParsedDocument {
  const districts: Districts = { assumed: options.district, known: options.knownDistricts ?? [] }
  const whole = readLayout(text)
  const layout = ofFirstLetter(whole)
  const sections = readSections(whole.paragraphs, whole.lineOf)
  const head = readHead(layout)
  const end = readEnd(layout)
  const attached = readAttached(layout)
  const { issuer, jurisdiction } = readIssuing({ layout, head, end, districts })
  const request = readRequest({ layout, head, bodyNameOf: (session) => bodyNameIn(jurisdiction, session), pathAt: pathFinder(sections.blocks) })
  const kind = readKind({ layout, head, request, attached })
  const facts = readFacts({ ...sections, paragraphs: whole.paragraphs, kind: kind.docKind, own: ownTitles(head, attached, request), writtenOn: end.dateIssued?.iso ?? null, askedOn: request?.date ?? null, place: jurisdiction, register: options.register ?? null })
  const isPolicy = kind.docKind === 'policy_document'
  const isMeasure = isPolicy || kind.docKind === 'announcement'
  const contacts = withAreaCode(end.contacts, areaCodeOf(jurisdiction, districts))

  const draft: Omit<ParsedDocument, 'issues'> = {
    file: options.file ?? null, ...(options.source ?? fingerprint(text)), chars: text.length, physicalLines: layout.physicalLines,
    ...kind, jurisdiction: jurisdiction && { ...jurisdiction, provinceInferred: jurisdiction.provinceInferred && !citesProvince(facts.citedDocuments, jurisdiction.province) },
    letterhead: head.letterhead?.field ?? null, issuer, docNumber: head.docNumber, signer: head.signer,
    resultClass: isPolicy ? null : head.resultClass, title: head.title?.field ?? null,
    request, addressees: head.addressees, pronounUsed: request && kind.docKind !== 'deliberation_opinion_report' ? readPronoun(layout.paragraphs) : null,
    transmittal: isPolicy ? attached.transmittal : null, attachedDocument: attached.attachedDocument, attachments: attached.attachments,
    leaders: end.leaders, contact: contacts[0] ?? null, contacts, closing: isPolicy ? null : end.closing,
    signature: end.signature, signatories: end.signatories, dateIssued: end.dateIssued, disclosure: end.disclosure, cc: end.cc, printing: end.printing,
    effective: isMeasure ? readEffective(layout, attached.titled ? { text: attached.titled.text, paragraph: attached.titled } : titleIn(head)) : null,
    ...sections, ...facts,
    defects: findLayoutDefects({ ...whole, blocks: sections.blocks, boldIsMarked: options.boldIsMarked ?? false }),
    paragraphs: whole.paragraphs.map((paragraph) => ({ line: paragraph.line, endLine: paragraph.endLine, text: paragraph.text, role: paragraph.role, range: rangeOf(paragraph) })),
    removals: layout.removals,
  }
  return { ...draft, issues: findIssues(draft, { assumedDistrict: options.district?.name ?? null, holdsTwo: layout !== whole }) }
}

/** Of a file that holds two letters, head and end are those of the first. */
function ofFirstLetter(whole: Layout): Layout {
  const own = whole.paragraphs.filter(({ second }) => !second)
  return own.length === whole.paragraphs.length ? whole : { ...whole, paragraphs: own }
}

function titleIn({ title }: Head) {
  return title && { text: title.field.normalized, paragraph: title.paragraphs[0]! }
}

function ownTitles(head: Head, attached: Attached, request: ParsedDocument['request']): ReadonlySet<string> {
  const names = [head.title?.field.normalized, attached.attachedDocument?.title, request?.title, ...(request?.titleVariants ?? []).map(({ title }) => title)]
  return new Set(names.filter((name) => typeof name === 'string'))
}

/** A document that carries out one of its province's shows which province it is in. */
function citesProvince(cited: ParsedDocument['citedDocuments'], province: string | null): boolean {
  return province !== null && cited.some(({ title }) => title?.startsWith(province))
}

function fingerprint(text: string): { sha256: string; bytes: number } {
  const bytes = new TextEncoder().encode(text)
  return { sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length }
}
