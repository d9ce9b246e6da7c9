import { hasUnclearClass } from '#ingest/elements/result-class.ts'
import type { IssueKey, ParsedDocument } from '#ingest/parsed-document.ts'

type Draft = Omit<ParsedDocument, 'issues'>

const REPLIES: ReadonlySet<string> = new Set(['npc_suggestion_reply', 'cppcc_proposal_reply', 'reply', 'co_handling_opinion'])

/** What a clerk must look at before publishing: fields that are missing or doubtful, by key. */
export function findIssues(draft: Draft, context: { assumedDistrict: string | null; holdsTwo: boolean }): ParsedDocument['issues'] {
  const issues: ParsedDocument['issues'] = []
  const report = (doubtful: boolean, field: string, key: IssueKey) => {
    if (doubtful) issues.push({ field, key })
  }
  const isReply = REPLIES.has(draft.docKind)
  report(draft.paragraphs.length === 0, 'text', 'document_empty')
  report(context.holdsTwo, 'text', 'two_letters')
  report(draft.docKind === 'unknown', 'docKind', 'kind_unclear')
  report(!draft.title, 'title', 'title_missing')
  // An explanation of a policy has no number of its own.
  report(!draft.docNumber && draft.docKind !== 'interpretation', 'docNumber', 'number_missing')
  report(draft.docNumber?.normalized.startsWith('〔') === true, 'docNumber', 'number_unclear')
  report(/[〔【［（(\[]\d{4}.\s?第?0\d/u.test(draft.docNumber?.raw ?? ''), 'docNumber', 'number_unclear')
  report(!draft.issuer, 'issuer', 'issuer_missing')
  report(differs(draft), 'issuer', 'issuer_differs')
  report(!draft.dateIssued, 'dateIssued', 'date_missing')
  report(draft.dateIssued?.iso === null, 'dateIssued', 'date_invalid')
  report(!draft.jurisdiction, 'jurisdiction', 'jurisdiction_missing')
  report(context.assumedDistrict !== null && draft.jurisdiction !== null && draft.jurisdiction.district !== context.assumedDistrict, 'jurisdiction', 'jurisdiction_differs')

  report(isReply && draft.addressees.length === 0, 'addressees', 'addressee_missing')
  report(isReply && !draft.request?.number, 'request.number', 'case_number_missing')
  report(isReply && !draft.request?.bodyKind, 'request.bodyKind', 'case_body_unclear')
  report(isReply && mixesBodies(draft), 'request.instrument', 'case_instrument_unclear')
  const unclear = draft.paragraphs.some(({ role, text }) => role !== 'body' && hasUnclearClass(text))
  report(isReply && !draft.resultClass && unclear, 'resultClass', 'class_unclear')
  report(isReply && !draft.resultClass && !unclear, 'resultClass', 'class_missing')
  report(isReply && !draft.contact, 'contact', 'contact_missing')
  report(hasGap(draft), 'outline', 'numbering_gap')
  return issues
}

/** Head, signature and printing note should name one organ (海沧区深化医药卫生体制领导小组 / …体制改革领导小组). */
function differs({ issuer, signature, printing }: Draft): boolean {
  if (!issuer) return false
  if (signature && signature.normalized !== issuer.name && !issuer.name.includes(signature.normalized) && !signature.normalized.includes(issuer.name)) return true
  const printer = printing?.agency
  return printer !== null && printer !== undefined && printer !== issuer.name && printer.endsWith('领导小组') && issuer.name.endsWith('领导小组')
}

/** 代表 hand in 建议, 委员 提案: a letter that mixes them was written from the wrong form, or is wrongly addressed. */
function mixesBodies({ request, addressees }: Draft): boolean {
  const capacities = new Set(addressees.map(({ capacity }) => capacity))
  if (request?.bodyKind === 'NPC') return request.instrument === '提案' || capacities.has('委员')
  return request?.bodyKind === 'CPPCC' && (request.instrument === '议案' || capacities.has('代表'))
}

/** A 三 without a 二 among sections of one parent. */
function hasGap({ outline }: Draft): boolean {
  const seen = new Set(outline.map(({ path }) => path))
  return outline.some(({ path, style }) => {
    if (style !== 'cn' && style !== 'cn-paren') return false
    const parent = path.slice(0, path.lastIndexOf('.') + 1)
    const own = Number(path.slice(parent.length))
    return own > 1 && !seen.has(`${parent}${own - 1}`)
  })
}
