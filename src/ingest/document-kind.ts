import type { Attached } from '#ingest/elements/attached-documents.ts'
import type { Head } from '#ingest/elements/head-fields.ts'
import type { Layout } from '#ingest/layout.ts'
import type { DocKind, ParsedDocument } from '#ingest/parsed-document.ts'

export const KIND_NAMES: Record<DocKind, string> = {
  npc_suggestion_reply: '人大代表建议答复函',
  cppcc_proposal_reply: '政协提案答复函',
  reply: '答复函',
  co_handling_opinion: '会办意见',
  deliberation_opinion_report: '审议意见办理情况报告',
  policy_document: '政策文件',
  report: '报告',
  unknown: '未识别文种',
}

type Evidence = { layout: Layout; head: Head; request: ParsedDocument['request']; attached: Attached }

/** Tells the kind from title, request and addressees; `unknown` rather than a guess. */
export function readKind(evidence: Evidence): Pick<ParsedDocument, 'docKind' | 'docKindZh'> {
  const docKind = kindOf(evidence)
  const name = docKind === 'policy_document' && evidence.head.docNumber?.isNormativeDocument ? '行政规范性文件' : KIND_NAMES[docKind]
  return { docKind, docKindZh: docKind === 'policy_document' && evidence.attached.attachedDocument ? `${name}（通知+印发件）` : name }
}

function kindOf({ layout, head, request }: Evidence): DocKind {
  const name = head.title?.field.normalized ?? ''
  if (/审议意见/u.test(name) || request?.instrument === '审议意见') return 'deliberation_opinion_report'
  if (/(?:会办|协办|分办)(?:意见|函|答复|件)?|(?:会办|协办)/u.test(name) && request) return 'co_handling_opinion'
  if (request) return replyKind(request, head.addressees)
  if (/(?:通知|方案|计划|规划|要点|工作重点|办法|规定|细则|意见|措施|预案|公告|通告|清单|制度)(?:[（(][^）)]*[）)])?$/u.test(name)) return 'policy_document'
  if (/(?:报告|总结|汇报)$/u.test(name)) return 'report'
  return layout.paragraphs.some(({ role }) => role === 'opening') && /答复|回复|复函/u.test(name) ? 'reply' : 'unknown'
}

function replyKind(request: NonNullable<ParsedDocument['request']>, addressees: ParsedDocument['addressees']): DocKind {
  if (request.bodyKind === 'CPPCC') return 'cppcc_proposal_reply'
  if (request.bodyKind === 'NPC') return 'npc_suggestion_reply'
  if (request.instrument === '提案') return 'cppcc_proposal_reply'
  if (request.instrument === '议案') return 'npc_suggestion_reply'
  const capacity = addressees.find((addressee) => addressee.capacity === '代表' || addressee.capacity === '委员')?.capacity
  if (capacity) return capacity === '代表' ? 'npc_suggestion_reply' : 'cppcc_proposal_reply'
  return 'reply'
}
