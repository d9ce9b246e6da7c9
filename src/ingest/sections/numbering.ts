import { readNumeral } from '#ingest/text/chinese-numerals.ts'

export type NumberingStyle = 'chapter' | 'article' | 'cn' | 'cn-paren' | 'dash' | 'arabic' | 'arabic-paren' | 'circled'

/** A marker at the head of a paragraph. `marker` is the form to display, `raw` the form printed, `length` how much it takes up. */
export type Marker = { style: NumberingStyle; ordinal: number; marker: string; raw: string; length: number }

/** Levels of GB/T 9704—2012, 7.3.3 (一、（一）1.（1）), with what practice adds. A dash item stands beside （一）. */
export const LEVELS: Record<NumberingStyle, number> = {
  chapter: 1, article: 2, cn: 1, 'cn-paren': 2, dash: 2, arabic: 3, 'arabic-paren': 4, circled: 5,
}

const CN = '[一二三四五六七八九十百]{1,4}'
type Form = readonly [NumberingStyle, RegExp, (figures: string, raw: string) => string]

/** Forms of markers, under the characters they begin with. */
const FORMS: readonly (readonly [string, readonly Form[]])[] = [
  ['一二三四五六七八九十百', [
    ['cn', new RegExp(`^(${CN})(?:\\s?[、．.]\\s*|[：:](?=[\\u4e00-\\u9fff]{2})|\\s+(?=[\\u4e00-\\u9fff]))(?!\\S?级)`, 'u'), (n) => `${n}、`],
  ]],
  ['（(', [
    ['cn-paren', new RegExp(`^[（(]\\s?(${CN})\\s?[）)][、.．]?\\s*`, 'u'), (n) => `（${n}）`],
    ['arabic-paren', /^[（(]\s?([0-9０-９]{1,2})\s?[）)][、.．]?\s*/u, (n) => `（${n}）`],
  ]],
  ['0123456789０１２３４５６７８９', [
    ['arabic', /^([0-9０-９]{1,2})\s?[.．、](?![0-9０-９])\s*/u, (n) => `${n}.`],
    ['arabic-paren', /^([0-9]{1,2})[）)]\s*/u, (n) => `（${n}）`],
  ]],
  ['第', [
    ['chapter', new RegExp(`^第(${CN})(?:[章编篇]|部分)[\\s：:、，]*`, 'u'), (n, raw) => `第${n}${/部分|[编篇]/u.exec(raw)?.[0] ?? '章'}`],
    ['article', new RegExp(`^第(${CN})条[\\s：:]*`, 'u'), (n) => `第${n}条`],
  ]],
]
const FORMS_BY_SIGN: ReadonlyMap<string, readonly Form[]> = new Map(FORMS.flatMap(([signs, forms]) => [...signs].map((sign) => [sign, forms] as const)))
/** One sign for number and bracket or stop: the style, the signs from 1 on, and how the number is written. */
const SINGLE_SIGNS: readonly (readonly [NumberingStyle, signs: string, (ordinal: number, sign: string) => string])[] = [
  ['circled', '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳', (_, sign) => sign],
  ['cn-paren', '㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩', (n) => `（${'一二三四五六七八九十'[n - 1]}）`],
  ['arabic-paren', '⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇', (n) => `（${n}）`],
  ['arabic', '⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛', (n) => `${n}.`],
]
const SINGLE_MARKERS: ReadonlyMap<string, Marker> = new Map(SINGLE_SIGNS.flatMap(([style, signs, display]) => [...signs].map((sign, i) => (
  [sign, { style, ordinal: i + 1, marker: display(i + 1, sign), raw: sign, length: 1 }] as const
))))
const DASHES = '—－–─―-'
/** Nearly all paragraphs begin with a sign no number begins with. */
const FIRST_SIGNS: ReadonlySet<string> = new Set([...FORMS_BY_SIGN.keys(), ...SINGLE_MARKERS.keys(), ...DASHES])

/**
 * Reads the number a paragraph starts with; null when it starts with none. A decimal (1.12名) is no number of a section.
 *
 * @example
 * readMarker('(三)全力推进…') //=> { style: 'cn-paren', ordinal: 3, marker: '（三）', raw: '(三)', length: 3 }
 */
export function readMarker(text: string): Marker | null {
  const sign = text[0] ?? ''
  if (!FIRST_SIGNS.has(sign)) return null
  const head = text.slice(0, 16)
  for (const [style, form, display] of FORMS_BY_SIGN.get(sign) ?? []) {
    const match = form.exec(head)
    const ordinal = match && readNumeral(match[1]!)
    if (match && ordinal) return { style, ordinal, marker: display(match[1]!, match[0]), raw: match[0].trim(), length: match[0].length }
  }
  const single = SINGLE_MARKERS.get(sign)
  if (single) return single
  const dash = /^(?:[—－–]{2,}|-{2,}|──+|―{1,2})\s*(?=[^\s\-—])/u.exec(head)
  return dash ? { style: 'dash', ordinal: 0, marker: '——', raw: dash[0].trim(), length: dash[0].length } : null
}

export type InlineMarker = { style: 'inline-cn' | 'inline-ordinal'; ordinal: number; raw: string; index: number }

const INLINE_CN = /(?<=^|[。；：！？”，,;:）】]|[\s])([一二三四五六七八九十]{1,2})(?:是|则|要)(?![一二三四五六七八九十])/gu
const INLINE_ORDINAL = /(?<=^|[。；：！？”;:])(?:第([一二三四五六七八九十]{1,2})[，,、是](?!\S?[季届批期阶])|其([一二三四五六七八九十])[，,]|(首先|其次|再次|最后)[，,](?!.{0,8}(?:感谢|谢谢|祝愿|希望|欢迎|敬请)))/gu
const SEQUENCE_WORDS = ['首先', '其次', '再次']
/** 最后 takes whatever number comes next. */
const LAST = 0

/**
 * Finds 一是 … 二是 … inside a paragraph. They are a list only when they come in order, starting at `expected`
 * (1, or the number after the last item of the same section), so 二是 alone in prose is text.
 */
export function findInlineMarkers(text: string, expected: number): InlineMarker[] {
  if (text.includes('是') || text.includes('则') || text.includes('要')) {
    const items = inOrder([...text.matchAll(INLINE_CN)].flatMap((match) => {
      const ordinal = readNumeral(match[1]!)
      return ordinal && match[0].endsWith('是') ? [{ style: 'inline-cn' as const, ordinal, raw: match[0], index: match.index }] : []
    }), expected)
    if (items.length > 0) return items
  }
  if (!/第|[其再][一二次]|首先|最后/u.test(text)) return []
  return inOrder([...text.matchAll(INLINE_ORDINAL)].flatMap((match) => {
    const numeral = match[1] ?? match[2]
    const ordinal = numeral ? readNumeral(numeral) : SEQUENCE_WORDS.indexOf(match[3]!) + 1 || LAST
    return [{ style: 'inline-ordinal' as const, ordinal: ordinal ?? LAST, raw: match[0], index: match.index }]
  }), expected)
}

function inOrder(found: InlineMarker[], expected: number): InlineMarker[] {
  const starts = [expected, 1]
  for (const start of starts) {
    let next = start
    const items: InlineMarker[] = []
    for (const item of found) {
      if (item.ordinal !== next && !(item.ordinal === LAST && next > 1)) continue
      items.push({ ...item, ordinal: next })
      next++
    }
    // One item alone is a list only when it carries one on, or stands at the head of its paragraph.
    if (items.length > 1 || (items.length === 1 && (start > 1 || items[0]!.index === 0))) return items
  }
  return []
}
