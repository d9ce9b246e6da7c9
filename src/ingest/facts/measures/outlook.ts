import type { Passage } from '#ingest/facts/passages.ts'
import { quietQuotes } from '#ingest/text/sentences.ts'
import type { DocKind } from '#ingest/parsed-document.ts'
import { GOAL_HEADINGS, INTENDED_HEADINGS, INTENDING_WORDS, LASTING_WORDS, REPORTED_HEADINGS, REPORTING_WORDS, VERBS_OF_INTENT } from '#ingest/word-lists/outlook.ts'

/** Whether a text tells what was done and is, or what shall be done and be reached. */
export type Outlook = 'reported' | 'intended'

/** A word at which a sentence turns to the one or the other. `lasting`: for the rest of the section. */
export type Turn = { index: number; outlook: Outlook; lasting: boolean }

const TURN = new RegExp([
  `(?<reported>${REPORTING_WORDS.join('|')})`,
  `(?<intended>${INTENDING_WORDS.join('|')}|(?:将|计划)(?=${VERBS_OF_INTENT})|计划(?=20\\d{2}年|[今明后]年))`,
  '(?<![由从较比与])(?:(?<![\\d年]\\s?|[高升降加少长低大短增])(?<to>[到至]\\s?))?(?<![由从较比与]\\s?)(?<year>20\\d{2})\\s?年(?:度)?(?:(?<month>\\d{1,2})月)?(?<end>年?[底末](?:之?前)?|(?:之|以)?前)?(?!为基[数准期]|的?基础上|水平上)',
].join('|'), 'gu')

/**
 * Finds the words by which a text turns from what was done to what shall be, and back. A year turns it by lying before or after the day
 * of the document; the year of the document itself only when a month or 年底 says more. 较2022年 and
 * 以2022年为基数 compare and turn nothing.
 *
 * @example
 * findTurns('目前有3家，力争2026年底前增至5家', '2025-06-12') //=> reported at 0, intended at 6 and at 8
 */
export function findTurns(text: string, writtenOn: string | null): Turn[] {
  return [...text.matchAll(TURN)].flatMap((match) => {
    const outlook = match.groups!.year ? outlookOfYear(match.groups!, writtenOn) : match.groups!.reported ? 'reported' : 'intended'
    return outlook ? [{ index: match.index, outlook, lasting: LASTING_WORDS.test(match[0]) }] : []
  })
}

function outlookOfYear({ to, year, month, end }: Record<string, string | undefined>, writtenOn: string | null): Outlook | null {
  if (!writtenOn) return to || end?.endsWith('前') ? 'intended' : null
  const [ownYear, ownMonth] = [Number(writtenOn.slice(0, 4)), Number(writtenOn.slice(5, 7))]
  if (Number(year) !== ownYear) return Number(year) > ownYear ? 'intended' : 'reported'
  if (month && Number(month) !== ownMonth) return Number(month) > ownMonth ? 'intended' : 'reported'
  return end || to ? 'intended' : null
}

/** Kinds that set what shall be, or explain it. */
export const RULING: ReadonlySet<DocKind> = new Set(['policy_document', 'interpretation', 'announcement'])

/** What a passage stands under: the outlook of its section, and whether the section sets goals. */
export type Surroundings = { outlook: Outlook; goal: boolean }

/** Tells the outlook of a passage from the headings above it; where they say nothing, from the kind of document. */
export function readSurroundings(passages: readonly Passage[], kind: DocKind): (passage: Passage) => Surroundings {
  const whole: Surroundings = { outlook: RULING.has(kind) ? 'intended' : 'reported', goal: false }
  const preamble: Surroundings = { outlook: 'reported', goal: false }
  const headings = new Map<string, string>()
  for (const { block } of passages) if (block.heading !== null && block.path !== null && !headings.has(keyOf(block, block.path))) headings.set(keyOf(block, block.path), block.heading)
  const known = new Map<string, Surroundings>()
  return ({ block }) => {
    if (block.path === null) return preamble
    const key = keyOf(block, block.path)
    const surroundings = known.get(key) ?? fromHeadings(block.path, (path) => headings.get(keyOf(block, path))) ?? whole
    known.set(key, surroundings)
    return surroundings
  }
}

function keyOf({ part }: Passage['block'], path: string): string {
  return `${part}:${path}`
}

/** The nearest heading that tells decides; 存在的问题及下一步打算 tells what shall be done. */
function fromHeadings(path: string, headingAt: (path: string) => string | undefined): Surroundings | null {
  for (let at: string = path; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('.')))) {
    const heading = quietQuotes(headingAt(at) ?? '').trim()
    if (heading === '') continue
    const goal = GOAL_HEADINGS.test(heading)
    if (INTENDED_HEADINGS.test(heading)) return { outlook: 'intended', goal }
    if (REPORTED_HEADINGS.test(heading)) return { outlook: 'reported', goal: false }
  }
  return null
}
