import type { ParsedDocument } from '#ingest/parsed-document.ts'

/** One entry of tests/fixtures/letters/expected.json; its README says what each key means. */
export type Expected = Record<string, unknown> & {
  docKind: string
  docNumber: { normalized: string } | null
  resultClass: { labelRaw: string | null; value: string } | null
  request: Record<'bodyKind' | 'instrument' | 'number' | 'title', string | null> & { term: number | null; session: number | null; numbers?: string[] } | null
  addressees: { name: string; capacity: string | null }[]
  contact: { name: string | null; phone: string | null } | null
  leaders: { role: string; name: string }[]
  cc: string[] | null
  effective: { effectiveFrom: string | null; expires: string | null } | null
  headings: string[] | null
  citedDocuments: { title: string; docNumber: string | null }[]
}

export type Verdict = { field: string; expected: string | null; found: string | null }

/**
 * Every judged field of one letter, both sides folded to comparable text; null is "the text does not show it".
 * A kind that the set does not tell apart counts as unknown.
 */
export function judge(expected: Expected, parsed: ParsedDocument, kinds = KINDS): Verdict[] {
  const verdicts: Verdict[] = []
  const add = (field: string, wanted: unknown, found: unknown) => verdicts.push({ field, expected: fold(wanted), found: fold(found) })

  add('kind', expected.docKind, kinds.has(parsed.docKind) ? parsed.docKind : 'unknown')
  add('number', expected.docNumber?.normalized, parsed.docNumber?.normalized)
  add('letterhead', expected.letterhead, parsed.letterhead?.normalized)
  add('issuer', expected.issuer, parsed.issuer?.name)
  add('title', expected.title, parsed.title?.normalized)
  add('class', expected.resultClass?.value, parsed.resultClass?.code)
  add('case body', expected.request?.bodyKind, parsed.request?.bodyKind?.replace('_STANDING_COMMITTEE', ''))
  add('term', expected.request?.term, parsed.request?.term)
  add('session', expected.request?.session, parsed.request?.session)
  add('case number', expected.request?.number, parsed.request?.number)
  if (expected.request?.numbers) add('case numbers', expected.request.numbers.join('、'), parsed.request?.numbers.join('、'))
  add('instrument', expected.request?.instrument, parsed.request?.instrument)
  add('case title', expected.request?.title, parsed.request?.title)
  add('addressees', expected.addressees.map(({ name }) => name).join('、') || null, parsed.addressees.map(({ name }) => name).join('、') || null)
  add('capacity', expected.addressees[0]?.capacity, parsed.addressees[0]?.capacity)
  add('signature', expected.signature, (parsed.signatories.length > 1 ? parsed.signatories.join('') : parsed.signature?.normalized) ?? null)
  add('date', expected.dateIssued, parsed.dateIssued?.iso)
  add('contact', expected.contact?.name, parsed.contact?.name)
  add('phone', expected.contact?.phone, parsed.contact?.phones[0] ?? parsed.contact?.phoneRaw)
  add('leaders', expected.leaders.map(({ role, name }) => role + name).join('、') || null, parsed.leaders.map(({ role, name }) => role + name).join('、') || null)
  add('signer', expected.signer, parsed.signer?.name)
  add('cc', expected.cc?.join('、'), parsed.cc?.items.join('、'))
  add('disclosure', expected.disclosure, parsed.disclosure?.value)
  add('effective from', expected.effective?.effectiveFrom, parsed.effective?.effectiveFrom)
  add('expires', expected.effective?.expires, parsed.effective?.expires)
  if (expected.headings) add('headings', expected.headings.join('|') || null, topHeadings(parsed).join('|') || null)
  add('cited', citedText(expected.citedDocuments), citedText(parsed.citedDocuments.filter(({ quotedWithBrackets }) => quotedWithBrackets)))
  return verdicts
}

const KINDS = new Set(['npc_suggestion_reply', 'cppcc_proposal_reply', 'deliberation_opinion_report', 'policy_document'])

/** Headings of the topmost numbering in use. */
function topHeadings({ outline }: ParsedDocument): string[] {
  const numbered = outline.filter(({ level, style, heading }) => heading && level > 0 && !style.startsWith('inline') && style !== 'dash')
  const top = Math.min(...numbered.map(({ level }) => level))
  return numbered.filter(({ level }) => level === top).map(({ heading }) => heading!)
}

function citedText(cited: { title: string | null; docNumber: string | null }[]): string | null {
  return [...new Set(cited.map(({ title, docNumber }) => `${title}${docNumber ?? ''}`))].toSorted().join('；') || null
}

/** Comparable text: white space, commas and full stops dropped, width, brackets and quotation marks made equal. */
export function fold(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null
  return String(value).normalize('NFKC').replace(/[\s。,，]/gu, '').replace(/[〔[【（]/gu, '(').replace(/[〕\]】）]/gu, ')').replace(/[〈《]/gu, '<').replace(/[〉》]/gu, '>').replace(/[“”‘’"']/gu, '"')
}
