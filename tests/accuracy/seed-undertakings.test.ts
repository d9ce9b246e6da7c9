import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

import { parseDocument } from '#ingest/parse-document.ts'
import type { ParsedDocument } from '#ingest/parsed-document.ts'
import { readText } from '#ingest/text/read-text.ts'
import { compare, overlaps, tableOf, total, type Score } from './matching.ts'

type Quoted = { quote: string }
type ListedCommitment = Quoted & { kind: string; modality: string | null; quantity: { value: number; unit: string } | null; deadline: string | null; objects: string[] }
type ListedProject = { name: string; statusQuote: string; amount?: number; facility: string | null }
type Truth = {
  opinionPairs: { opinionQuote: string; path: string }[]
  acknowledgedProblems?: { items: string[] }
  commitments: ListedCommitment[]
  projects?: ListedProject[]
  terms: string[]
  organisations: string[]
  platforms: string[]
  events?: (Quoted & { date: string | null; precision: string })[]
  enumerations?: { label: string; items: string[] }[]
  citedDocuments: { title: string; relation: string }[]
  abbreviations?: { short: string }[]
}

const truths = JSON.parse(readFileSync('tests/fixtures/seeds/ground-truth.json', 'utf8')) as Record<string, Truth>
const paths = readdirSync('content/documents', { recursive: true, encoding: 'utf8' }).map((path) => join('content/documents', path))

function read(file: string): ParsedDocument {
  const decoded = readText(readFileSync(paths.find((path) => path.split('/').at(-1)!.startsWith(file.slice(0, 3)))!))
  if (!decoded.ok) throw new Error(file)
  return parseDocument(decoded.text)
}

/** The same name, marks aside, or one that holds most of the other (1+1+N for “1+1+N”医联体模式). */
function sameName(a: string, b: string): boolean {
  const [first, second] = [a, b].map((name) => name.replace(/[“”（）()\s]/gu, ''))
  const [short, long] = first!.length < second!.length ? [first!, second!] : [second!, first!]
  return long.includes(short) && short.length >= 0.5 * long.length
}

function scoresOf(file: string, truth: Truth): Score<unknown, unknown>[] {
  const document = read(file)
  const same = (a: string, b: { name: string }) => sameName(a, b.name)
  return [
    compare('opinion pairs', truth.opinionPairs, document.opinionPairs, (a, b) => a.opinionQuote === b.opinionQuote && a.path === b.answer),
    compare('admitted problems', truth.acknowledgedProblems?.items ?? [], document.acknowledgedProblems.flatMap(({ items }) => items), (a, b) => a === b),
    compare('commitments', truth.commitments, document.commitments, (a, b) => overlaps(a.quote, b.quote)),
    ...(truth.projects ? [compare('projects', truth.projects, document.projects, (a, b) => overlaps(a.statusQuote, b.quote) && (a.amount ?? null) === b.amount)] : []),
    compare('terms', truth.terms, document.terms, (a, b) => sameName(a, b.term)),
    compare('organisations', truth.organisations, document.organisations, same),
    compare('platforms', truth.platforms, document.platforms, same),
    ...(truth.events ? [compare('events', truth.events, document.events, (a, b) => a.date === b.date && a.precision === b.precision && overlaps(a.quote, b.quote))] : []),
    ...(truth.enumerations ? [compare('enumerations', truth.enumerations, document.enumerations, (a, b) => a.label === b.label && a.items.join() === b.items.join())] : []),
    compare('citations', truth.citedDocuments, document.citedDocuments, (a, b) => a.title === b.title && a.relation === b.relation),
    ...(truth.abbreviations ? [compare('abbreviations', truth.abbreviations, document.abbreviations, (a, b) => a.short === b.short)] : []),
  ]
}

/** Of the commitments that were found, how many say what the readers' list says of them. */
function agreements(pairs: { listed: ListedCommitment; found: ParsedDocument['commitments'][number] }[]): Score<unknown, unknown>[] {
  const share = (kind: string, of: typeof pairs, agrees: (pair: (typeof pairs)[number]) => boolean): Score<unknown, unknown> => {
    const wrong = of.filter((pair) => !agrees(pair)).map(({ listed, found }) => ({ listed, found }))
    return { kind, right: of.length - wrong.length, listed: of.length, found: of.length, missed: wrong, extra: [] }
  }
  return [
    share('· kind', pairs, ({ listed, found }) => listed.kind === found.kind),
    share('· modality', pairs.filter(({ listed }) => listed.modality !== null), ({ listed, found }) => listed.modality!.split('/').some((verb) => found.modality?.includes(verb) || verb.includes(found.modality ?? '?'))),
    share('· quantity', pairs, ({ listed, found }) => (listed.quantity?.value ?? null) === (found.quantity?.value ?? null)),
    share('· deadline', pairs, ({ listed, found }) => listed.deadline === (found.deadline?.date ?? null)),
  ]
}

describe('what the five documents take up, promise and name', () => {
  const files = Object.entries(truths).filter(([file]) => file !== '_meta')
  const pairs = files.flatMap(([file, truth]) => {
    const left = [...read(file).commitments]
    return truth.commitments.flatMap((listed) => {
      const at = left.findIndex((found) => overlaps(listed.quote, found.quote))
      return at < 0 ? [] : [{ listed, found: left.splice(at, 1)[0]! }]
    })
  })
  const scores = [...files.flatMap(([file, truth]) => scoresOf(file, truth)), ...agreements(pairs)]
  console.log(`Undertakings and names of the five documents\n${tableOf(scores)}`)
  if (process.env.SHOW_MISSES) console.log(JSON.stringify(scores.filter(({ missed, extra }) => missed.length + extra.length > 0), null, 1))

  it.each([
    ['opinion pairs', 1, 1], ['admitted problems', 1, 1], ['commitments', 0.95, 0.88], ['projects', 0.9, 0.9], ['terms', 0.9, 0.5], ['organisations', 0.8, 0.8], ['platforms', 0.9, 0.9], ['events', 1, 1],
    ['enumerations', 1, 1], ['citations', 1, 0.9], ['abbreviations', 1, 1], ['· kind', 0.9, 0.9], ['· modality', 0.8, 0.8], ['· quantity', 0.95, 0.95], ['· deadline', 1, 1],
  ])('%s are found at least as well as measured: recall %f, precision %f', (kind, recall, precision) => {
    const of = total(scores.filter((score) => score.kind === kind))
    expect(of.recall).toBeGreaterThanOrEqual(recall)
    expect(of.precision).toBeGreaterThanOrEqual(precision)
  })
})
