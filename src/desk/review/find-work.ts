import { compare, type Stretch } from '#desk/comparison/compare.ts'
import { placesRead } from '#desk/comparison/places-read.ts'
import { type TextChange, textChanges } from '#desk/comparison/text-changes.ts'
import { type FactData, factData, type FactKind, isFactKind } from '#desk/facts/fact-kinds.ts'
import { formValues } from '#desk/fields/corrections.ts'
import { type FieldName, FIELD_NAMES } from '#desk/fields/field.ts'
import { recognisedFields, storedFields } from '#desk/fields/stored-fields.ts'
import { type FactDoubt, whyDoubtful } from '#desk/review/why-doubtful.ts'
import { nameStaff } from '#desk/name-staff.ts'
import { type StepLabel, movesAfter } from '#desk/steps/label.ts'
import { stepsOf, textSteps } from '#desk/steps/take-step.ts'
import type { BlockLevel } from '#desk/steps/change.ts'
import { blockKeys } from '#desk/structure/block-key.ts'
import { wordsOf } from '#documents/reading/citation.ts'
import { type AnswerWords, readAnswer } from '#documents/facts/answer-words.ts'
import { heldDocument } from '#documents/held.ts'
import { type Brief, findCited } from '#documents/reading/related.ts'
import { type ReadingBlock, readingBlock, readingColumns } from '#documents/blocks/reading-block.ts'
import { db } from '#platform/db.ts'
import type { Prisma } from '#platform/generated/client.ts'
import type { ReviewState } from '#platform/generated/enums.ts'
import type { RuleName } from '#privacy/finding.ts'

/** A fact read out of the prose, to be confirmed or rejected. */
export type FactItem = {
  key: string; kind: FactKind; state: ReviewState; /** Null when nothing is. */ doubt: FactDoubt | null; quote: string; line: number; start: number; end: number; data: unknown; byHand: boolean; decidedBy: string | null
  /** What the answer to an opinion says first, and what became of it; null for every other kind. */
  answer: AnswerWords | null
}

/** A correction that proof-reading proposes, with the sentence around it. */
export type ProposalItem = {
  key: string; state: ReviewState; rule: string; reason: { key: string; parameters: Record<string, string | number> }
  quote: string; replacement: string | null; before: string; after: string; line: number; start: number; end: number; decidedBy: string | null
}

/** Something to decide on before the text is published, with the words around it; in a field when the text does not show it. */
export type FindingItem = {
  key: string; state: ReviewState; rule: RuleName; quote: string; mask: string | null; field: FieldName | null; before: string; after: string
  line: number; start: number; end: number; reason: string | null; decidedBy: string | null
}

/** A block and its place in the outline. */
export type OutlineItem = { key: string; anchor: string; path: string | null; kind: string; level: number; words: string; start: number; end: number; byHand: boolean }

/** A document the text refers to, and the one held here that is meant. */
export type CitationItem = { name: string; anchor: string; line: number; start: number; end: number; held: Brief | null }

/** A field whose value a person set against what the importer read. */
export type FieldChange = { field: FieldName; read: string; now: string }

export type Work = {
  findings: FindingItem[]
  facts: FactItem[]
  proposals: ProposalItem[]
  citations: CitationItem[]
  outline: OutlineItem[]
  /** The whole text, cut by what becomes of it on the page. */
  stretches: Stretch[]
  /** What people changed in the text, and in the fields read from it. */
  changes: TextChange[]
  corrected: FieldChange[]
  undo: StepLabel | null
  redo: StepLabel | null
}

