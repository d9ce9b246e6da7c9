import type { ParsedDocument } from '#ingest/parsed-document.ts'
import { fold } from './field-accuracy.ts'
import type { ExpectedFacts } from './held-out-letter.ts'
import { compare, pairUp, rightOnes, type Score } from './matching.ts'
import { sameWords } from './quotes.ts'

/** Facts by the keys of the seed documents' ground truth; a kind that the importer does not read yet counts as none found. */
export type FoundFacts = {
  opinionPairs?: { opinionQuote: string; answered?: boolean; answer?: string | null }[]
  commitments?: { quote: string }[]
  targets?: { quote: string; comparator: string | null; value: unknown; unit: string | null; deadline: string | null }[]
  facts?: { quote: string; value: unknown; unit: string | null }[]
  facilities?: { name: string }[]
}
type Found = Pick<ParsedDocument, 'tasks' | 'outline'> & FoundFacts
/** What a score misses or has too much of, in words for the keeper of the set. */
export type Told = Score<string, string>

/** A quote may be at most so many times as long as the words it is to show. */
const QUOTE_STRETCH = 4

/** Recall and precision of every kind of fact in one document, and of what is said about the facts found. */
export function judgeFacts(expected: ExpectedFacts, parsed: Found): Told[] {
  return [...opinions(expected, parsed), commitments(expected, parsed), ...targets(expected, parsed), figures(expected, parsed), facilities(expected, parsed), ...tasks(expected, parsed)]
}

function opinions(expected: ExpectedFacts, { opinionPairs = [], outline }: Found): Told[] {
  const isSame = ({ quote }: { quote: string }, { opinionQuote }: { opinionQuote: string }) => sameWords(quote, opinionQuote, QUOTE_STRETCH)
  const pairs = pairUp(expected.opinions, opinionPairs, isSame)
  const headingAt = (path: string) => fold(outline.find((section) => section.path === path)?.heading)
  return [
    tell(compare('opinions', expected.opinions, opinionPairs, isSame, ({ opinionQuote }) => isArguable(expected, 'opinion', opinionQuote)), ({ quote }) => quote, ({ opinionQuote }) => opinionQuote),
    tell(rightOnes('  answered or not', pairs, ([wanted, seen]) => wanted.answered === (seen.answered ?? true)), ([{ quote }]) => quote),
    tell(rightOnes('  under heading', pairs.filter(([{ answeredUnder }]) => answeredUnder !== null), ([wanted, seen]) => ancestors(seen.answer ?? '').some((path) => headingAt(path) === fold(wanted.answeredUnder))), ([{ quote }]) => quote),
  ]
}

/** 2.1.i2 is answered within 2.1 and 2. */
function ancestors(path: string): string[] {
  const parts = path.split('.')
  return parts.map((_, at) => parts.slice(0, at + 1).join('.'))
}

/** A sentence may be cut into more or fewer promises than the reader did: what shows a listed one is neither missed nor extra. */
function commitments(expected: ExpectedFacts, { commitments: found = [] }: FoundFacts): Told {
  const isSame = (wanted: Quoted, seen: Quoted) => sameWords(wanted.quote, seen.quote, QUOTE_STRETCH)
  const isPartOf = (wanted: Quoted, seen: Quoted) => seen.quote.length < wanted.quote.length && sameWords(wanted.quote, seen.quote)
  const { extra } = compare('commitments', expected.commitments, found, isSame, (seen) => isArguable(expected, 'commitment', seen.quote) || expected.commitments.some((wanted) => isSame(wanted, seen) || isPartOf(wanted, seen)))
  const missed = expected.commitments.filter((wanted) => !found.some((seen) => isSame(wanted, seen)))
  const right = expected.commitments.length - missed.length
  return tell({ kind: 'commitments', right, listed: expected.commitments.length, found: right + extra.length, missed, extra }, quoted, quoted)
}

