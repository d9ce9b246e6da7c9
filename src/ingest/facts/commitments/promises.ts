import { findDeadlines } from '#ingest/facts/deadlines.ts'
import { findQuantities } from '#ingest/facts/quantities.ts'
import { readClauses, type Clause } from '#ingest/facts/commitments/clauses.ts'
import type { PlacedSentence } from '#ingest/facts/commitments/outlook.ts'

/** One promise in its sentence: what it says from `start` to `end`, and the clauses of it that say what will be done. */
export type Promise = { sentence: PlacedSentence; start: number; end: number; measures: Clause[]; /** The times before it in its sentence hold for it too. */ from: number; intent: string | null }

const MOST_MEASURES = 4

/**
 * Parts what sentences promise into promises that can be checked one by one. A sentence is one promise, with its ground before and
 * its purpose behind, and becomes two where a further measure brings a number, a day, a doer or an intent of its own. Outside a
 * part that looks ahead, only what a word of intent or a day to come introduces is promised.
 */
export function findPromises(sentences: readonly PlacedSentence[], writtenOn: string | null): Promise[] {
  const promises: Promise[] = []
  for (const sentence of sentences) {
    const { text } = sentence.passage.text
    const clauses = readClauses(text, sentence.start, sentence.end)
    const first = sentence.ahead ? 0 : clauses.findIndex((clause) => looksAhead(text, clause, writtenOn))
    if (first < 0) continue
    const topic = first > 0 && isTopic(text, clauses, first) ? 1 : 0
    const stop = clauses.findIndex((clause, i) => i >= first && /^(?:目前|现|现已|已|此前|截至|据统计)/u.test(text.slice(clause.bare, clause.end)))
    const own = clauses.slice(first - topic, stop < 0 ? clauses.length : stop)
    const before = promises.at(-1)
    const units = unitsOf(text, own, !sentence.ahead).filter((unit) => isSpecific(text, unit) && (!sentence.intro || isMeasured(text, unit, writtenOn)))
    const goesOn = before && before.intent !== null && units[0] && before.sentence.passage === sentence.passage && before.intent === units[0].find(isMeasure)!.intent && continues(text, before, units[0])
    if (goesOn) [before.end, before.measures] = [endOf(units[0]!), [...before.measures, ...units.shift()!.filter(isMeasure)]]
    promises.push(...units.map((unit) => promiseOf(text, sentence, unit)))
  }
  return promises
}

/** 《…》正在修订，计划年内出台: the clause before says what of, when the promise itself names neither doer nor thing. */
function isTopic(text: string, clauses: readonly Clause[], first: number): boolean {
  const [before, clause] = [clauses[first - 1]!, clauses[first]!]
  return clause.subject === null && clause.intent !== null && text.startsWith(clause.intent, clause.bare) && before.kind !== 'context' && before.kind !== 'purpose'
}

/** …计划招聘24名；计划通过社会招聘…: the same intent goes on, nobody new and no new time. */
function continues(text: string, before: Promise, unit: readonly Clause[]): boolean {
  const first = unit[0]!
  return first.subject === null && text.slice(first.bare).startsWith(before.intent!) && /^[；;]\s?$/u.test(text.slice(before.sentence.end, first.start)) && !before.sentence.ahead
}

function promiseOf(text: string, sentence: PlacedSentence, unit: Clause[]): Promise {
  const measures = unit.filter(isMeasure)
  const lead = unit.find(({ kind, idle }) => !(kind === 'context' && idle)) ?? measures[0]!
  const last = measures.at(-1)!
  return { sentence, start: lead.bare, end: endOf(unit), measures, from: sentence.start, intent: last.intent }
}

/** Ornament at the end is no part of the quotation. */
function endOf(unit: readonly Clause[]): number {
  const last = unit.findLast(({ kind, idle }) => kind !== 'context' && !(kind === 'purpose' && idle))
  return (last ?? unit.at(-1)!).end
}

function isMeasure({ kind }: Clause): boolean {
  return kind === 'measure'
}

