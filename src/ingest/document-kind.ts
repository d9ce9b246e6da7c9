import { KIND_FORMULAS, KIND_NAMES, LATE_TITLE_SHAPES, TITLE_SHAPES, type TitleShape } from '#ingest/word-lists/document-kinds.ts'
import { PARTY_CONGRESS } from '#ingest/word-lists/session-bodies.ts'
import { PARTIES } from '#proposers/proposing-groups.ts'
import type { Attached } from '#ingest/elements/attached-documents.ts'
import type { Head } from '#ingest/elements/head-fields.ts'
import type { Layout } from '#ingest/layout.ts'
import type { DocKind, ParsedDocument } from '#ingest/parsed-document.ts'

type Evidence = { layout: Layout; head: Head; request: ParsedDocument['request']; attached: Attached }

/** Tells the kind from title, request and addressees; `unknown` rather than a guess. */
export function readKind(evidence: Evidence): Pick<ParsedDocument, 'docKind' | 'docKindZh'> {
  const docKind = kindOf(evidence)
  const name = docKind === 'policy_document' && evidence.head.docNumber?.isNormativeDocument ? '行政规范性文件' : KIND_NAMES[docKind]
  return { docKind, docKindZh: docKind === 'policy_document' && evidence.attached.attachedDocument ? `${name}（通知+印发件）` : name }
}

function kindOf({ layout, head, request, attached }: Evidence): DocKind {
  const title = head.title?.field.normalized ?? ''
  const opening = layout.paragraphs.find(({ role }) => role === 'opening')?.text ?? null
  const shown = shownBy(TITLE_SHAPES, title, request !== null)
  if (shown) return shown
  if (request?.instrument === '审议意见') return 'deliberation_opinion_report'
  if (request && opening && /(?:会办|协办|汇办)意见|(?:综合|汇总)后?(?:一并)?答复(?:代表|委员)/u.test(opening) && head.addressees.every(({ capacity }) => capacity === '主送机关')) return 'co_handling_opinion'
  if (request) return replyKind(request, head.addressees)
  const late = shownBy(LATE_TITLE_SHAPES, title, false)
  if (late) return late
  // A notice whose own title was left out still hands a document on: 现转发给你们.
  if (attached.transmittal && (attached.attachedDocument || title === '')) return 'policy_document'
  const said = saidIn(layout)
  if (said) return said
  return opening !== null && /答复|回复|复函/u.test(title) ? 'reply' : 'unknown'
}

/** Formulas are sentences: what is shorter than the shortest holds none. */
const SHORTEST_FORMULA = 4

function saidIn({ paragraphs }: Layout): DocKind | null {
  for (const { part, text } of paragraphs) {
    const said = part === 0 && text.length >= SHORTEST_FORMULA && KIND_FORMULAS.find(({ formula }) => formula.test(text))
    if (said) return said.kind
  }
  return null
}

function shownBy(shapes: readonly TitleShape[], title: string, namesCase: boolean): DocKind | null {
  return shapes.find(({ shape, ofCase }) => shape.test(title) && (!ofCase || namesCase))?.kind ?? null
}

function replyKind(request: NonNullable<ParsedDocument['request']>, addressees: ParsedDocument['addressees']): DocKind {
  if (request.bodyKind === 'CPPCC') return 'cppcc_proposal_reply'
  if (request.bodyKind === 'NPC') return 'npc_suggestion_reply'
  if (PARTY_CONGRESS.test(request.openingFormula ?? '')) return 'reply'
  if (request.instrument === '提案') return 'cppcc_proposal_reply'
  if (request.instrument === '议案') return 'npc_suggestion_reply'
  const capacity = addressees.find((addressee) => addressee.capacity === '代表' || addressee.capacity === '委员')?.capacity
  if (capacity) return capacity === '代表' ? 'npc_suggestion_reply' : 'cppcc_proposal_reply'
  const ofParty = addressees.some(({ name }) => PARTIES.some((party) => name.includes(party)))
  return ofParty && request.instrument !== '社情民意' ? 'cppcc_proposal_reply' : 'reply'
}
