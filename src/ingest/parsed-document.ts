import { z } from 'zod'

import { Block, OutlineEntry, ParsedTable, Task } from '#ingest/parsed-body.ts'
import { Range, line, located } from '#ingest/text/source-range.ts'
import { facilityFacts } from '#ingest/facts/facilities/shapes.ts'
import { measures } from '#ingest/facts/measures/shapes.ts'
import { Citation } from '#ingest/facts/citations/shapes.ts'
import { happenings } from '#ingest/facts/happenings/shapes.ts'
import { names } from '#ingest/facts/names/shapes.ts'
import { undertakings } from '#ingest/facts/undertakings.ts'

/**
 * What the importer reads out of one official document.
 *
 * Keys and shapes are those of an entry of tests/fixtures/seeds/ground-truth.json; every value also carries the range
 * of the source text that shows it. What the text does not show is null or an empty list, never a guess.
 */

export const DOC_KINDS = [
  'npc_suggestion_reply',
  'cppcc_proposal_reply',
  'reply',
  'co_handling_opinion',
  'deliberation_opinion_report',
  'policy_document',
  'announcement',
  'interpretation',
  'report',
  'unknown',
] as const

export const ISSUE_KEYS = [
  'document_empty',
  'two_letters',
  'kind_unclear',
  'title_missing',
  'number_missing',
  'number_unclear',
  'issuer_missing',
  'issuer_differs',
  'addressee_missing',
  'case_number_missing',
  'case_body_unclear',
  'case_instrument_unclear',
  'class_missing',
  'class_unclear',
  'date_missing',
  'date_invalid',
  'contact_missing',
  'jurisdiction_missing',
  'jurisdiction_differs',
  'numbering_gap',
] as const

/** 发文字号. `normalized` has 〔〕 and no spaces; `agencyCode` 厦湖卫健函, `genreSuffix` 函, `normativeMarker` 规. */
export const DocumentNumber = z.object({
  raw: z.string(),
  normalized: z.string(),
  agencyCode: z.string(),
  year: z.int(),
  serial: z.int(),
  isNormativeDocument: z.boolean(),
  normativeMarker: z.string().nullable(),
  genreSuffix: z.string().nullable(),
  ...located,
})

/** The case a letter answers: 建议, 提案, 议案 or 审议意见, as its title and opening name it. */
export const CaseRequest = z.object({
  bodyKind: z.enum(['NPC', 'CPPCC', 'NPC_STANDING_COMMITTEE']).nullable(),
  /** 区九届人大, 区政协九届: as printed. */
  bodyNameRaw: z.string().nullable(),
  /** 湖里区人民代表大会: named in full, inferred from the jurisdiction when the text prints only 区. */
  bodyName: z.string().nullable(),
  /** 区, 市, 县, 省 or 全国, as printed. */
  bodyLevel: z.string().nullable(),
  term: z.int().nullable(),
  session: z.int().nullable(),
  sessionRaw: z.string().nullable(),
  meeting: z.int().nullable(),
  meetingRaw: z.string().nullable(),
  numberRaw: z.string().nullable(),
  number: z.string().nullable(),
  /** Every number when a letter answers several cases together; the first one is `number`. */
  numbers: z.array(z.string()),
  year: z.int().nullable(),
  instrument: z.enum(['建议', '提案', '议案', '审议意见', '社情民意']).nullable(),
  title: z.string().nullable(),
  titleVariants: z.array(z.object({ path: z.string().nullable(), title: z.string(), ...located })),
  convertedFrom: z.string().nullable(),
  subject: z.string().nullable(),
  dateRaw: z.string().nullable(),
  date: z.string().nullable(),
  openingFormula: z.string().nullable(),
  ...located,
})

export const Addressee = z.object({
  raw: z.string(),
  name: z.string(),
  capacity: z.enum(['代表', '委员', '主送机关']).nullable(),
  capacityEn: z.string().nullable(),
  /** 8 for 张三等8名代表: how many people the name stands for, when the text says so. */
  groupSize: z.int().nullable(),
  ...located,
})

export const Contact = z.object({
  role: z.string(),
  name: z.string().nullable(),
  phoneRaw: z.string().nullable(),
  phones: z.array(z.string()),
  phoneE164Inferred: z.string().nullable(),
  areaCodeInferred: z.string().nullable(),
  unit: z.string().nullable(),
  ...located,
})

/** A repair of layout that was made, or a trace of one: 21→23 is a join of two source lines. */
export const LayoutDefect = z.object({
  line: z.string(),
  class: z.literal('layout'),
  kind: z.string(),
  raw: z.string(),
  corrected: z.string(),
  confidence: z.enum(['certain', 'likely']),
  ranges: z.array(Range),
})

export const PARAGRAPH_ROLES = [
  'chrome', 'index', 'headline', 'letterhead', 'number', 'class', 'signer', 'title', 'addressee', 'opening', 'transmittal',
  'body', 'closing', 'leader', 'contact', 'signature', 'seal', 'date', 'disclosure', 'cc', 'printing', 'attachment-note', 'attachment-label',
  'attachment-title', 'table-title', 'table-row', 'field',
] as const

/** One logical paragraph after layout repair. All paragraphs together are the whole text, website chrome included. */
export const Paragraph = z.object({
  line,
  endLine: line,
  text: z.string(),
  role: z.enum(PARAGRAPH_ROLES),
  range: Range,
})

