import { createHash } from 'node:crypto'

import { assignRoles, type RoledParagraph } from '#ingest/roles.ts'
import { bodyNameIn, readJurisdiction } from '#ingest/elements/jurisdiction.ts'
import { findAbbreviations } from '#ingest/facts/abbreviations.ts'
import { findCitations } from '#ingest/facts/citations.ts'
import { findIssues } from '#ingest/issues.ts'
import { findLayoutDefects } from '#ingest/text/layout-defects.ts'
import { pathFinder } from '#ingest/sections/block-paths.ts'
import { findTasks } from '#ingest/facts/tasks.ts'
import { lineAt, readLines, type SourceLine } from '#ingest/text/lines.ts'
import { partGluedElements } from '#ingest/text/glued-elements.ts'
import { rangeOf } from '#ingest/text/traced-text.ts'
import { readEffective } from '#ingest/elements/effective-period.ts'
import { readIssuer, type OrganMention } from '#ingest/elements/issuing-organ.ts'
import { readKind } from '#ingest/document-kind.ts'
import { readIndexPairs } from '#ingest/text/website-chrome.ts'
import { readParagraphs } from '#ingest/text/paragraphs.ts'
import { readRequest } from '#ingest/case/case-request.ts'
import { readSections } from '#ingest/sections/sections.ts'
import * as end from '#ingest/elements/end-fields.ts'
import * as head from '#ingest/elements/head-fields.ts'
import type { DistrictContext, ParsedDocument } from '#ingest/parsed-document.ts'

export type ParseOptions = {
  /** The district whose staff import the document. */
  district?: DistrictContext
  /** Districts whose names may be recognised in the text, to tell city and province. */
  knownDistricts?: readonly DistrictContext[]
  file?: string
  /** Fingerprint of the bytes as received; without it, that of the text in UTF-8. */
  source?: { sha256: string; bytes: number }
}

/**
 * Reads any text as an official document: lines, paragraphs, roles, sections, fields, facts. Total: whatever the string, an answer
 * comes back and nothing is thrown; what the text does not show stays null and is listed as an issue.
 */
