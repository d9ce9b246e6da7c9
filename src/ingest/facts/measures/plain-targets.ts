import { dueAt, type Due } from '#ingest/facts/measures/due.ts'
import { dueFields } from '#ingest/facts/measures/figure-targets.ts'
import { findFacilityNames } from '#ingest/facts/facilities/facility-names.ts'
import { advance, outlookAt, type Reading } from '#ingest/facts/measures/statements.ts'
import type { Target } from '#ingest/facts/measures/shapes.ts'
import { stateFrom } from '#ingest/facts/passages.ts'
import type { Stretch } from '#ingest/text/sentences.ts'
import { FULL_COVERAGE, FURTHERING_VERBS, LEADING_WORDS, MILESTONE_VERBS, STANDARD_REACHED } from '#ingest/word-lists/measures.ts'

type Clause = { reading: Reading; clause: Stretch; sentence: Stretch; due: Due | null; text: string; /** The clause before in the sentence. */ before: string }

/**
 * Finds targets that no figure states: 全覆盖, which is 100 %; a named house that opens by a day or reaches a standard; and what shall
 * be by 到2025年, when its sentence has no figure at all. `figured` are the clauses, by their start, that figures have told already.
 */
export function findPlainTargets(reading: Reading, figured: ReadonlySet<number>): Target[] {
  const sentenceAt = sentencesOf(reading)
  const told = new Set(reading.clauses.flatMap(({ start }, i) => (figured.has(start) ? [sentenceAt[i]!] : [])))
  return reading.clauses.flatMap((clause, i) => {
    const at = sentenceAt[i]!
    const sentence = reading.sentences[at]!
    if (figured.has(clause.start) || outlookAt(reading, clause.end, sentence, clause) !== 'intended') return []
    const one: Clause = { reading, clause, sentence, due: dueAt(reading, clause.end, sentence, clause), text: reading.traced.text.slice(clause.start, clause.end), before: beforeIn(reading, i, sentenceAt) }
    const found = fullCoverage(one) ?? milestone(one) ?? (told.has(at) ? null : qualitative(one))
    if (!found) return []
    told.add(at)
    return [found]
  })
}

function beforeIn({ clauses, traced }: Reading, i: number, sentenceAt: readonly number[]): string {
  const previous = clauses[i - 1]
  return previous && sentenceAt[i - 1] === sentenceAt[i] ? traced.text.slice(previous.start, previous.end) : ''
}

/** The sentence of every clause, by number. */
function sentencesOf({ clauses, sentences }: Reading): number[] {
  let at = 0
  return clauses.map(({ start }) => (at = advance(sentences, at, start)))
}

function fullCoverage(one: Clause): Target | null {
  const { reading: { quiet, goal }, clause, due, text } = one
  const end = quiet.slice(clause.start, clause.end).search(FULL_COVERAGE)
  if (end < 0 || !(goal || (due && !due.inherited) || /(?:实现|达到|做到)[^，。；]*$/u.test(text.slice(0, end)))) return null
  return targetOf(one, { indicator: `${nameOf(text.slice(0, end))}覆盖率`, comparator: '=', value: 100, unit: '%', kind: 'quantitative' })
}

/** 力争马銮湾医院于2023年下半年试运行; 推动涂岭镇卫生院达到国家“推荐标准”. */
function milestone(one: Clause): Target | null {
  const { due, text, before } = one
  const dated = due !== null && !due.inherited && due.deadline.precision !== 'recurring'
  const verb = (dated ? MILESTONE_VERBS.exec(text) : null) ?? STANDARD_REACHED.exec(text)
  if (!verb) return null
  const house = findFacilityNames(text).findLast(({ end, isWeak }) => !isWeak && end <= verb.index)
  // 支持县中医院创建三级医院，确保2025年通过评审: the clause before names the house.
  const subject = house || !dated ? null : onlyHouse(before)
  if (!house && !subject) return null
  // What passes the examination is a department or a project of the house, or the house itself.
  const isPart = house !== undefined && /中心|科|项目|工程|楼|实验室/u.test(text.slice(house.end, verb.index))
  return targetOf(one, { indicator: subject ? subject + nameOf(text) : nameOf(text), comparator: 'milestone', value: 1, unit: isPart ? '项' : '家', kind: 'milestone' })
}

function onlyHouse(words: string): string | null {
  const names = findFacilityNames(words).filter(({ isWeak }) => !isWeak)
  return names.length === 1 ? names[0]!.name : null
}

/** 到2025年，公共卫生体系更加健全: the first clause behind the day. */
function qualitative(one: Clause): Target | null {
  const { reading: { traced }, clause, sentence, due, text } = one
  if (!due || due.inherited || !/^[到至]/u.test(due.deadline.raw) || due.deadline.index < sentence.start) return null
  const between = traced.text.slice(due.deadline.index + due.deadline.raw.length, clause.start)
  const rest = due.deadline.index >= clause.start ? traced.text.slice(due.deadline.index + due.deadline.raw.length, clause.end) : text
  if (!/^[，,\s]*$/u.test(between) || rest.length < 4 || /以下|如下|下列|[：:]$/u.test(rest + (traced.text[clause.end] ?? ''))) return null
  return targetOf(one, { indicator: nameOf(rest), comparator: 'qualitative', value: null, unit: null, kind: 'qualitative' })
}

function targetOf({ reading, clause, sentence, due, text }: Clause, target: Pick<Target, 'indicator' | 'comparator' | 'value' | 'unit' | 'kind'>): Target {
  const { traced, passage } = reading
  const at = due && !due.inherited ? due.deadline.index : clause.start
  const leads = due !== null && at >= sentence.start && at < clause.start && /^[，,\s]*$/u.test(traced.text.slice(at + due.deadline.raw.length, clause.start))
  const confidence = due?.inherited || (due === null && FURTHERING_VERBS.some((verb) => text.startsWith(verb))) ? 'inferred' : 'certain'
  return {
    ...target, comparatorRaw: null, baseline: null, scope: null, nature: null, ...dueFields(due),
    ...stateFrom(passage, traced, leads ? at : clause.start, clause.end, confidence),
  }
}

function nameOf(words: string): string {
  return words.replace(LEADING_WORDS, '').replace(/^(?:推动|推进|力争|确保|实现|争取)+/u, '').trim()
}
