import type { TypeGroup } from '#facilities/type-group.ts'
import type { Moment } from '#hours/answer.ts'
import { DOCUMENT_WORDS, KIND_WORDS, NEAR_WORDS, NEED_WORDS, SPECIALTY_WORDS, STEP_FREE_WORDS } from '#search/answers/kind-words.ts'
import { matchServices } from '#search/answers/match-services.ts'
import { type AskedTime, readTimes, takeWord } from '#search/answers/read-times.ts'
import { type Concept, conceptsOf } from '#search/question/concepts.ts'
import { STOP_WORDS } from '#search/words/lists/stop-words.ts'
import type { ServiceCode } from '#services/code-list.ts'

/** A door somebody looks for: what for, and under which conditions; each null or false where nothing is said of it. */
export type Wish = {
  service: ServiceCode | null
  specialty: string | null
  type: TypeGroup | null
  time: AskedTime | null
  stepFree: boolean
  near: boolean
  /** What else was said, blanks where the rest stood. */
  rest: string
}

/** Of the length of all telling words. */
const MOST_LEFT = 0.5

/**
 * The door some folded words wish for: a service, specialty or kind of house, or just to be seen, at a time, without steps, or near
 * by; null where they set no such condition, or are about something else: 春节值班安排 is a document.
 *
 * @example
 * readWish('周六打疫苗', { day: '2026-11-26', minute: 600 }) //=> { service: 'VAX', time: 2026-11-28, … }
 * readWish('春节值班安排', …) //=> null
 */
export function readWish(folded: string, now: Moment): Wish | null {
  if (DOCUMENT_WORDS.some((word) => folded.includes(word))) return null
  const near = takeWord(folded, NEAR_WORDS)
  const step = takeWord(near.rest, STEP_FREE_WORDS)
  const timed = readTimes(step.rest, now)
  if (near.word === null && step.word === null && timed === null) return null
  const rest = timed?.rest ?? step.rest
  const subject = subjectOf(rest)
  return subject && { ...subject, time: timed?.time ?? null, stepFree: step.word !== null, near: near.word !== null }
}

type Subject = Pick<Wish, 'service' | 'specialty' | 'type' | 'rest'>

/** What the words are about, where it is nearly all they say. */
function subjectOf(words: string): Subject | null {
  const concepts = conceptsOf(words)
  const left = withoutNeed(words)
  const needed = left !== words
  if (needed && shareLeft(left, concepts) === 0) return { service: null, specialty: null, type: null, rest: left }
  const [service = null] = matchServices(words, concepts)
  const about = { service, specialty: null, type: null, rest: words }
  if (service) return about
  const specialty = nameOf(SPECIALTY_WORDS, words)
  if (specialty) return shareLeft(specialty.rest, concepts) <= MOST_LEFT ? { ...about, specialty: specialty.name, rest: specialty.rest } : null
  const kind = nameOf(KIND_WORDS, words)
  if (kind) return shareLeft(kind.rest, concepts) <= MOST_LEFT ? { ...about, type: kind.name, rest: kind.rest } : null
  return needed && shareLeft(left, concepts) < MOST_LEFT ? { ...about, rest: left } : null
}

/** The words without all that says somebody wants to be seen. */
function withoutNeed(words: string): string {
  const { word, rest } = takeWord(words, NEED_WORDS)
  return word === null ? words : withoutNeed(rest)
}

/** Which of some things the longest word said is of. */
function nameOf<Name extends string>(lists: Partial<Record<Name, readonly string[]>>, words: string): { name: Name; rest: string } | null {
  const entries = Object.entries(lists) as [Name, readonly string[]][]
  const { word, rest } = takeWord(words, entries.flatMap(([, list]) => list))
  const name = entries.find(([, list]) => word !== null && list.includes(word))?.[0]
  return name ? { name, rest } : null
}

/** How much of what the words tell is left: a name of a place may be, a subject may not. */
function shareLeft(left: string, concepts: readonly Concept[]): number {
  const lengthOf = (some: readonly Concept[]) => some.reduce((length, { word }) => length + (STOP_WORDS.has(word) ? 0 : word.length), 0)
  return lengthOf(conceptsOf(left)) / Math.max(1, lengthOf(concepts))
}