/** A clause outside the outlook speaks of what will be when it says so, or names a day after the document's. */
function looksAhead(text: string, clause: Clause, writtenOn: string | null): boolean {
  const words = text.slice(clause.bare, clause.end)
  if (/^(?:《[^》]{1,60}》)?(?:明确|要求|提出|规定|强调)/u.test(words) || /已(?:经|将|于)?(?:完成|建成|投入|启用|印发|出台|实现|达到)/u.test(words)) return false
  if (clause.intent !== null) return !/^(?:要|应|确保)/u.test(clause.intent) || findDeadlines(words).some(({ date }) => date !== null && date > (writtenOn ?? ''))
  if (clause.kind !== 'measure' && clause.kind !== 'context') return false
  return findDeadlines(words, writtenOn).some(({ raw, date, relative }) => /^到|[底末]|前$/u.test(raw) && !relative && date !== null && writtenOn !== null && date > writtenOn)
}

function unitsOf(text: string, clauses: readonly Clause[], intended: boolean): Clause[][] {
  const units: Clause[][] = []
  let unit: Clause[] = []
  for (const [i, clause] of clauses.entries()) {
    const ground = clause.kind === 'context' && !clause.idle && measureFollows(clauses, i)
    if (unit.some(isMeasure) && (ground || (isMeasure(clause) && begins(text, unit, clause, intended)))) {
      units.push(unit)
      unit = []
    }
    unit.push(clause.kind === 'purpose' && !unit.some(isMeasure) ? { ...clause, kind: 'measure' } : clause)
  }
  if (unit.length > 0) units.push(unit)
  return units.filter((one) => one.some(isMeasure))
}

/** A ground begins a promise only when a measure comes before the next one. */
function measureFollows(clauses: readonly Clause[], from: number): boolean {
  const next = clauses.slice(from + 1).find(({ kind }) => kind === 'measure' || kind === 'context')
  return next !== undefined && isMeasure(next)
}

/** Whether a further measure is a promise of its own. */
function begins(text: string, unit: readonly Clause[], clause: Clause, intended: boolean): boolean {
  if (clause.subject !== null || (clause.intent !== null && !/^(?:要|应|确保|预计|有望)/u.test(clause.intent) && !intended)) return true
  const words = text.slice(clause.bare, clause.end)
  const before = unit.filter(isMeasure).map(({ bare, end }) => text.slice(bare, end))
  if (before.length >= MOST_MEASURES || (!intended && GROUND.test(words))) return true
  // 确保增长10% says how far the measure before it goes.
  const counts = before.some((one) => findQuantities(one).length > 0)
  if (findQuantities(words).length > 0) return counts || (!intended && clause.intent !== '确保')
  return !intended && NAMED_PLACE.test(words) && !before.some((one) => NAMED_PLACE.test(one))
}

/** A number or a day to come. */
function isMeasured(text: string, unit: readonly Clause[], writtenOn: string | null): boolean {
  const words = text.slice(unit[0]!.bare, unit.at(-1)!.end)
  return findQuantities(words).length > 0 || findDeadlines(words, writtenOn).some(({ date }) => date !== null && date > (writtenOn ?? ''))
}

const GROUND = /^(?:结合|通过|依托|围绕|针对|对|面向)/u

/** A measure at one institution is a promise of its own beside measures for all. */
const NAMED_PLACE = /[\u4e00-\u9fff]{2}(?:镇|乡|区|县|市|街道|大学|附属|第[一二三四五六七八九十]|中心)[\u4e00-\u9fff]{0,8}(?:医院|卫生院|卫生服务中心|保健院|疾控中心|急救中心)/u

/** Something in it could be checked: a number, a day, an institution, a title, or a measure that is more than a phrase. */
function isSpecific(text: string, unit: readonly Clause[]): boolean {
  return unit.filter(isMeasure).some((clause) => {
    const words = text.slice(clause.bare, clause.end)
    const said = clause.verb ? words.slice(words.indexOf(clause.verb) + clause.verb.length) : words
    if (NAMED_PLACE.test(words) || /《/u.test(words) || findQuantities(words).length > 0 || findDeadlines(words).length > 0) return true
    return !clause.idle && said.replace(/[^\p{L}\p{N}]/gu, '').length >= 3
  })
}
