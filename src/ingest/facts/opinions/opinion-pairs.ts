import { findHeadedOpinions, type PlacedOpinion } from '#ingest/facts/opinions/headed-opinions.ts'
import { findListedOpinions, type ListedOpinion } from '#ingest/facts/opinions/listed-opinions.ts'
import { likeness } from '#ingest/facts/opinions/likeness.ts'
import type { OpinionPair } from '#ingest/facts/undertakings.ts'
import type { OutlineEntry } from '#ingest/parsed-body.ts'
import type { Passage } from '#ingest/facts/passages.ts'

export type OpinionInput = {
  passages: readonly Passage[]
  outline: readonly OutlineEntry[]
  /** Titles of the document and of its case: a letter that names its case quotes no opinion by that. */
  own: ReadonlySet<string>
}

/** An opinion said again in other words; likeness of what was asked to what a section says. */
const SAME_OPINION = 0.6
const ANSWERS_IT = 0.34
/** No letter answers more; a text that seems to is no letter. */
const MOST_OPINIONS = 100
const MOST_SECTIONS = 300

/**
 * Pairs the opinions a letter quotes with the sections that answer them. An opinion that is quoted and nowhere taken up is a pair
 * without an answer. A letter that quotes none gives an empty list.
 */
export function findOpinionPairs({ passages, outline, own: titles }: OpinionInput): OpinionPair[] {
  const headed = distinct(findHeadedOpinions(passages)).filter(({ opinion }) => !isCase(opinion, titles)).slice(0, MOST_OPINIONS)
  const listed = findListedOpinions(passages).filter(({ opinion }) => !isCase(opinion, titles)).slice(0, MOST_OPINIONS)
  const lists = new Set(listed.map(({ passage }) => passage.block))
  const placed = headed.filter(({ passage, opinion }) => !lists.has(passage.block) || !listed.some((one) => alike(one.opinion, opinion)))
  const rest = listed.filter(({ opinion }) => !placed.some((one) => alike(opinion, one.opinion)))
  const answering = passages.filter((passage) => !lists.has(passage.block))
  return [...placed.map((one) => answeredHere(one, outline, passages)), ...answeredElsewhere(rest, answering, outline)].toSorted((a, b) => a.range.start - b.range.start)
}

/** Where the heading quotes it, the section below is the answer, if there is any text. */
function answeredHere({ opinion, stated, heading, passage }: PlacedOpinion, outline: readonly OutlineEntry[], passages: readonly Passage[]): OpinionPair {
  const answered = heading === null || passage.text.text.trim() !== '' || hasTextBelow(passage, passages)
  return { ...stated, opinionQuote: opinion, headingRaw: heading, answered, answer: answered ? stated.path : null, answerItems: answered ? itemsUnder(outline, stated.path) : [] }
}

function answeredElsewhere(listed: readonly ListedOpinion[], passages: readonly Passage[], outline: readonly OutlineEntry[]): OpinionPair[] {
  const headings = passages.filter(({ heading, role }) => heading.text !== '' && role === 'body')
  const candidates = headings.length > 0 ? headings : passages.filter(({ role }) => role === 'body')
  return listed.map(({ opinion, stated, passage }) => {
    const after = candidates.filter(({ block }) => block.range.start > passage.block.range.start).slice(0, MOST_SECTIONS)
    const answer = best(opinion, after)
    return {
      ...stated, confidence: 'inferred', opinionQuote: opinion, headingRaw: answer?.heading.text || null,
      answered: answer !== null, answer: answer?.path ?? null, answerItems: answer ? itemsUnder(outline, answer.path) : [],
    }
  })
}

function best(opinion: string, candidates: readonly Passage[]): Passage | null {
  let found: Passage | null = null
  let highest = ANSWERS_IT
  for (const candidate of candidates) {
    const score = likeness(opinion, candidate.heading.text + candidate.text.text.slice(0, 200))
    if (score > highest) [found, highest] = [candidate, score]
  }
  return found
}

function hasTextBelow({ block }: Passage, passages: readonly Passage[]): boolean {
  const below = passages[passages.findIndex((passage) => passage.block === block) + 1]
  return below !== undefined && below.role === 'body' && (below.block.level === 0 || below.block.level > block.level)
}

/** The items and subsections directly under a section. */
function itemsUnder(outline: readonly OutlineEntry[], path: string | null): string[] {
  if (path === null) return []
  return outline.filter((entry) => entry.style !== 'para' && entry.path.startsWith(`${path}.`) && !entry.path.slice(path.length + 1).includes('.')).map((entry) => entry.path)
}

/** The same opinion taken up twice is one pair, the first. */
function distinct(opinions: readonly PlacedOpinion[]): PlacedOpinion[] {
  return [...new Map(opinions.toReversed().map((one) => [bare(one.opinion), one])).values()].toReversed()
}

function alike(a: string, b: string): boolean {
  return likeness(a, b) >= SAME_OPINION || likeness(b, a) >= SAME_OPINION
}

function isCase(opinion: string, titles: ReadonlySet<string>): boolean {
  const words = bare(opinion)
  return [...titles].some((title) => {
    const subject = bare(title).replace(/^关于/u, '').replace(/的?(?:建议|提案|议案|答复|函|意见)*$/u, '')
    return subject === words || (subject.includes(words) && words.length >= 0.7 * subject.length) || words.includes(bare(title))
  })
}

function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '')
}
