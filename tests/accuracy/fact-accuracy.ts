import type { ParsedDocument } from '#ingest/parsed-document.ts'
import { fold } from './field-accuracy.ts'
import type { ExpectedFacts } from './held-out-letter.ts'
import { sameWords } from './quotes.ts'
import { pair, share, type Tally, tally } from './tally.ts'

/** Facts by the keys of the seed documents' ground truth; a kind that the importer does not read yet counts as none found. */
export type FoundFacts = {
  opinionPairs?: { opinionQuote: string; answered?: boolean; answer?: string | null }[]
  commitments?: { quote: string }[]
  targets?: { quote: string; comparator: string | null; value: unknown; unit: string | null; deadline: string | null }[]
  facts?: { quote: string; value: unknown; unit: string | null }[]
  facilities?: { name: string }[]
}

/** A quote may be at most so many times as long as the words it is to show. */
const QUOTE_STRETCH = 4

/** Recall and precision of every kind of fact in one document, and of what is said about the facts found. */
export function judgeFacts(expected: ExpectedFacts, parsed: Pick<ParsedDocument, 'tasks' | 'outline'> & FoundFacts): Tally[] {
  return [...opinions(expected, parsed), commitments(expected, parsed), ...targets(expected, parsed), figures(expected, parsed), facilities(expected, parsed), ...tasks(expected, parsed)]
}

const byQuote = { expected: ({ quote }: { quote: string }) => quote, found: ({ quote }: { quote: string }) => quote }

function opinions(expected: ExpectedFacts, { opinionPairs = [], outline }: Parameters<typeof judgeFacts>[1]): Tally[] {
  const matches = ({ quote }: { quote: string }, { opinionQuote }: { opinionQuote: string }) => sameWords(quote, opinionQuote, QUOTE_STRETCH)
  const pairs = [...pair(expected.opinions, opinionPairs, matches)]
  const headingAt = (path: string) => fold(outline.find((section) => section.path === path)?.heading)
  return [
    tally('opinions', expected.opinions, opinionPairs, matches, { expected: byQuote.expected, found: ({ opinionQuote }) => opinionQuote }, ({ opinionQuote }) => isArguable(expected, 'opinion', opinionQuote)),
    share('  answered or not', pairs.map(([wanted, seen]) => ({ right: wanted.answered === (seen.answered ?? true), of: wanted.quote }))),
    share('  under heading', pairs.filter(([wanted]) => wanted.answeredUnder !== null).map(([wanted, seen]) => ({ right: ancestors(seen.answer ?? '').some((path) => headingAt(path) === fold(wanted.answeredUnder)), of: wanted.quote }))),
  ]
}

/** 2.1.i2 is answered within 2.1 and 2. */
function ancestors(path: string): string[] {
  const parts = path.split('.')
  return parts.map((_, at) => parts.slice(0, at + 1).join('.'))
}

function commitments(expected: ExpectedFacts, { commitments: found = [] }: FoundFacts): Tally {
  const same = (wanted: { quote: string }, seen: { quote: string }) => sameWords(wanted.quote, seen.quote, QUOTE_STRETCH)
  const one = tally('commitments', expected.commitments, found, same, byQuote, (seen) => isArguable(expected, 'commitment', seen.quote))
  // A sentence may be cut into more or fewer promises than the reader did: what shows an expected one is neither missed nor invented.
  const missed = expected.commitments.filter((wanted) => !found.some((seen) => same(wanted, seen)))
  const invented = one.invented.filter((quote) => !expected.commitments.some((wanted) => same(wanted, { quote })))
  return { ...one, recalled: one.expected - missed.length, missed: missed.map(byQuote.expected), right: one.found - invented.length, invented }
}

function targets(expected: ExpectedFacts, parsed: FoundFacts): Tally[] {
  const found = (parsed.targets ?? []).filter(({ value, comparator }) => typeof value === 'number' && comparator !== 'milestone' && comparator !== 'qualitative')
  const pairs = [...pair(expected.targets, found, sameNumber)]
  return [
    tally('targets', expected.targets, found, sameNumber, byQuote, (seen) => isArguable(expected, 'target', seen.quote)),
    share('  comparator', pairs.map(([wanted, seen]) => ({ right: wanted.comparator === seen.comparator, of: `${wanted.quote}: ${seen.comparator}` }))),
    share('  deadline', pairs.map(([wanted, seen]) => ({ right: wanted.deadline === seen.deadline || (wanted.deadlineInferred === true && seen.deadline === null), of: `${wanted.quote}: ${wanted.deadline} ≠ ${seen.deadline}` }))),
  ]
}

function figures(expected: ExpectedFacts, parsed: FoundFacts): Tally {
  const found = (parsed.facts ?? []).filter(({ value, quote }) => typeof value === 'number' && /\d/u.test(quote.normalize('NFKC')))
  return tally('figures', expected.figures, found, sameNumber, byQuote, (seen) => isArguable(expected, 'figure', seen.quote))
}

function sameNumber(wanted: { quote: string; value: number }, seen: { quote: string; value: unknown }): boolean {
  return typeof seen.value === 'number' && Math.abs(seen.value - wanted.value) < 1e-6 && sameWords(wanted.quote, seen.quote)
}

function facilities(expected: ExpectedFacts, { facilities: found = [] }: FoundFacts): Tally {
  const matches = ({ name, also = [] }: { name: string; also?: string[] }, seen: { name: string }) => [name, ...also].some((form) => sameFacility(form, seen.name))
  const names = { expected: ({ name }: { name: string }) => name, found: ({ name }: { name: string }) => name }
  return tally('facilities', expected.facilities, found, matches, names, (seen) => isArguable(expected, 'facility', seen.name) || SCHOOL.test(seen.name) || expected.facilities.some((wanted) => matches(wanted, seen)))
}

/** Schools may be counted among facilities or not. */
const SCHOOL = /(?:大学|学院|学校|中学|小学|幼儿园|职业中专)$/u

/** A name with or without the place before it. */
function sameFacility(one: string, other: string): boolean {
  const [short, long] = [fold(one) ?? '', fold(other) ?? ''].toSorted((a, b) => a.length - b.length) as [string, string]
  return short.length >= 4 && long.endsWith(short)
}

function tasks(expected: ExpectedFacts, parsed: Pick<ParsedDocument, 'tasks'>): Tally[] {
  const matches = (wanted: { title: string }, seen: { title: string }) => sameWords(wanted.title, seen.title, QUOTE_STRETCH)
  const pairs = [...pair(expected.tasks, parsed.tasks, matches)]
  const titles = { expected: ({ title }: { title: string }) => title, found: ({ title }: { title: string }) => title }
  const units = (names: string[] = []) => names.map((name) => fold(name.replace(/^[省市区县州盟旗]/u, ''))).toSorted().join('、')
  return [
    tally('tasks', expected.tasks, parsed.tasks, matches, titles),
    share('  lead', pairs.map(([wanted, { responsibility }]) => ({ right: units(wanted.lead) === units(responsibility?.lead), of: wanted.title }))),
    share('  other units', pairs.map(([wanted, { responsibility }]) => ({ right: units([...wanted.supporting, ...wanted.units]) === units([...(responsibility?.supporting ?? []), ...(responsibility?.units ?? [])]), of: wanted.title }))),
  ]
}

function isArguable({ arguable = [] }: ExpectedFacts, kind: string, quote: string): boolean {
  return arguable.some((one) => one.kind === kind && sameWords(one.quote, quote))
}
