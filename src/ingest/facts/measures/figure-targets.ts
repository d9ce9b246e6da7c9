import { dueOf, isStandard, type Due } from '#ingest/facts/measures/due.ts'
import { intentOf, type Intent, type Rules } from '#ingest/facts/measures/intents.ts'
import { rateOf } from '#ingest/facts/measures/rates.ts'
import { PER_HEAD, type NamedStatement } from '#ingest/facts/measures/subjects.ts'
import type { Reading, Statement } from '#ingest/facts/measures/statements.ts'
import type { RuleParameter, Target } from '#ingest/facts/measures/shapes.ts'
import { stateFrom } from '#ingest/facts/passages.ts'
import type { Stretch } from '#ingest/text/sentences.ts'

/** `clauses` are those, by their start, of which a figure has told something. */
export type Intended = { targets: Target[]; parameters: RuleParameter[]; clauses: Map<Reading, Set<number>> }

/**
 * Sorts the figures of what is intended into targets and rule parameters. A row behind 分别, and names joined before 均, give a target
 * each (N10); 由600元提高到1000元 gives one, with its baseline.
 */
export function readIntended(statements: readonly NamedStatement[], rules: Rules): Intended {
  const intended: Intended = { targets: [], parameters: [], clauses: new Map() }
  let before: { statement: Statement; intent: Intent } | null = null
  statements.forEach((statement, i) => {
    if (statement.outlook !== 'intended') return
    const { reading, quantity, clause } = statement
    const due = dueOf(statement)
    const carried = before?.statement.reading === reading && before.statement.sentence.start === statement.sentence.start ? before.intent : null
    const intent: Intent = intentOf(statement, due, rules, carried)
    before = { statement, intent }
    if (intent === null || isBaseline(statement, statements[i + 1])) return
    if (intent === 'target') intended.clauses.set(reading, (intended.clauses.get(reading) ?? new Set()).add(clause.start))
    const rate = rateOf(reading.traced.text, quantity, clause, statement.piece.row)
    const perHead = PER_HEAD.exec(statement.subjects[0] ?? '')?.[0].slice(1)
    const unit = perHead && rate.unit && /^[张人名个床辆台]$/u.test(rate.unit) ? `${rate.unit}/${perHead}` : rate.unit
    const measured = { comparator: quantity.comparator, comparatorRaw: quantity.comparatorRaw, value: quantity.value, unit }
    const confidence = rate.inferred || due?.inherited ? 'inferred' : 'certain'
    const quote = quoteOf(statement, due)
    const evidence = stateFrom(reading.passage, reading.traced, quote.start, quote.end, confidence)
    const baseline = baselineOf(statement, statements[i - 1])
    for (const subject of statement.subjects) {
      const name = baseline ? subject.replace(/^将|[由从][^，。；]*$/gu, '') || subject : subject
      if (intent === 'parameter') intended.parameters.push({ name, ...measured, ...evidence })
      else intended.targets.push({ indicator: name, ...measured, baseline, scope: null, nature: null, kind: 'quantitative', ...dueFields(due), ...evidence })
    }
  })
  return intended
}

export function dueFields(due: Due | null): Pick<Target, 'deadlineRaw' | 'deadline' | 'deadlinePrecision'> {
  if (!due) return { deadlineRaw: null, deadline: null, deadlinePrecision: null }
  return { deadlineRaw: due.deadline.raw, deadline: due.deadline.date, deadlinePrecision: due.deadline.precision }
}

const RAISED = /^(?:的)?(?:，|左右)?[^，。；]{0,4}(?:提高|提升|增加|增长|上升|扩大|降低|下降|降|缩短|减少|调整|增)(?:到|至|为)/u

/** 由3个扩大到全部: the goal is all there are, and the figure where it begins. */
const FROM = /[由从][^，。；]{0,4}$/u
const TO_ALL = /^[^，。；\d]{0,8}(?:扩大|拓展|推广|延伸|覆盖|增加|提高)(?:到|至)(?:全部|所有|全[区市县域]|各)/u

/** The first figure of 由A提高到B. */
function isBaseline({ reading, quantity }: Statement, next: Statement | undefined): boolean {
  const { text } = reading.traced
  if (FROM.test(text.slice(Math.max(0, quantity.start - 6), quantity.start)) && TO_ALL.test(text.slice(quantity.end, quantity.end + 24))) return true
  if (!next || next.reading !== reading || next.quantity.start - quantity.end > 24) return false
  const between = reading.traced.text.slice(quantity.end, next.quantity.start)
  return RAISED.test(between) && unitsAgree(quantity.unit, next.quantity.unit)
}

function baselineOf(statement: Statement, previous: Statement | undefined): Target['baseline'] {
  if (!previous || !isBaseline(previous, statement) || typeof previous.quantity.value !== 'number') return null
  const { reading, clause, quantity } = previous
  const year = /(20\d{2})年(?:底|末|度)?的?$/u.exec(reading.traced.text.slice(Math.max(clause.start, quantity.start - 12), quantity.start))?.[1]
  return { value: previous.quantity.value, year: year ? Number(year) : null }
}

function unitsAgree(a: string | null, b: string | null): boolean {
  return a === b || a === null || b === null
}

/** The piece; with 到2025年 when nothing else stands between them; with what 按照…的比例 is for. */
function quoteOf({ reading, piece, clause, quantity, nextClause, sentence }: Statement, due: Due | null): Stretch {
  const { text } = reading.traced
  const at = due && !due.inherited ? due.deadline.index : -1
  const leads = due && at >= sentence.start && at < piece.start && /^(?:[和、及]?20\d{2}年)?[，,、\s”]*$/u.test(text.slice(at + due.deadline.raw.length, piece.start))
  const goesOn = nextClause && isStandard(text, clause, quantity) && nextClause.start - piece.end <= 2
  return { start: leads ? at : piece.start, end: goesOn ? nextClause.end : piece.end }
}