const Named = z.object({ raw: z.string(), normalized: z.string(), ...located })

export const ParsedDocument = z.object({
  file: z.string().nullable(),
  sha256: z.string(),
  bytes: z.int(),
  chars: z.int(),
  physicalLines: z.int(),

  docKind: z.enum(DOC_KINDS),
  docKindZh: z.string(),
  jurisdiction: z
    .object({
      province: z.string().nullable(),
      city: z.string().nullable(),
      district: z.string().nullable(),
      provinceInferred: z.boolean(),
      cityInferred: z.boolean(),
      districtInferred: z.boolean(),
    })
    .nullable(),

  letterhead: Named.nullable(),
  issuer: z
    .object({
      name: z.string(),
      type: z.string().nullable(),
      nameAsSigned: z.string().nullable(),
      sealedOnBehalfBy: z.string().nullable(),
      sealNoteRaw: z.string().nullable(),
      sealLine: line.nullable(),
      ...located,
    })
    .nullable(),
  docNumber: DocumentNumber.nullable(),
  signer: z.object({ raw: z.string(), name: z.string(), ...located }).nullable(),
  resultClass: z
    .object({
      labelRaw: z.string().nullable(),
      valueRaw: z.string(),
      /** The letter alone: A, B, C, D. */
      value: z.string(),
      /** B1: letter and figure, when the place subdivides its classes. */
      code: z.string(),
      ...located,
    })
    .nullable(),
  title: Named.extend({ genre: z.string().nullable(), lines: z.array(line) }).nullable(),
  request: CaseRequest.nullable(),
  addressees: z.array(Addressee),
  pronounUsed: z.string().nullable(),
  transmittal: z
    .object({ raw: z.string(), approvedBy: z.string().nullable(), verb: z.string().nullable(), ...located })
    .nullable(),
  attachedDocument: z
    .object({ titleRaw: z.string(), title: z.string(), preambleLine: line.nullable(), ...located })
    .nullable(),
  attachments: z.array(z.object({ title: z.string(), ...located })),
  leaders: z.array(z.object({ role: z.string(), name: z.string(), ...located })),
  contact: Contact.nullable(),
  contacts: z.array(Contact),
  closing: z.object({ raw: z.string(), ...located }).nullable(),
  signature: Named.nullable(),
  /** Every signing organ, when several sign together. */
  signatories: z.array(z.string()),
  dateIssued: z.object({ raw: z.string(), iso: z.string().nullable(), ...located }).nullable(),
  /** `ofPage` when only the index table of the web page says so, not the document itself. */
  disclosure: z.object({ raw: z.string(), value: z.string(), code: z.string(), ofPage: z.literal(true).optional(), ...located }).nullable(),
  cc: z
    .object({ raw: z.string(), items: z.array(z.string()), separator: z.string().nullable(), ...located })
    .nullable(),
  printing: z
    .object({
      raw: z.string(),
      agency: z.string().nullable(),
      dateRaw: z.string().nullable(),
      iso: z.string().nullable(),
      lines: z.array(line),
      ...located,
    })
    .nullable(),
  effective: z
    .object({
      effectiveFromRaw: z.string().nullable(),
      effectiveFrom: z.string().nullable(),
      expiresRaw: z.string().nullable(),
      expires: z.string().nullable(),
      /** 5 for 有效期5年; the end date is not computed from it. */
      validYears: z.int().nullable(),
      interpretationRaw: z.string().nullable(),
      interpretedBy: z.string().nullable(),
      validityDays: z.int().nullable(),
      impliedPeriodRaw: z.string().nullable(),
      impliedPeriod: z.tuple([z.string(), z.string()]).nullable(),
      ...located,
    })
    .nullable(),

  outline: z.array(OutlineEntry),
  blocks: z.array(Block),
  tables: z.array(ParsedTable),
  tasks: z.array(Task),
  citedDocuments: z.array(Citation),
  abbreviations: z.array(
    z.object({ full: z.string().nullable(), short: z.string(), quote: z.string(), path: z.string().nullable(), ...located }),
  ),
  ...names,
  ...happenings,
  ...undertakings,
  ...measures,
  ...facilityFacts,
  defects: z.array(LayoutDefect),
  paragraphs: z.array(Paragraph),
  /** Characters that are in the source and in no paragraph: markdown marks, a character printed twice. White space is not listed. */
  removals: z.array(z.object({ text: z.string(), reason: z.string(), range: Range })),

  /** What a clerk must look at: the field and a key, never a sentence. */
  issues: z.array(z.object({ field: z.string(), key: z.enum(ISSUE_KEYS) })),
})

export type ParsedDocument = z.infer<typeof ParsedDocument>
export type ParsedParagraph = z.infer<typeof Paragraph>
export type ParagraphRole = ParsedParagraph['role']
export type IssueKey = (typeof ISSUE_KEYS)[number]
export type DocKind = (typeof DOC_KINDS)[number]

/** The place whose staff import the document: plain data, used only for what the text leaves out. */
export type DistrictContext = {
  slug: string
  /** 湖里区 */
  name: string
  /** 厦门市 */
  city?: string | null
  /** 福建省 */
  province?: string | null
  /** 0592 */
  areaCode?: string | null
  /** 区: the prefix that short names of units leave out (发改局 for 区发改局). */
  unitPrefix?: string | null
}