function targets(expected: ExpectedFacts, parsed: FoundFacts): Told[] {
  const found = (parsed.targets ?? []).filter(({ value, comparator }) => typeof value === 'number' && comparator !== 'milestone' && comparator !== 'qualitative')
  const pairs = pairUp(expected.targets, found, sameNumber)
  return [
    tell(compare('targets', expected.targets, found, sameNumber, mayCount(expected, 'target', expected.targets)), quoted, quoted),
    tell(rightOnes('  comparator', pairs, ([wanted, seen]) => wanted.comparator === seen.comparator), ([wanted, seen]) => `${wanted.quote}: ${seen.comparator}`),
    tell(rightOnes('  deadline', pairs, ([wanted, seen]) => wanted.deadline === seen.deadline || (wanted.deadlineInferred === true && seen.deadline === null)), ([wanted, seen]) => `${wanted.quote}: ${wanted.deadline} ≠ ${seen.deadline}`),
  ]
}

function figures(expected: ExpectedFacts, parsed: FoundFacts): Told {
  const found = (parsed.facts ?? []).filter(({ value, quote }) => typeof value === 'number' && /\d/u.test(quote.normalize('NFKC')))
  return tell(compare('figures', expected.figures, found, sameNumber, mayCount(expected, 'figure', expected.figures)), quoted, quoted)
}

type Quoted = { quote: string }
type Numbered = Quoted & { value: unknown }

function sameNumber(wanted: Numbered, seen: Numbered): boolean {
  return typeof wanted.value === 'number' && typeof seen.value === 'number' && Math.abs(seen.value - wanted.value) < 1e-6 && sameWords(wanted.quote, seen.quote)
}

/** Arguable, or a listed number once more: A和B均达到90% is one for a reader and two for a rule. */
function mayCount(expected: ExpectedFacts, kind: string, listed: Numbered[]): (seen: Numbered) => boolean {
  return (seen) => isArguable(expected, kind, seen.quote) || listed.some((wanted) => sameNumber(wanted, seen))
}

type Named = { name: string; also?: string[] }

function facilities(expected: ExpectedFacts, { facilities: found = [] }: FoundFacts): Told {
  const forms = ({ name, also = [] }: Named) => [name, ...also]
  const isSame = (wanted: Named, seen: Named) => forms(wanted).some((form) => sameFacility(form, seen.name))
  const mayBe = ({ name }: Named) => isArguable(expected, 'facility', name) || SCHOOL.test(name) || expected.facilities.some((wanted) => forms(wanted).some((form) => sameFacility(form, name) || name.includes(form)))
  return tell(compare('facilities', expected.facilities, found, isSame, mayBe), ({ name }) => name, ({ name }) => name)
}

/** Schools may be counted among facilities or not; so may a building of a listed facility. */
const SCHOOL = /(?:大学|学院|学校|中学|小学|幼儿园|职业中专)$/u

/** A name with or without the place before it. */
function sameFacility(one: string, other: string): boolean {
  const [short, long] = [fold(one) ?? '', fold(other) ?? ''].toSorted((a, b) => a.length - b.length) as [string, string]
  return short === long || (short.length >= 4 && long.endsWith(short))
}

function tasks(expected: ExpectedFacts, parsed: Pick<ParsedDocument, 'tasks'>): Told[] {
  const isSame = (wanted: { title: string }, seen: { title: string }) => sameWords(wanted.title, seen.title, QUOTE_STRETCH)
  const pairs = pairUp(expected.tasks, parsed.tasks, isSame)
  const units = (...names: (string[] | undefined)[]) => names.flatMap((some) => some ?? []).map((name) => fold(name.replace(/^[省市区县州盟旗]/u, ''))).toSorted().join('、')
  return [
    tell(compare('tasks', expected.tasks, parsed.tasks, isSame), ({ title }) => title, ({ title }) => title),
    tell(rightOnes('  lead', pairs, ([wanted, { responsibility }]) => units(wanted.lead) === units(responsibility?.lead)), ([{ title }]) => title),
    tell(rightOnes('  other units', pairs, ([wanted, { responsibility }]) => units(wanted.supporting, wanted.units) === units(responsibility?.supporting, responsibility?.units)), ([{ title }]) => title),
  ]
}

function isArguable({ arguable = [] }: ExpectedFacts, kind: string, quote: string): boolean {
  return arguable.some((one) => one.kind === kind && sameWords(one.quote, quote))
}

const quoted = ({ quote }: Quoted) => quote

/** The same score with its misses in words. */
export function tell<T, F>(score: Score<T, F>, missed: (one: T) => string, extra: (one: F) => string = () => ''): Told {
  return { ...score, missed: score.missed.map(missed), extra: score.extra.map(extra) }
}
