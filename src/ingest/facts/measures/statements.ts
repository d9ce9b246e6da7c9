import { findDeadlines, type FoundDeadline } from '#ingest/facts/deadlines.ts'
import { findPeriods, type Period } from '#ingest/facts/measures/periods.ts'
import { findQuantities, type Quantity } from '#ingest/facts/quantities.ts'
import { piecesOf, type Piece } from '#ingest/facts/measures/pieces.ts'
import { findTurns, type Turn } from '#ingest/facts/outlook/turns.ts'
import { readSurroundings, type Outlook } from '#ingest/facts/outlook/surroundings.ts'
import type { DocKind } from '#ingest/parsed-document.ts'
import type { Passage } from '#ingest/facts/passages.ts'
import { partsOf, quietQuotes, type Stretch } from '#ingest/text/sentences.ts'
import type { TracedText } from '#ingest/text/traced-text.ts'

/** A passage with what its figures are read from. Offsets count in `traced.text`. */
export type Reading = {
  passage: Passage
  traced: TracedText
  /** The text with everything in quotation marks and brackets blank. */
  quiet: string
  sentences: Stretch[]
  clauses: Stretch[]
  quantities: Quantity[]
  turns: Turn[]
  /** Deadlines with a day, or of a term, that the day of the document has not passed; and those that come round (每年). */
  dated: FoundDeadline[]
  /** Those of them that stand at the head of a clause and so hold for the clauses that follow. */
  leading: FoundDeadline[]
  recurring: FoundDeadline[]
  periods: Period[]
  outlook: Outlook
  /** The section sets goals. */
  goal: boolean
  /** By when, as the sentence that leads in to this passage says. */
  inherited: FoundDeadline | null
}

/** Without a number in any writing, or one of these words, a passage states no figure and no target. */
const TELLING = /[\d０-９一二两三四五六七八九十百千万]|全覆盖|达到|通过|符合|下一?步|下一?阶段|今后|接下来|[今明后]年|年底/u
/** What tells without a figure: a year, full coverage, a standard, a word that turns to what is to come. */
const TELLING_PLAINLY = /20\d{2}|十[二三四五]五|[二两三四五]年内|全覆盖|达到|通过|符合|下一?步|下一?阶段|今后|接下来|[今明后]年|年底/u

/**
 * Reads every passage of the body for what its figures need: sentences and clauses, quantities, times, and whether what is said is done
 * or intended. A heading is read only where no text elaborates it, or where it is a sentence itself (（三）药占比不得超过30%，…。).
 */
export function readReadings(passages: readonly Passage[], { kind, writtenOn }: { kind: DocKind; writtenOn: string | null }): Reading[] {
  const surroundingsOf = readSurroundings(passages, kind)
  let lasting: Outlook | null = null
  let leadIn: { deadline: FoundDeadline; level: number } | null = null
  const readings: Reading[] = []
  passages.forEach((passage, i) => {
    const { block, role } = passage
    if (role !== 'body') return
    const numbered = block.kind === 'heading'
    if (numbered) lasting = null
    if (leadIn && numbered && block.level <= leadIn.level) leadIn = null
    for (const traced of tellingTexts(passage)) {
      const quantities = findQuantities(traced.text)
      if (quantities.length === 0 && !TELLING_PLAINLY.test(traced.text)) continue
      const { outlook, goal } = surroundingsOf(passage)
      const reading = readOne(passage, traced, writtenOn, quantities, { outlook: lasting ?? outlook, goal, inherited: leadIn?.deadline ?? null })
      readings.push(reading)
      if (reading.turns.some((turn) => turn.lasting)) lasting = 'intended'
      const last = reading.dated.at(-1)
      const leads = /[：:]$/u.test(traced.text) || passage.text.text === '' || (reading.leading.length === 1 && block.kind !== 'item' && (goal || passages[i + 1]?.block.kind === 'item'))
      if (last && leads) leadIn = { deadline: last, level: Math.max(1, block.level) }
    }
  })
  return readings
}

function tellingTexts({ heading, text }: Passage): TracedText[] {
  const texts = text.text === '' || /[，,]/u.test(heading.text) ? [heading, text] : [text]
  return texts.filter((traced) => TELLING.test(traced.text))
}

function readOne(passage: Passage, traced: TracedText, writtenOn: string | null, quantities: Quantity[], context: Pick<Reading, 'outlook' | 'goal' | 'inherited'>): Reading {
  const { text } = traced
  const quiet = quietQuotes(text)
  const clauses = partsOf(text, '，；：。！？,;:!?\n', quiet)
  const deadlines = findDeadlines(text, writtenOn).filter(({ index, precision, raw }) => raw !== '当年' && (quiet[index] !== ' ' || precision.startsWith('plan')) && !isBase(text, index, index + raw.length))
  const dated = deadlines.filter(({ precision, date }) => precision !== 'recurring' && (date === null || date >= (writtenOn ?? '')))
  return {
    passage, traced, quiet, ...context,
    sentences: partsOf(text, '。！？!?\n', quiet), clauses,
    quantities, turns: findTurns(quiet, writtenOn), periods: findPeriods(quiet),
    dated, leading: dated.filter((deadline) => leadsClause(text, deadline)),
    recurring: deadlines.filter(({ precision }) => precision === 'recurring'),
  }
}