/** All that a person looks at in an edition beside its fields. The caller has checked that its reader may see the edition. */
export async function findWork(editionId: string): Promise<Work> {
  const edition = await db().edition.findUniqueOrThrow({
    where: { id: editionId },
    select: {
      text: true, recognised: true, fields: true, corrections: true, levels: true,
      facts: { where: { replacedBy: null }, orderBy: [{ rangeStart: 'asc' }, { ordinal: 'asc' }] },
      proposals: { orderBy: { ordinal: 'asc' } },
      findings: { orderBy: { ordinal: 'asc' } },
      citations: { orderBy: { ordinal: 'asc' } }, document: { select: { district: { select: { slug: true } } } },
      blocks: { select: { ...readingColumns, rangeStart: true, rangeEnd: true }, orderBy: { ordinal: 'asc' } },
    },
  })
  const { text, fields, levels, facts, proposals, findings, citations, blocks, document: { district } } = edition
  const held = citations.length === 0 ? [] : await findCited(editionId)
  const steps = await stepsOf(db(), editionId)
  const names = await nameStaff([...facts, ...proposals, ...findings].map(({ decidedById }) => decidedById))
  const keys = blockKeys(blocks)
  const reading = blocks.map(({ rangeStart: start, rangeEnd: end, ...block }) => ({ ...readingBlock(block), range: { start, end } }))
  const published = reading.map((block) => ({ words: wordsOf(block), isTable: block.table !== null, range: block.range }))

  return {
    findings: findings.map(({ key, state, rule, quote, mask, field, line, rangeStart: start, rangeEnd: end, reason, decidedById }) => ({
      key, state, rule: rule as RuleName, quote, mask, field: field as FieldName | null, ...(field === null ? around(text, start, end) : { before: '', after: '' }),
      line, start, end, reason, decidedBy: names(decidedById),
    })),
    facts: facts.flatMap(({ key, kind, state, confidence, quote, line, rangeStart: start, rangeEnd: end, data, byHand, decidedById }) =>
      isFactKind(kind) ? [{ key, kind, state, doubt: byHand ? null : whyDoubtful({ kind, data, confidence, range: { start, end } }, text), quote, line, start, end, data, byHand, decidedBy: names(decidedById), answer: kind === 'opinion' ? answerTo(factData(kind, data), text.slice(end), reading) : null }] : []),
    proposals: proposals.map(({ key, state, rule, reason, quote, replacement, line, rangeStart: start, rangeEnd: end, decidedById }) => ({
      key, state, rule, reason: reason as ProposalItem['reason'], quote, replacement, ...around(text, start, end), line, start, end, decidedBy: names(decidedById),
    })),
    citations: citations.map(({ title, number, anchor, rangeStart: start, rangeEnd: end }) => ({
      name: `${title ? `《${title}》` : ''}${number ? `（${number}）` : ''}`, anchor, line: text.slice(0, start).split('\n').length, start, end,
      held: heldDocument({ title, number }, held, district.slug),
    })),
    outline: blocks.map(({ anchor, path, kind, level, rangeStart: start, rangeEnd: end }, index) => {
      const key = keys[index]!
      return { key, anchor, path, kind, level, words: published[index]!.words, start, end, byHand: key in (levels as Record<string, BlockLevel>) }
    }),
    stretches: compare(text, published, placesRead(fields)),
    changes: textChanges(textSteps(steps)),
    corrected: fieldChanges(edition),
    ...movesAfter(steps),
  }
}

/** The beginning of an answer: of the section that gives it, or of the running text behind the opinion. */
function answerTo(opinion: FactData<'opinion'> | null, behind: string, blocks: ReadingBlock[]): AnswerWords | null {
  if (!opinion?.answered) return null
  const { answer, headingRaw } = opinion
  const section = answer === null ? [] : blocks.filter(({ path }) => path === answer || path?.startsWith(`${answer}.`))
  const texts = section.map(({ path, heading, headingStop, text }) => (path === answer ? text : (heading ?? '') + headingStop + text))
  return readAnswer(headingRaw, answer === null ? [behind.split('\n', 1)[0]!] : texts)
}

/** Fields that say something else than was read; one that was only confirmed does not. */
export function fieldChanges(edition: { recognised: Prisma.JsonValue; fields: Prisma.JsonValue; corrections: Prisma.JsonValue }): FieldChange[] {
  const { fields, corrections } = storedFields(edition)
  const touched = FIELD_NAMES.filter((name) => name in corrections)
  // Editions published before the importer's reading was kept beside the corrections have none to compare.
  if (touched.length === 0 || Object.keys(recognisedFields(edition)).length === 0) return []
  const [read, now] = [formValues(recognisedFields(edition)), formValues(fields)]
  return touched.filter((name) => read[name] !== now[name]).map((field) => ({ field, read: read[field], now: now[field] }))
}

const BEFORE = 14
const BEHIND = 8

/** A few words before and behind a place, to the ends of its sentence at most; the text itself stands beside them. */
function around(text: string, start: number, end: number): { before: string; after: string } {
  const before = text.slice(Math.max(0, start - BEFORE), start).split(/[。；！？\n]/u).at(-1)!.trimStart()
  const after = /^[^。；！？\n]*[。；！？]?/u.exec(text.slice(end, end + BEHIND))![0]
  return { before, after }
}
