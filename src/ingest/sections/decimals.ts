/** The number of a section as GB/T 1.1—2020 writes it: 3, 3.2, 3.2.1. `parts` are its figures, `length` what it takes up with the space behind it. */
export type Decimal = { parts: readonly number[]; /** 3. or 3、: a number of one figure may have a stop. */ stop: string; raw: string; length: number }

const DECIMAL = /^([0-9０-９]{1,2}(?:[.．][0-9０-９]{1,2}){0,4})([.．、]?)[\s\u3000]*(?=[\u4e00-\u9fffⅠ-Ⅻ“《（(])/u
/** 1.1万人次, 2.5个百分点: an amount, wherever a line begins with it. */
const AMOUNT = /^(?:万|亿|倍|个百分点|元|公里|平方|米|小时|千米|公顷|亩|吨)/u

/**
 * Reads the decimal number a text begins with, whether or not the document numbers so; an amount is none.
 *
 * @example
 * readDecimal('3.2.1 分级响应') //=> { parts: [3, 2, 1], stop: '', raw: '3.2.1', length: 6 }
 */
export function readDecimal(text: string): Decimal | null {
  const match = DECIMAL.exec(text.slice(0, 32))
  if (!match || AMOUNT.test(text.slice(match[0].length))) return null
  const parts = match[1]!.normalize('NFKC').split('.').map(Number)
  return parts.includes(0) ? null : { parts, stop: match[2]!, raw: match[1]! + match[2]!, length: match[0].length }
}

const BEGINS = /^[\s\u3000#*]*[0-9０-９]/u
const FEWEST = 3
const MOSTLY = 0.8
const LONGEST_CHAPTER = 40
/** A section without divisions is left out of the count; so is one whose number was lost. */
const FURTHEST_CHAPTER = 4
const FURTHEST = 2

type Numbered = { line: number; decimal: Decimal; text: string }

/**
 * Finds the lines that open a section in a text that numbers its sections by decimals throughout: 1.1 and 1.2 in their order, and the 1 above them. A text with
 * a stray 1.1 has none. A table of contents must be left out of the lines.
 *
 * @example
 * findDecimals(readLines('1 总则\n1.1 目的\n…\n1.2 依据\n…\n2 组织\n2.1 机构')) //=> lines 1, 2, 4, 6 and 7
 */
export function findDecimals(lines: readonly { number: number; text: string }[]): ReadonlySet<number> {
  const numbered = lines.flatMap(({ number, text }): Numbered[] => {
    if (!BEGINS.test(text)) return []
    const plain = text.replace(/^[\s\u3000#*]+/u, '')
    const decimal = readDecimal(plain)
    return decimal ? [{ line: number, decimal, text: plain }] : []
  })
  const deep = numbered.filter(({ decimal }) => decimal.parts.length > 1)
  const ordered = inOrder(deep)
  if (ordered.size < FEWEST || ordered.size < deep.length * MOSTLY) return NONE
  return new Set([...ordered, ...chaptersAmong(numbered.filter((one) => one.decimal.parts.length === 1 || ordered.has(one)))].map(({ line }) => line))
}

const NONE: ReadonlySet<number> = new Set()

/** Those of which each goes on where the last one stood; an annex begins again at 1.1. */
function inOrder(deep: readonly Numbered[]): Set<Numbered> {
  const ordered = new Set<Numbered>()
  let at: readonly number[] = [0]
  for (const one of deep) {
    const { parts } = one.decimal
    if (!goesOn(at, parts) && !(parts[0] === 1 && parts[1] === 1)) continue
    ordered.add(one)
    at = parts
  }
  return ordered
}

/** 1.3 or 1.2.1 behind 1.2, 2.1 behind 1.4.3; what is opened anew begins with 1. */
function goesOn(at: readonly number[], next: readonly number[]): boolean {
  const level = next.findIndex((figure, i) => figure !== at[i])
  if (level < 0) return false
  const step = next[level]! - (at[level] ?? 0)
  const furthest = level >= at.length ? 1 : level === 0 ? FURTHEST_CHAPTER : FURTHEST
  return step >= 1 && step <= furthest && next.slice(level + 1).every((figure) => figure === 1)
}

/** Among single figures and sections, in their order, the figures that head chapters: right above N.1, or beside such a one in number and form. A list 1. 2. 3. has neither. */
function chaptersAmong(numbered: readonly Numbered[]): Numbered[] {
  const singles = numbered.flatMap((one, i) => (one.decimal.parts.length === 1 && isShort(one.text) ? [{ one, heads: headsDivision(one, numbered[i + 1]) }] : []))
  for (let i = 1; i < singles.length; i++) if (singles[i - 1]!.heads && isNext(singles[i - 1]!.one, singles[i]!.one)) singles[i]!.heads = true
  for (let i = singles.length - 2; i >= 0; i--) if (singles[i + 1]!.heads && isNext(singles[i]!.one, singles[i + 1]!.one)) singles[i]!.heads = true
  return singles.filter(({ heads }) => heads).map(({ one }) => one)
}

function isShort(text: string): boolean {
  return text.length <= LONGEST_CHAPTER && !/[。；：，]/u.test(text)
}

function headsDivision({ decimal }: Numbered, next: Numbered | undefined): boolean {
  return next !== undefined && next.decimal.parts.length > 1 && next.decimal.parts[0] === decimal.parts[0] && next.decimal.parts[1] === 1
}

function isNext(one: Numbered, next: Numbered): boolean {
  return next.decimal.parts[0] === one.decimal.parts[0]! + 1 && next.decimal.stop === one.decimal.stop
}