/** 较2020年下降10% and 以2020年为基数: the time that is compared with. */
function isBase(text: string, start: number, end: number): boolean {
  return /[较比]$/u.test(text.slice(Math.max(0, start - 1), start)) || /^(?:的?基础上|为基[数准期]|水平上)/u.test(text.slice(end, end + 4))
}

const LEADS = /(?:^|[，；：。！？,;:!?\n])\s?[“"]?(?:力争|确保|争取|计划|预计|目标是|其中|并|使|在|于|自)*$/u

/** 到2025年 at the head of a clause, but not 于2023年下半年 behind what opens then. */
function leadsClause(text: string, { index }: FoundDeadline): boolean {
  const from = Math.max(0, index - 8)
  return LEADS.test((from > 0 ? text[from - 1]! : '') + text.slice(from, index))
}

/** A figure of a passage with what its sentence says about it. */
export type Statement = {
  reading: Reading
  quantity: Quantity
  sentence: Stretch
  clause: Stretch
  nextClause: Stretch | null
  /** The words that state the figure: the clause, or its item in a list of figures. */
  piece: Piece
  outlook: Outlook
  period: string | null
}

export function statementsOf(reading: Reading): Statement[] {
  const { sentences, clauses, periods, quiet, traced } = reading
  const pieces = piecesOf(traced.text, quiet, reading.quantities)
  const quantities = inheritComparison(reading.quantities, pieces)
  let [inSentence, inClause] = [0, 0]
  return quantities.map((quantity, i) => {
    inSentence = advance(sentences, inSentence, quantity.start)
    inClause = advance(clauses, inClause, quantity.start)
    const [sentence, clause] = [sentences[inSentence]!, clauses[inClause]!]
    return {
      reading, quantity, sentence, clause, nextClause: clauses[inClause + 1] ?? null, piece: pieces[i]!,
      outlook: outlookAt(reading, quantity.start, sentence, clause), period: (pairedPeriod(reading, quantity.start, pieces[i]!) ?? lastBefore(periods, quantity.start, sentence.start))?.text ?? null,
    }
  })
}

/** 至少建成1个街区、2个中医馆: at least of the second too, which has no verb of its own. */
function inheritComparison(quantities: readonly Quantity[], pieces: readonly Piece[]): Quantity[] {
  const compared: Quantity[] = []
  quantities.forEach((quantity, i) => {
    const [previous, piece] = [compared[i - 1], pieces[i]!]
    const listed = previous?.comparatorRaw && /^(?:至|最)[少多]$/u.test(previous.comparatorRaw) && piece.start === quantity.numberStart && piece.start - pieces[i - 1]!.end <= 2
    compared.push(listed && quantity.comparator === '=' ? { ...quantity, comparator: previous.comparator, comparatorRaw: previous.comparatorRaw } : quantity)
  })
  return compared
}

/** 2022年、2023年分别为3家、5家: each figure of a row has its own of as many years before it. */
function pairedPeriod({ periods, traced }: Reading, index: number, { row }: Piece): Period | null {
  const last = firstFrom(periods, index)
  const years = periods.slice(Math.max(0, last - row.size), last)
  if (row.size === 1 || years.length < row.size) return null
  const isRow = years.every((year, i) => i === 0 || /^20\d{2}\s?年?度?[、和及与]$/u.test(traced.text.slice(years[i - 1]!.index, year.index)))
  return isRow ? years[row.position]! : null
}

/** The nearest word before the figure in its sentence tells; then the first behind it in its clause; then the section. */
export function outlookAt({ turns, outlook }: Reading, index: number, sentence: Stretch, clause: Stretch): Outlook {
  const before = lastBefore(turns, index, sentence.start)
  const behind = before ? null : turns[firstFrom(turns, index)]
  return before?.outlook ?? (behind && behind.index < clause.end ? behind.outlook : outlook)
}

/** The last stretch that begins at or before an index, going on from the one found last. */
export function advance(stretches: readonly Stretch[], from: number, index: number): number {
  let at = from
  while (at + 1 < stretches.length && stretches[at + 1]!.start <= index) at++
  return at
}

/** The last of a list in order that stands before an index and not before `from`. */
export function lastBefore<T extends { index: number }>(list: readonly T[], index: number, from: number): T | null {
  const last = list[firstFrom(list, index) - 1]
  return last && last.index >= from ? last : null
}

/** Where the first of a list in order stands that is not before an index. */
export function firstFrom(list: readonly { index: number }[], index: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (list[middle]!.index < index) low = middle + 1
    else high = middle
  }
  return low
}
