import type { Candidate } from '#search/ranking/rank-entries.ts'
import type { Candidates } from '#search/ranking/candidates.ts'
import type { Concept } from '#search/question/concepts.ts'
import { groupByOwner } from '#search/ranking/group-by-owner.ts'
import type { NamedOwner } from '#search/names/named-owners.ts'

/** A document or facility among the results, with its best passages first. */
export type Ranked = {
  ownerId: string
  kind: string
  districtCode: string | null
  score: number
  /** How much of what was asked it answers, 0 to 1. */
  coverage: number
  answers: number[]
  entries: Candidate[]
  named: NamedOwner | null
  /** A facility whose name the words nearly are, or that offers all they ask for. */
  leads: 'called' | 'offers' | null
}

/** Less than this part of the best answer is noise. */
const NOISE = 0.5

/** So many facilities go before the documents; the others take their place among them. */
const LEADING = 5

/**
 * One result per document, by how much of the question it covers as a whole, then by how much stands together in one
 * passage, then by where (title before text). What the words name outright comes first, then facilities to go to.
 */
export function rank({ entries: candidates, bearers }: Pick<Candidates, 'entries' | 'bearers'>, concepts: Concept[], named: NamedOwner[]): Ranked[] {
  const byOwner = groupByOwner(candidates)
  for (const { ownerId } of named) if (!byOwner.has(ownerId)) byOwner.set(ownerId, [])
  const weights = weightsOf(concepts, [...byOwner.values()], bearers)
  const words = concepts.map(({ word }) => word).join('')
  const results = [...byOwner].map(([ownerId, entries]) => rankOwner(ownerId, entries, weights, named, words))
  const best = Math.max(0, ...results.map(({ coverage }) => coverage))
  const sorted = results
    .filter((result) => result.named || result.coverage >= best * NOISE)
    .toSorted((a, b) => place(a, named) - place(b, named) || b.score - a.score || newer(a, b) || (a.ownerId < b.ownerId ? -1 : 1))
  const leading = (['called', 'offers'] as const).flatMap((how) => sorted.filter((result) => !result.named && result.leads === how)).slice(0, LEADING)
  return [...sorted.filter((result) => result.named), ...leading, ...sorted.filter((result) => !result.named && !leading.includes(result))]
}

/** A word that nearly everything bears (医院) tells little; a long word that few bear tells most. What was not looked at is known by how many bear it. */
function weightsOf(concepts: Concept[], owners: Candidate[][], bearers: number[]): number[] {
  const all = Math.max(owners.length, ...bearers)
  return concepts.map(({ weight }, index) => {
    const bearing = owners.filter((entries) => entries.some(({ answers }) => answers[index]! >= 0.8)).length
    return Math.log(1 + all / Math.max(bearing, bearers[index] ?? 0, 1)) * Math.sqrt(weight)
  })
}

function rankOwner(ownerId: string, entries: Candidate[], weights: number[], named: NamedOwner[], words: string): Ranked {
  const name = named.find((one) => one.ownerId === ownerId) ?? null
  const answers = weights.map((_, index) => Math.max(0, ...entries.map((entry) => entry.answers[index]!)))
  const coverage = weighed(answers, weights)
  const worth = (entry: Candidate) => weighed(entry.answers, weights) + (entry.phrase ? 0.5 : 0) + entry.rank * 0.3
  const sorted = entries.toSorted((a, b) => worth(b) - worth(a) || a.ordinal - b.ordinal)
  const together = sorted[0] ? worth(sorted[0]) : 0
  return {
    ownerId,
    kind: name?.kind ?? entries[0]!.kind,
    districtCode: name ? name.districtCode : entries[0]!.districtCode,
    score: 2 * coverage + 1.5 * together + 0.03 * Math.min(entries.length, 8),
    coverage, answers, entries: sorted, named: name,
    leads: entries.some(({ names }) => names?.some((key) => isNearly(words, key.slice(2)))) ? 'called' : entries.some(({ offers }) => offers) ? 'offers' : null,
  }
}

/** Of a name, what may be left away before it (厦门市), and how much of it must be said. */
const LEFT_BEFORE = 3
const SAID = 0.7

/** Whether words are a name with a character or so left out, or the place before it: 厦门中医院 for 厦门市中医院, 中医外科医院 for 泉州市中医外科医院. */
function isNearly(words: string, name: string): boolean {
  if (words.length < 4 || words.length > name.length) return false
  if (name.endsWith(words) && name.length - words.length <= LEFT_BEFORE) return true
  if (words.length < name.length * SAID) return false
  let met = 0
  for (const character of name) if (character === words[met]) met++
  return met === words.length
}

function weighed(answers: number[], weights: number[]): number {
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  return whole === 0 ? 0 : answers.reduce((sum, answer, index) => sum + answer * weights[index]!, 0) / whole
}

function place({ named }: Ranked, all: NamedOwner[]): number {
  return named ? all.indexOf(named) : all.length
}

function newer(a: Ranked, b: Ranked): number {
  return (b.entries[0]?.issuedOn?.getTime() ?? 0) - (a.entries[0]?.issuedOn?.getTime() ?? 0)
}
