import type { DocumentKind } from '#platform/generated/enums.ts'

/** What the importer calls a document's kind, folded to the four shelves residents browse. */
export function documentKindOf(docKind: string): DocumentKind {
  return SHELF[docKind] ?? 'other'
}

const SHELF: Record<string, DocumentKind | undefined> = {
  npc_suggestion_reply: 'reply',
  cppcc_proposal_reply: 'reply',
  reply: 'reply',
  co_handling_opinion: 'reply',
  deliberation_opinion_report: 'report',
  report: 'report',
  policy_document: 'policy',
  announcement: 'policy',
  interpretation: 'policy',
}
