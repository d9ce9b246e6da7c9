import { type FactData, factData, type FactKind } from '#desk/facts/fact-kinds.ts'
import { bare, inOrder } from '#desk/review/sign-by-sign.ts'
import { readNumeral } from '#ingest/text/chinese-numerals.ts'

type Stated = {
  /** Words as the text prints them, each in one piece. */
  words?: (string | null)[]
  /** What is put together out of the words of a sentence, in their order. */
  gathered?: (string | null)[]
  /** Figures, 万 and 亿 multiplied out, and what they count. */
  values?: (number | [number, number] | null | undefined)[]
  unit?: string | null | undefined
  /** When: may stand in an earlier sentence of the paragraph. */
  times?: (string | null | undefined)[]
}

/** What a fact of each kind takes from its sentence; what a rule reckons (a norm date, a class) is not among it. */
const STATED: { [Kind in FactKind]: (data: FactData<Kind>) => Stated } = {
  opinion: ({ opinionQuote }) => ({ words: [opinionQuote] }),
  problems: ({ items }) => ({ words: items }),
  commitment: ({ modality, quantity, deadline, owner, objects }) => ({ words: [modality, ...objects], values: [quantity?.value], unit: quantity?.unit, times: [deadline?.raw, owner] }),
  project: ({ name, statusQuote, fundingSource, decision, amount }) => ({ words: [statusQuote, fundingSource, decision], gathered: [name], values: [amount] }),
  task: ({ title, raw, lead, supporting, listed }) => ({ words: raw === null ? [] : [...lead, ...supporting, ...listed], gathered: raw === null ? [title] : [] }),
  // Of a milestone the one house that will be done is a way of counting, no figure of the text.
  target: ({ indicator, kind, value, unit, baseline, nature, deadlineRaw }) => ({ words: [nature], gathered: [indicator], times: [deadlineRaw], ...(kind === 'milestone' ? {} : { values: [value, baseline?.value], unit }) }),
  figure: ({ metric, value, unit, period }) => ({ gathered: [metric], values: [value], unit, times: period?.match(/\d{4}/gu) ?? [period] }),
  parameter: ({ name, value, unit }) => ({ gathered: [name], values: [value], unit }),
  check: () => ({}),
  relation: ({ a, b, status }) => ({ words: [a, b, status] }),
  specialty: ({ facility, items }) => ({ words: [facility, ...items] }),
  event: () => ({}),
  enumeration: ({ items }) => ({ words: items }),
  abbreviation: ({ full, short }) => ({ words: [full, short] }),
  term: ({ term }) => ({ words: [term] }),
  organisation: ({ name }) => ({ words: [name] }),
  platform: ({ name }) => ({ words: [name] }),
}

/** Sentences end here; a line break need not end one, for lines may be broken by the width of a page. */
const ENDS = /[。！？]/u
const BACK = 400

/**
 * Whether all that a fact says stands, sign by sign, in the sentence it was read from: its words, its figures (28.7万 and 三 stand for
 * 287000 and 3), its unit; and its time in that sentence or shortly before. White space and full width count for nothing. What no sign
 * shows (a sum of two figures, 全覆盖 as 100 %) is for a person to compare.
 *
 * @example
 * standsInSentence('figure', { metric: '签约居民', value: 287000, unit: '人', period: null, … }, text, { start, end }) //=> true for 签约居民28.7万人
 */
export function standsInSentence<Kind extends FactKind>(kind: Kind, stored: unknown, text: string, { start, end }: { start: number; end: number }): boolean {
  const data = factData(kind, stored)
  if (data === null) return false
  const say: (data: FactData<Kind>) => Stated = STATED[kind]
  const { words = [], gathered = [], values = [], unit = null, times = [] } = say(data)
  const before = text.slice(Math.max(0, start - BACK), start)
  const sentence = bare((before.split(ENDS).at(-1) ?? '') + text.slice(start, end) + text.slice(end, end + BACK).split(ENDS, 1)[0])
  const soFar = bare(before) + sentence
  const figures = figuresIn(sentence)
  return words.every((word) => word === null || sentence.includes(bare(word)))
    && gathered.every((word) => word === null || inOrder(bare(word), sentence))
    && times.every((time) => time === null || time === undefined || soFar.includes(bare(time)))
    && values.flat().every((value) => value === null || value === undefined || figures.has(value))
    && (unit ?? '').split(/[/·\s\d]+/u).every((part) => sentence.includes(bare(part)))
}

const SIZES: Record<string, number> = { 千: 1e3, 万: 1e4, 亿: 1e8 }

/** Every figure of a sentence; one in digits also times what is written behind it: 28.7万 is 28.7 and 287000. */
function figuresIn(sentence: string): ReadonlySet<number> {
  const inDigits = [...sentence.matchAll(/(\d+(?:,\d{3})*(?:\.\d+)?)([千万亿]?)/gu)].flatMap(([, digits, size]) => {
    const value = Number(digits!.replaceAll(',', ''))
    return size ? [value, Number((value * SIZES[size]!).toPrecision(12))] : [value]
  })
  const inWords = [...sentence.matchAll(/[〇零一二两三四五六七八九十百千万亿]+/gu)].map(([words]) => readNumeral(words))
  return new Set([...inDigits, ...inWords.filter((value) => value !== null)])
}
