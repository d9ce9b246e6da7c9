import { parseDocument } from '#ingest/parse-document.ts'
import { ParsedDocument } from '#ingest/parsed-document.ts'

const BODY = new Set<string>(['body', 'opening', 'transmittal', 'closing', 'attachment-label', 'attachment-title', 'table-title', 'table-row'])

/** What the importer promises for any text whatever; answers with the promise that was broken, or null. */
export function brokenPromise(text: string): string | null {
  const document = parseDocument(text)
  const shape = ParsedDocument.safeParse(document)
  if (!shape.success) return `shape: ${shape.error.issues[0]?.path.join('.')} ${shape.error.issues[0]?.message}`
  for (const range of rangesIn(document)) if (range.start > range.end || range.end > text.length) return `range outside the text: ${range.start}–${range.end}`
  return conserves(text, document) ?? addresses(document) ?? shown(text, document) ?? quoted(text, document)
}

/** Blocks and the paragraphs that are no body are together the text, less what is listed as removed, white space aside. */
function conserves(text: string, { paragraphs, blocks, removals }: ParsedDocument): string | null {
  const kept = bare(without(text, removals.map(({ range }) => range)))
  if (bare(paragraphs.map((paragraph) => paragraph.text).join('')) !== kept) return 'paragraphs and removals are not the text'
  const body = paragraphs.filter(({ role }) => BODY.has(role)).map((paragraph) => paragraph.text).join('')
  const written = blocks.map((block) => (block.rawMarker ?? '') + (block.heading ?? '') + block.headingStop + block.text + (block.table ? [block.table.columns, ...block.table.cells].flat().join('') : '')).join('')
  return bare(written) === bare(body) ? null : 'blocks are not the body'
}

/** Every block has an address of its own, fit for a URL and an element id. */
function addresses({ blocks }: ParsedDocument): string | null {
  const anchors = blocks.map(({ anchor }) => anchor)
  if (new Set(anchors).size !== anchors.length) return 'two blocks share an anchor'
  const odd = anchors.find((anchor) => !/^[a-z][\w-]*$/.test(anchor))
  return odd === undefined ? null : `anchor ${odd}`
}

/** What a field says stands in the source where the field points: nothing is filled that the text does not show. */
function shown(text: string, document: ParsedDocument): string | null {
  const { docNumber, title, issuer, letterhead, dateIssued, contacts, leaders, addressees, signer, request } = document
  const claims: [string, string | null | undefined, { start: number; end: number } | undefined][] = [
    ['docNumber', docNumber?.raw, docNumber?.range], ['title', title?.normalized, title?.range], ['issuer', issuer?.name, issuer?.range], ['letterhead', letterhead?.normalized, letterhead?.range], ['date', dateIssued?.raw, dateIssued?.range], ['signer', signer?.name, signer?.range],
    ...contacts.flatMap(({ name, phones, range }) => [...(name?.split('、') ?? []), ...phones].map((value): [string, string, typeof range] => ['contact', value, range])),
    ...leaders.map(({ name, range }): [string, string, typeof range] => ['leader', name, range]),
    ...addressees.map(({ name, range }): [string, string, typeof range] => ['addressee', name, range]),
    ['case number', request?.number, request ? { start: 0, end: text.length } : undefined], ['case title', request?.title, request ? { start: 0, end: text.length } : undefined],
  ]
  for (const [field, value, range] of claims) {
    if (value && range && !holds(text.slice(range.start, range.end), value)) return `${field} ${JSON.stringify(value)} is not at its range ${range.start}–${range.end}: ${JSON.stringify(text.slice(range.start, range.end).slice(0, 80))}`
  }
  return null
}

/** Every fact is shown by words that stand, in their order, in its range. */
function quoted(text: string, document: unknown): string | null {
  for (const { quote, range } of quotesIn(document)) {
    if (!holds(text.slice(range.start, range.end), quote)) return `fact ${JSON.stringify(quote)} is not at its range ${range.start}–${range.end}`
  }
  return null
}

function* quotesIn(value: unknown): Generator<{ quote: string; range: { start: number; end: number } }> {
  if (value === null || typeof value !== 'object') return
  if ('quote' in value && 'range' in value) yield value as { quote: string; range: { start: number; end: number } }
  for (const inner of Object.values(value)) yield* quotesIn(inner)
}

/** The characters of the value stand in the text in their order; marks and page numbers taken out may stand between them. */
function holds(text: string, value: string): boolean {
  const [source, wanted] = [text.normalize('NFKC'), bare(value.normalize('NFKC'))]
  let at = 0
  for (const sign of wanted) {
    at = source.indexOf(sign, at)
    if (at < 0) return false
    at += sign.length
  }
  return true
}

/** Without white space: next line (U+0085) is some by Unicode, though not to JavaScript. */
function bare(text: string): string {
  return text.replace(/[\s\u0085]+/gu, '')
}

function without(text: string, ranges: readonly { start: number; end: number }[]): string {
  const gone = new Set(ranges.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)))
  let kept = ''
  for (let i = 0; i < text.length; i++) if (!gone.has(i)) kept += text[i]
  return kept
}

function* rangesIn(value: unknown): Generator<{ start: number; end: number }> {
  if (value === null || typeof value !== 'object') return
  if ('start' in value && 'end' in value && !('in' in value)) yield value as { start: number; end: number }
  for (const inner of Object.values(value)) yield* rangesIn(inner)
}
