import type { TypeGroup } from '#facilities/type-group.ts'
import type { Moment } from '#hours/answer.ts'
import { DOCUMENT_WORDS, KIND_WORDS, LEVEL_WORDS, NEAR_WORDS, NEED_WORDS, SPECIALTY_WORDS, STEP_FREE_WORDS, WHERE_WORDS } from '#search/answers/kind-words.ts'
import { matchServices } from '#search/answers/match-services.ts'
import { type AskedTerms, readTerms } from '#search/answers/read-terms.ts'
import { OPEN_WORDS } from '#search/answers/time-words.ts'
import { type AskedTime, readTimes, takeWord } from '#search/answers/read-times.ts'
import { type Concept, conceptsOf } from '#search/question/concepts.ts'
import { STOP_WORDS } from '#search/words/lists/stop-words.ts'
import type { ServiceCode } from '#services/code-list.ts'
import { blank } from '#search/words/blank.ts'

/** A door somebody looks for: what for, and under which conditions; each null or false where nothing is said of it. */
export type Wish = {
  service: ServiceCode | null
  specialty: string | null
  type: TypeGroup | null
  /** 三级, and where it was said so the grade, 甲等. */
  level: { tier: string; rank: string | null } | null
  time: AskedTime | null
  terms: AskedTerms
  stepFree: boolean
  near: boolean
  /** A name right before a word for near by: whatever it is of, it is no subject. */
  nearTo: string | null
  /** What else was said, blanks where the rest stood. */
  rest: string
}

/** What a house or who is in it is called anyway: 眼科医院 asks for 眼科. */
const HOUSE = /医院|\b(?:hospitals?|clinics?|doctors?)\b/gu
/** Of the length of all telling words. */
const MOST_LEFT = 0.5
/** What stands before a name of a place, and what stands there instead of one. */
const BEFORE_A_NAME = /^(?:请问|我想|我要|想|要|住在|住|在|离|到|去|找)+/u
const NO_NAME = /^(?:我|家|我家|这|这里|那里|哪里|有没有|有|哪个|哪些)$/u

/**
 * The door some folded words wish for: a service, specialty or kind of house, or just to be seen, at a time, on terms, without steps, or
 * near by; null where they set no such condition, or are about something else: 春节值班安排 is a document. `placed` says that a place was
 * named beside them, which is a condition of who asks for a service or a specialty.
 *
 * @example
 * readWish('周六打疫苗', { day: '2026-11-26', minute: 600 }) //=> { service: 'VAX', time: 2026-11-28, … }
 * readWish('万达广场附近的牙科', …) //=> { specialty: '口腔', near: true, nearTo: '万达广场', … }
 * readWish('春节值班安排', …) //=> null
 */
export function readWish(folded: string, now: Moment, placed = false): Wish | null {
  if (DOCUMENT_WORDS.some((word) => folded.includes(word))) return null
  const near = takeNear(folded)
  const step = takeWord(near.rest, STEP_FREE_WORDS)
  const { terms: said, rest: untermed } = readTerms(step.rest)
  const timed = readTimes(untermed, now)
  const where = takeWord(timed?.rest ?? untermed, WHERE_WORDS)
  const subject = subjectOf(where.rest) ?? (timed !== null && saysOpenAlone(timed.time, untermed, where.rest) ? { service: null, specialty: null, type: null, level: null, rest: where.rest } : null)
  if (subject === null) return null
  const terms = withoutImplied(said, subject.service)
  const bare = !near.said && step.word === null && timed === null && subject.level === null && Object.values(terms).every((term) => term === null || term === false)
  if (bare && !asksByItself(subject, placed, where.word !== null)) return null
  return { ...subject, time: timed?.time ?? null, terms, stepFree: step.word !== null, near: near.said, nearTo: near.to }
}

/** 现在还开门的: whichever door is open, where nothing but that is said. */
function saysOpenAlone(time: AskedTime, said: string, left: string): boolean {
  return (time.kind === 'now' || OPEN_WORDS.some((word) => said.includes(word))) && said.trim().length > 2 && conceptsOf(left).every(({ word }) => STOP_WORDS.has(word))
}

/** Whether a subject alone asks for a list: with a place or a word for where, or said for itself. Services have pages of their own, hospitals are too many things. */
function asksByItself({ service, specialty, type, rest }: Subject, placed: boolean, where: boolean): boolean {
  if (service !== null) return placed
  const alone = conceptsOf(rest.replace(HOUSE, ' ')).every(({ word }) => STOP_WORDS.has(word))
  return specialty !== null ? placed || where || alone : type !== null && (where || (alone && type !== 'hospital'))
}

/** Services whose very name says how they reach people, or who pays. */
const IMPLIED: Partial<Record<ServiceCode, Partial<AskedTerms>>> = {
  HOMEBED: { mode: 'home' }, HOMEVISIT: { mode: 'home' }, MOBILE: { mode: 'mobile' }, NETHOSP: { mode: 'online' }, 'SELF-CHECK': { mode: 'self-service' }, 'NHSA-POINT': { insured: true },
}

function withoutImplied(terms: AskedTerms, service: ServiceCode | null): AskedTerms {
  const { mode, insured } = (service && IMPLIED[service]) ?? {}
  return { ...terms, mode: terms.mode === mode ? null : terms.mode, insured: terms.insured && !insured }
}

/** A word for near by, and the name of what is meant where one stands right before it. */
function takeNear(folded: string): { said: boolean; to: string | null; rest: string } {
  const { word, rest } = takeWord(folded, NEAR_WORDS)
  if (word === null) return { said: false, to: null, rest }
  const at = folded.indexOf(word)
  const name = (/\p{Script=Han}{2,12}$/u.exec(folded.slice(0, at))?.[0] ?? '').replace(BEFORE_A_NAME, '')
  const isName = name.length >= 2 && name.length <= 8 && !NO_NAME.test(name) && subjectOf(name) === null
  return { said: true, to: isName ? name : null, rest: isName ? blank(rest, at - name.length, name.length) : rest }
}

type Subject = Pick<Wish, 'service' | 'specialty' | 'type' | 'level' | 'rest'>

/** What the words are about, where it is nearly all they say. */
function subjectOf(words: string): Subject | null {
  const concepts = conceptsOf(words)
  const left = withoutNeed(words)
  const needed = left !== words
  if (needed && shareLeft(left, concepts) === 0) return { service: null, specialty: null, type: null, level: null, rest: left }
  const [service = null] = matchServices(words, concepts)
  const about = { service, specialty: null, type: null, level: null, rest: words }
  if (service) return about
  const specialty = nameOf(SPECIALTY_WORDS, words)
  if (specialty) return shareLeft(specialty.rest.replace(HOUSE, ' '), concepts) <= MOST_LEFT ? { ...about, specialty: specialty.name, rest: specialty.rest } : null
  const level = nameOf(Object.fromEntries(Object.entries(LEVEL_WORDS).map(([name, { words: said }]) => [name, said])), words)
  if (level) return shareLeft(level.rest.replace(HOUSE, ' '), concepts) <= MOST_LEFT ? { ...about, type: 'hospital', level: { tier: level.name.slice(0, 2), rank: LEVEL_WORDS[level.name]!.rank }, rest: level.rest } : null
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