export function parseDocument(text: string, options: ParseOptions = {}): ParsedDocument {
  const lines = readLines(text)
  const lineOf = (offset: number) => lineAt(lines, offset)
  const { paragraphs: joined, removals, hardWrap } = readParagraphs(lines)
  const paragraphs = assignRoles(partGluedElements(joined))
  const printed = printer(text, lines)

  const { outline, blocks, tables } = readSections(paragraphs, lineOf)
  const title = head.readTitle(paragraphs, printed)
  const addressees = head.readAddresseeFields(paragraphs, printed)
  const { signature, signatories, paragraph: signed } = end.readSignature(paragraphs, printed)
  const letterhead = readLetterhead(paragraphs, printed, title?.paragraphs ?? [])
  const issuer = readIssuer({
    letterhead: letterhead && mentionOf(letterhead.paragraph), signature: signed && { ...mentionOf(signed), name: signatories[0]! }, other: title?.organ ?? indexOrgan(paragraphs),
  }, paragraphs.find(({ role }) => role === 'seal') ?? null)
  const jurisdiction = readJurisdiction(
    [issuer?.name, signature?.normalized, title?.organ?.name].filter((name) => name !== undefined),
    { assumed: options.district, known: options.knownDistricts ?? [] },
  )

  const opening = paragraphs.find(({ role }) => role === 'opening') ?? null
  const request = readRequest({
    title: title && { traced: title.traced, line: title.field.line, text: title.field.normalized }, opening,
    body: paragraphs.filter(({ role }) => role === 'body'),
    labelled: paragraphs.filter((paragraph) => paragraph.role === 'field' && /编号|案号|案由|题目|(?:提案|建议)名称|^[（(]?第.{1,16}号/u.test(paragraph.text)), capacity: addressees.map(({ capacity }) => capacity).find((capacity) => capacity === '代表' || capacity === '委员') ?? null,
    bodyNameOf: (session) => bodyNameIn(jurisdiction, session), slice: (range) => text.slice(range.start, range.end),
  })
  const docNumber = head.readDocumentNumber(paragraphs, printed)
  const attached = readAttached(paragraphs, printed)
  const { kind, name: docKindZh } = readKind({ title: title?.field.normalized ?? null, request, addressees, hasAttachment: attached !== null, hasOpening: opening !== null, isNormative: docNumber?.isNormativeDocument ?? false })
  const isPolicy = kind === 'policy_document'
  const contacts = end.readContactFields(paragraphs, areaCodeOf(jurisdiction, options))
  const own = new Set([title?.field.normalized, attached?.title, request?.title, ...(request?.titleVariants ?? []).map((variant) => variant.title)].filter((name) => typeof name === 'string'))
  const citedDocuments = findCitations({ paragraphs, blocks, own })
  const bytes = options.source ?? fingerprint(text)

  const draft: Omit<ParsedDocument, 'issues'> = {
    file: options.file ?? null, sha256: bytes.sha256, bytes: bytes.bytes, chars: text.length, physicalLines: lines.length,
    docKind: kind, docKindZh, jurisdiction: jurisdiction && { ...jurisdiction, provinceInferred: jurisdiction.provinceInferred && !citesProvince(citedDocuments, jurisdiction.province) },
    letterhead: letterhead?.field ?? null, issuer,
    docNumber, signer: head.readSignerField(paragraphs, printed),
    resultClass: isPolicy ? null : head.readResultClass(paragraphs), title: title?.field ?? null,
    request: request && withVariantPaths(request, blocks), addressees, pronounUsed: request && kind !== 'deliberation_opinion_report' ? readPronoun(paragraphs) : null,
    transmittal: isPolicy ? end.readTransmittal(paragraphs, printed) : null, attachedDocument: attached, attachments: readAttachmentNotes(paragraphs),
    leaders: end.readLeaderFields(paragraphs), contact: contacts[0] ?? null, contacts, closing: isPolicy ? null : end.readClosing(paragraphs, printed),
    signature, signatories, dateIssued: end.readDateIssued(paragraphs, printed), disclosure: end.readDisclosureField(paragraphs, printed),
    cc: end.readCc(paragraphs, printed), printing: end.readPrinting(paragraphs, printed, (from, to) => text.slice(from.offsets[0], to.offsets.at(-1)! + 1)),
    effective: isPolicy ? readEffective(paragraphs, attached ? { text: attached.title, paragraph: attachedParagraph(paragraphs)! } : title && { text: title.field.normalized, paragraph: paragraphs.find(({ line }) => line === title.field.line)! }) : null,
    outline, blocks, tables, tasks: isPolicy ? findTasks(outline) : [],
    citedDocuments, abbreviations: findAbbreviations(paragraphs, blocks),
    defects: findLayoutDefects({ source: text, paragraphs, blocks, removals, hardWrap, lineOf }),
    paragraphs: paragraphs.map((paragraph) => ({ line: paragraph.line, endLine: paragraph.endLine, text: paragraph.text, role: paragraph.role, range: rangeOf(paragraph) })),
    removals: [...removals],
  }
  return { ...draft, issues: findIssues(draft, { assumedDistrict: options.district?.name ?? null }) }
}

/** The source of a stretch as printed. A whole paragraph is printed from the start of its line, page artefacts included. */
function printer(text: string, lines: readonly SourceLine[]): head.Printed {
  return (paragraph, from, to) => {
    if (from !== undefined && to !== undefined) {
      const range = rangeOf(paragraph, from, to)
      return text.slice(range.start, range.end)
    }
    const { start, end: stop } = rangeOf(paragraph)
    const line = lines[paragraph.line - 1]!
    const begin = text.slice(line.start, start).replace(/[\s#*\u200b\ufeff]+/gu, '') === '' ? line.start : start
    const last = lines[paragraph.endLine - 1]!
    const tail = text.slice(stop, last.end).replace(/[\s*]+/gu, '') === '' ? last.end : stop
    return text.slice(begin, tail).replace(/\s+$/u, '').replace(/^[\r\n]+/u, '')
  }
}

/** The mark at the head, unless that line is the first of the title. */
function readLetterhead(paragraphs: readonly RoledParagraph[], printed: head.Printed, titled: readonly RoledParagraph[]) {
  const paragraph = paragraphs.find((candidate) => candidate.role === 'letterhead' && !titled.includes(candidate))
  if (!paragraph) return null
  return { paragraph, field: { raw: printed(paragraph), normalized: paragraph.text, line: paragraph.line, range: rangeOf(paragraph) } }
}

function mentionOf(paragraph: RoledParagraph): OrganMention {
  return { name: paragraph.text, paragraph, from: 0, to: paragraph.text.length }
}

/** 发布机构 of the index table: the last resort for the issuer. */
function indexOrgan(paragraphs: readonly RoledParagraph[]): OrganMention | null {
  for (const paragraph of paragraphs.filter(({ role }) => role === 'index')) {
    const pair = readIndexPairs(paragraph.text).find(({ label, value }) => /^(?:发文机关|发文机构|发文单位|发布机构|发布单位)$/u.test(label) && value.length > 3)
    if (pair) return { name: pair.value, paragraph, from: pair.index, to: pair.index + pair.value.length }
  }
  return null
}

/** The first way the letter speaks to its reader. */
function readPronoun(paragraphs: readonly RoledParagraph[]): string | null {
  for (const { role, text } of paragraphs) {
    if (role !== 'opening' && role !== 'body') continue
    const pronoun = /您们|您|你们|你(?=[提的对在所好])|贵[会委党部组单位]{1,2}/u.exec(text)?.[0]
    if (pronoun) return pronoun
  }
  return null
}

function attachedParagraph(paragraphs: readonly RoledParagraph[]): RoledParagraph | null {
  return paragraphs.find(({ role }) => role === 'attachment-title') ?? null
}

function readAttached(paragraphs: readonly RoledParagraph[], printed: head.Printed): ParsedDocument['attachedDocument'] {
  const title = attachedParagraph(paragraphs)
  if (!title) return null
  const next = paragraphs[paragraphs.indexOf(title) + 1]
  return { titleRaw: printed(title), title: title.text, preambleLine: next?.role === 'body' ? next.line : null, line: title.line, range: rangeOf(title) }
}

/** 附件：1.…⏎2.… */
function readAttachmentNotes(paragraphs: readonly RoledParagraph[]): ParsedDocument['attachments'] {
  return paragraphs.filter(({ role }) => role === 'attachment-note').flatMap((paragraph) => {
    const label = /^附\s?件\s?[：:]?\s?/u.exec(paragraph.text)?.[0].length ?? 0
    const names = [...paragraph.text.slice(label).matchAll(/(?:^|(?<=\D))(?:\d{1,2}\s?[.．、：:]\s?)?((?:(?!\d{1,2}[.．、]\D).)+)/gu)]
    return names.map((match) => {
      const from = label + match.index + match[0].length - match[1]!.length
      return { title: match[1]!.trim(), line: paragraph.line, range: rangeOf(paragraph, from, from + match[1]!.length) }
    }).filter(({ title }) => /[\u4e00-\u9fff]{2}/u.test(title))
  })
}

function withVariantPaths(request: NonNullable<ParsedDocument['request']>, blocks: ParsedDocument['blocks']): NonNullable<ParsedDocument['request']> {
  const pathAt = pathFinder(blocks)
  const titleVariants = request.titleVariants.map((variant) => ({
    ...variant, path: pathAt(variant.range.start),
  }))
  return { ...request, titleVariants }
}

/** A document that carries out one of its province's shows which province it is in. */
function citesProvince(cited: ParsedDocument['citedDocuments'], province: string | null): boolean {
  return province !== null && cited.some(({ title }) => title?.startsWith(province))
}

function areaCodeOf(jurisdiction: ParsedDocument['jurisdiction'], options: ParseOptions): string | null {
  const known = [...(options.district ? [options.district] : []), ...(options.knownDistricts ?? [])]
  const match = known.find(({ city, name }) => (jurisdiction?.city && city === jurisdiction.city) || (!jurisdiction?.city && name === jurisdiction?.district))
  return match?.areaCode ?? null
}

function fingerprint(text: string): { sha256: string; bytes: number } {
  const bytes = new TextEncoder().encode(text)
  return { sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length }
}
