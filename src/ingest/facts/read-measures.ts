import { checkFigures } from '#ingest/facts/checks/check-figures.ts'
import { findFigures } from '#ingest/facts/measures/figures.ts'
import { findPlainTargets } from '#ingest/facts/measures/plain-targets.ts'
import { findTableTargets } from '#ingest/facts/measures/table-targets.ts'
import { readIntended } from '#ingest/facts/measures/figure-targets.ts'
import { RULING } from '#ingest/facts/outlook/surroundings.ts'
import { nameStatements } from '#ingest/facts/measures/subjects.ts'
import { readReadings, statementsOf } from '#ingest/facts/measures/statements.ts'
import { rowsByTable } from '#ingest/facts/table-rows.ts'
import type { Passage } from '#ingest/facts/passages.ts'
import type { Rules } from '#ingest/facts/measures/intents.ts'
import type { DocKind, ParsedDocument } from '#ingest/parsed-document.ts'
import type { RoledParagraph } from '#ingest/roles.ts'

export type Measures = Pick<ParsedDocument, 'facts' | 'targets' | 'parameters' | 'consistencyChecks'>

export type MeasureSource = {
  passages: readonly Passage[]
  paragraphs: readonly RoledParagraph[]
  tables: ParsedDocument['tables']
  kind: DocKind
  /** The day of the document: what lies after it is intended. */
  writtenOn: string | null
  /** Titles of the document and of what is attached to it. */
  own: ReadonlySet<string>
}

const MEASURE = /(?:办法|细则|规定|规程|规范|制度|条例|标准|指南|守则|指引)(?:[（(][^（）()]*[）)])?$/u

/** What sets out the work of a year or of years. */
const PLAN = /(?:要点|工作重点|重点工作|工作计划|行动计划|工作安排|规划|目标任务)(?:[（(][^（）()]*[）)])?$/u

/** What a document measures: the figures it reports, the targets and limits it sets, and what can be checked between them. */
export function readMeasures({ passages, paragraphs, tables, kind, writtenOn, own }: MeasureSource): Measures {
  const read = readReadings(passages, { kind, writtenOn }).map((reading) => ({ reading, statements: statementsOf(reading) }))
  const statements = nameStatements(read.flatMap((one) => one.statements))
  const { targets, parameters, clauses } = readIntended(statements, rulesOf(kind, own))
  const plain = read.flatMap(({ reading }) => findPlainTargets(reading, clauses.get(reading) ?? new Set()))
  const rows = rowsByTable(tables, paragraphs)
  const tabled = tables.flatMap((table) => findTableTargets(table, rows.get(table) ?? []))
  const inOrder = [...targets, ...plain, ...tabled].toSorted((a, b) => a.range.start - b.range.start)
  return { facts: findFigures(statements), targets: inOrder, parameters, consistencyChecks: checkFigures(statements, passages) }
}

function rulesOf(kind: DocKind, own: ReadonlySet<string>): Rules {
  if (!RULING.has(kind)) return 'letter'
  const titles = [...own]
  if (kind === 'announcement' || titles.some((title) => MEASURE.test(title))) return 'measure'
  return titles.some((title) => PLAN.test(title)) ? 'plan' : 'policy'
}
