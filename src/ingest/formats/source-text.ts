import type { Encoding } from '#ingest/text/read-text.ts'

/** What a file is by its content, in the order the importer prefers: the fewer steps to its text, the better. */
export const MEDIA_TYPES = {
  text: 'text/plain',
  /** Text in which we wrote `**` around what was bold: the text of another format after a person edited it, or pasted from one. */
  markdown: 'text/markdown',
  html: 'text/html',
  mht: 'multipart/related',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  doc: 'application/msword',
  rtf: 'application/rtf',
  odt: 'application/vnd.oasis.opendocument.text',
  pdf: 'application/pdf',
  ofd: 'application/ofd',
} as const

export type Format = keyof typeof MEDIA_TYPES
export type MediaType = (typeof MEDIA_TYPES)[Format]

/** Formats by the ending people give them. */
export const ENDINGS: Record<string, Format> = {
  txt: 'text', text: 'text', md: 'markdown', markdown: 'markdown', htm: 'html', html: 'html', mht: 'mht', mhtml: 'mht', docx: 'docx', doc: 'doc', wps: 'doc', rtf: 'rtf', odt: 'odt', pdf: 'pdf', ofd: 'ofd',
}

/** Formats only an office program reads well; it turns them into Word documents, which we read. */
export type OfficeFormat = 'doc' | 'rtf' | 'odt' | 'xml'

/** What the text of a file does not show, or shows in another way than the file. */
export const NOTICE_KEYS = [
  'image', 'chart', 'drawing', 'embedded_object', 'equation', 'external_content', 'scanned_page', 'rotated_text',
  'text_box', 'footnote', 'columns', 'loose_table', 'doubtful_table', 'header', 'footer', 'page_number', 'contents_list',
  'tracked_insertion', 'tracked_deletion', 'comment', 'hidden_text', 'form_field', 'attached_file', 'annotation', 'seal', 'signature',
  'recognised_text', 'unknown_character', 'traditional_characters', 'misnamed', 'converted',
] as const
export type NoticeKey = (typeof NOTICE_KEYS)[number]

/** Where something stands: a line of the text read (from 1), a page of the file (from 1), and some of its words. */
export type Place = { line: number | null; page: number | null; words: string }

/** `count` says how often; `places` names the first of them, at most PLACES. */
export type Notice = { key: NoticeKey; count: number; places: Place[] }

export const PLACES = 20

/**
 * What the importer reads: paragraphs one a line, rows of tables with their cells parted by tabs, `**` around bold words,
 * and everything the text does not show as notices.
 */
export type SourceText = {
  text: string
  format: Format
  mediaType: MediaType
  /** Of the bytes, for formats that are text; 'binary' for the others. */
  encoding: Encoding | 'binary'
  notices: Notice[]
}

export type ReadIssue =
  | 'empty' | 'too_large' | 'text_too_long' | 'too_much' | 'not_text' | 'unknown_encoding'
  | 'encrypted' | 'has_macros' | 'broken_file' | 'archive_bomb' | 'no_text_layer' | 'garbled_text' | 'only_attachments'
  | 'is_image' | 'is_archive' | 'is_spreadsheet' | 'is_presentation' | 'is_program' | 'unsupported'
  | 'needs_office' | 'office_failed' | 'reading_timed_out' | 'reading_failed'

export type ReadFile = { ok: true; source: SourceText } | { ok: false; issue: ReadIssue }

/** Largest file taken. Letters with pictures stay below; what is larger is not a letter. */
export const MAX_BYTES = 20 * 1024 * 1024

/** Longest text taken, in UTF-16 units: more than a thousand pages. */
export const MAX_CHARACTERS = 1_000_000

/** A file that cannot be read, on its way out of a reader; the door turns it into a value. */
export class Unreadable extends Error {
  override name = 'Unreadable'
  readonly issue: ReadIssue

  constructor(issue: ReadIssue) {
    super(issue)
    this.issue = issue
  }
}

/** What a file carries beside its text that a reader of the published file could see and the page does not show. */
const BESIDE_THE_TEXT: ReadonlySet<NoticeKey> = new Set([
  'tracked_insertion', 'tracked_deletion', 'comment', 'hidden_text', 'embedded_object', 'attached_file', 'annotation', 'external_content',
])

/** True when publishing the file would publish more than its text: what was struck out, remarks, hidden words, attached files. */
export function carriesMoreThanText(notices: readonly Notice[]): boolean {
  return notices.some(({ key }) => BESIDE_THE_TEXT.has(key))
}
