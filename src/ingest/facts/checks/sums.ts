import { checkOf, plainValue, tidy } from '#ingest/facts/checks/check.ts'
import type { NamedStatement } from '#ingest/facts/measures/subjects.ts'
import type { ConsistencyCheck } from '#ingest/facts/measures/shapes.ts'
import type { Statement } from '#ingest/facts/measures/statements.ts'

const WHICH = /^\s?(?:其中|分别(?:是|为)|包括|含|即)/u
const LONGEST_LIST = 30
/** How many figures may stand between a total and its parts. */
const FARTHEST_TOTAL = 6

/**
 * Adds up figures that a text says, or that its words let expect, to be the parts of another: 387家，其中公立4家…; 8间（镇卫生院4间、社区中心
 * 4间）; and a list whose sum stands elsewhere under a name that covers it (中心5家、分中心2家、站8家, later 机构15家). Parts behind 其中 may be
 * some of many: a sum that falls short proves nothing there.
 */
export function checkSums(statements: readonly NamedStatement[]): ConsistencyCheck[] {
  const stated = statements.flatMap((statement, i) => bracketed(statement, statements, i) ?? partsOfTotal(statement, statements, i) ?? [])
  const used = new Set(stated.flatMap(({ figures }) => figures.map(({ range }) => range.start)))
  return [...stated, ...listsElsewhere(statements).filter(({ figures }) => !figures.some(({ range }) => used.has(range.start)))]
}

/** 8间（镇卫生院4间、社区卫生服务中心4间）: brackets hold all parts. */
function bracketed(total: Statement, statements: readonly Statement[], at: number): ConsistencyCheck[] | null {
  const { reading: { traced: { text }, quiet }, quantity } = total
  if (!/[（(]/u.test(text[quantity.end] ?? '') || quiet[quantity.end] !== ' ') return null
  let close = quantity.end
  while (close < text.length && quiet[close] === ' ') close++
  const parts = followers(statements, at).filter((part) => part.quantity.end <= close)
  const words = text.slice(quantity.end, close)
  if (parts.length < 2 || parts.some((part) => !sameUnit(part, total)) || /其中|等[）)]|比|较|同期|上年/u.test(words)) return null
  return sumCheck(parts, total, true)
}

/** 共有387家，覆盖9个街道，其中…: the parts as far as 其中 reaches in its sentence, the total among the figures before. */
function partsOfTotal(first: Statement, statements: readonly Statement[], at: number): ConsistencyCheck[] | null {
  const { text } = first.reading.traced
  if (!WHICH.test(text.slice(first.piece.start, first.quantity.start)) || !isOpen(first)) return null
  const row = [first, ...followers(statements, at).filter(isOpen)]
  const end = row.findIndex((part) => !sameUnit(part, first) || part.sentence.start !== first.sentence.start)
  const parts = end < 0 ? row : row.slice(0, end)
  if (parts.length < 2) return null
  const before = statements.slice(Math.max(0, at - FARTHEST_TOTAL), at).filter((one) => one.reading === first.reading && sameUnit(one, first) && isOpen(one) && one.clause.start < first.clause.start)
  const total = before.findLast((one) => plainValue(one) === sumOf(parts)) ?? before.at(-1)
  const exhaustive = /^(?:其他|其余|剩余)/u.test(text.slice(parts.at(-1)!.piece.start, parts.at(-1)!.quantity.start))
  return total ? sumCheck(parts, total, exhaustive) : null
}

/** Not inside brackets. */
function isOpen({ reading: { quiet }, quantity }: Statement): boolean {
  return quiet[quantity.numberStart] !== ' '
}

/** A list of figures and the figure, elsewhere, of what they are together. */
function listsElsewhere(statements: readonly NamedStatement[]): ConsistencyCheck[] {
  const byValue = Map.groupBy(statements, (statement) => plainValue(statement))
  return lists(statements).flatMap((parts) => {
    const sum = sumOf(parts)
    const total = sum === null ? undefined : byValue.get(sum)?.find((candidate) => !parts.includes(candidate) && covers(candidate, parts))
    return total ? [checkOf('sum', formula(parts, sum!), true, [...parts, total], 'inferred')] : []
  })
}

/** Two figures or more of one unit, one behind the other in one clause or sentence, joined by 、 or ，. */
function lists(statements: readonly NamedStatement[]): NamedStatement[][] {
  const found: NamedStatement[][] = []
  let list: NamedStatement[] = []
  for (const statement of statements) {
    const last = list.at(-1)
    const goesOn = last && last.reading === statement.reading && sameUnit(last, statement) && plainValue(statement) !== null
      && /^[、，]?$/u.test(statement.reading.traced.text.slice(last.piece.end, statement.piece.start).trim())
    if (!goesOn && list.length > 1) found.push(list)
    list = goesOn ? [...list, statement] : [statement]
    if (list.length > LONGEST_LIST) list = [statement]
  }
  return list.length > 1 ? [...found, list] : found
}

/** 国家区域医疗中心 covers 国家区域医疗中心试点项目; 基层医疗卫生机构 covers centres and stations. */
function covers(total: NamedStatement, parts: readonly NamedStatement[]): boolean {
  const whole = nameOf(total)
  if (whole.length < 4) return false
  const names = parts.map(nameOf)
  if (names.every((name) => name.includes(whole))) return true
  return parts.every((part) => sameUnit(part, total)) && /(?:机构|网点|单位)$/u.test(whole) && names.every((name) => /(?:中心|站|院|室|所|点)$/u.test(name))
}

function nameOf({ subjects }: NamedStatement): string {
  return subjects[0]!.replace(/^(?:全|我)[区县市]|^(?:拥有|现有|共有|目前)/u, '')
}

function sumCheck(parts: readonly Statement[], total: Statement, exhaustive: boolean): ConsistencyCheck[] | null {
  const [sum, whole] = [sumOf(parts), plainValue(total)]
  if (sum === null || whole === null || (sum !== whole && !exhaustive)) return null
  return [checkOf('sum', formula(parts, whole), sum === whole, [...parts, total])]
}

function sumOf(parts: readonly Statement[]): number | null {
  const values = parts.map(plainValue)
  return values.every((value) => value !== null) ? tidy(values.reduce((sum, value) => sum + value, 0)) : null
}

function formula(parts: readonly Statement[], total: number): string {
  return `${parts.map(plainValue).join('+')}=${total}`
}

function followers(statements: readonly Statement[], at: number): Statement[] {
  const { reading } = statements[at]!
  const found: Statement[] = []
  for (let i = at + 1; i < statements.length && statements[i]!.reading === reading && found.length < LONGEST_LIST; i++) found.push(statements[i]!)
  return found
}

function sameUnit(a: Statement, b: Statement): boolean {
  return a.quantity.unit === b.quantity.unit && a.quantity.unit !== '%'
}
