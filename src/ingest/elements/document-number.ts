import { readClassAlone } from '#ingest/elements/result-class.ts'
import { toHalfWidthDigits } from '#ingest/text/chinese-numerals.ts'

/** A 发文字号 found in a text: where, and taken apart. */
export type FoundNumber = {
  raw: string
  index: number
  agencyCode: string
  year: number
  serial: number
  zeroPadded: boolean
  /** A in 建〔2023〕A12号: what an organ that counts by kind puts before the figures. */
  series?: string
  /** 1 in 云卫函〔2024〕15-1号: one of several letters under one number. */
  part?: string
  /** 2025年第6号, without a code. */
  ofYear?: true
}

const OPEN = '[〔【﹝［（(\\[{｛〈《]'
const CLOSE = '[〕】﹞］）)\\]}｝〉》]'
const NUMBER = new RegExp(
  `([\\u4e00-\\u9fffXＸ×][\\u4e00-\\u9fffA-Za-zＸ×]{1,17})\\s?${OPEN}\\s?((?:19|20)[0-9]{2})\\s?${CLOSE}\\s?第?\\s?([0-9]{1,5})\\s?号`,
  'gu',
)

/**
 * Finds 发文字号 (GB/T 9704—2012, 7.2.5). The standard asks for 〔〕; web pages also print [] () （） 【】, so all are
 * read. A zero-padded serial is read too and reported: the standard forbids it.
 *
 * @example
 * findDocumentNumbers('厦湖卫健函[2025]11号')[0] //=> { agencyCode: '厦湖卫健函', year: 2025, serial: 11, … }
 */
export function findDocumentNumbers(text: string): FoundNumber[] {
  if (!text.includes('号')) return []
  return [...toHalfWidthDigits(text).matchAll(NUMBER)].flatMap((match) => {
    const code = match[1]!
    // A case number has a year in brackets too, after 第: 第B(2022)327号.
    if (code.endsWith('第') || /^第[A-Z]*$/u.test(code) || /第[A-Za-z]{1,3}$/u.test(code)) return []
    const agencyCode = withoutLeadingWords(code, match.index > 0)
    const index = match.index + code.length - agencyCode.length
    return [{
      raw: text.slice(index, match.index + match[0].length),
      index,
      agencyCode,
      year: Number(match[2]),
      serial: Number(match[3]),
      zeroPadded: match[3]!.startsWith('0'),
    }]
  })
}

/** A paragraph that is the document's own number: alone, behind a label, or with the result class glued on. */
export function readNumberAlone(text: string): (FoundNumber & { rest: string; restIndex: number }) | null {
  if (text.length > 60) return null
  const label = /^[（(【\[]?(?:(?:发文|答复|复函|复文|公文|文件)?(?:字\s?号|文\s?号|编\s?号)|函\s?号|[建提议]\s?[议案]\s?字)\s?[：:]\s?/u.exec(text)?.[0] ?? ''
  const number = findDocumentNumbers(text)[0] ?? readRareNumber(text, label.length) ?? findBareNumber(text, label.length)
  if (!number) return null
  const before = text.slice(0, number.index)
  if (before !== label && !/^[（(【\[\s]*$/u.test(before)) return null
  const restIndex = number.index + number.raw.length
  const rest = text.slice(restIndex)
  const beside = rest.replace(/^[\s，,;；]+/u, '')
  const alone = /^[）)】\]\s]*$/u.test(rest) || readClassAlone(beside) !== null || /^签\s?发\s?人/u.test(beside)
  return alone ? { ...number, rest, restIndex } : null
}

/** 〔2020〕11号 at the head of a line: a number whose code was lost, or stands in the mark above. */
function findBareNumber(text: string, from: number): FoundNumber | null {
  const match = BARE_NUMBER.exec(toHalfWidthDigits(text.slice(from)))
  return match && { raw: text.slice(from, from + match[0].length), index: from, agencyCode: '', year: Number(match[1]), serial: Number(match[2]), zeroPadded: match[2]!.startsWith('0') }
}

const BARE_NUMBER = new RegExp(`^${OPEN}\\s?((?:19|20)[0-9]{2})\\s?${CLOSE}\\s?第?\\s?([0-9]{1,5})\\s?号`, 'u')

const BRACKETED_YEAR = `${OPEN}\\s?(?<year>(?:19|20)[0-9]{2})\\s?${CLOSE}`
const RARE_NUMBERS = [
  new RegExp(`^(?<code>[\\u4e00-\\u9fff]{1,12})\\s?${BRACKETED_YEAR}\\s?第?\\s?(?:(?<series>[A-Z])[-－]?(?<serial>[0-9]{1,5})|(?<whole>[0-9]{1,5})[-－—](?<part>[0-9]{1,3}))\\s?号`, 'u'),
  new RegExp(`^${BRACKETED_YEAR}\\s?(?<code>[\\u4e00-\\u9fff]{2,12}?)第\\s?(?<serial>[0-9]{1,5})\\s?号`, 'u'),
]

/**
 * Numbers of practice that GB/T 9704 does not know, at the head of a text: only alone, for in prose a case may be numbered so.
 *
 * @example
 * readRareNumber('〔2024〕云卫字第27号') //=> { agencyCode: '云卫字', year: 2024, serial: 27, … }
 * readRareNumber('建〔2023〕A12号') //=> { agencyCode: '建', series: 'A', serial: 12, … }
 */
export function readRareNumber(text: string, from = 0): FoundNumber | null {
  const plain = toHalfWidthDigits(text.slice(from))
  const match = RARE_NUMBERS.map((shape) => shape.exec(plain)).find((found) => found !== null)
  if (!match) return null
  const { code, year, series, serial, whole, part } = match.groups!
  const figures = serial ?? whole!
  return { raw: text.slice(from, from + match[0].length), index: from, agencyCode: code!, ...(series ? { series } : {}), ...(part ? { part } : {}), year: Number(year), serial: Number(figures), zeroPadded: figures.startsWith('0') }
}

/**
 * 2025年第6号: what stands for a 文号 under the name of a 公告 or 通告. Every organ counts its own, so it names no document by itself.
 * Elsewhere the same words may number a case, or an issue of a gazette.
 *
 * @example
 * readNumberOfYear('（2025年 第6号）') //=> { raw: '2025年 第6号', year: 2025, serial: 6, agencyCode: '', ofYear: true, … }
 */
export function readNumberOfYear(text: string): FoundNumber | null {
  const match = NUMBER_OF_YEAR.exec(toHalfWidthDigits(text))
  if (!match) return null
  const index = match[0].indexOf(match[1]!)
  return { raw: text.slice(index, index + match[1]!.length), index, agencyCode: '', year: Number(match[2]), serial: Number(match[3]), zeroPadded: match[3]!.startsWith('0'), ofYear: true }
}

const NUMBER_OF_YEAR = /^[（(]?(((?:19|20)[0-9]{2})\s?年\s?第\s?([0-9]{1,4})\s?号)[）)]?$/u

/** 厦湖卫健函〔2025〕11号: how a number is written back. */
export function formatDocumentNumber({ agencyCode, year, series = '', serial, part, ofYear }: Pick<FoundNumber, 'agencyCode' | 'year' | 'series' | 'serial' | 'part' | 'ofYear'>): string {
  return ofYear ? `${year}年第${serial}号` : `${agencyCode}〔${year}〕${series}${serial}${part ? `-${part}` : ''}号`
}

/** In prose the code follows other words (根据闽政办〔2023〕33号): those words are no part of it. */
function withoutLeadingWords(code: string, inProse: boolean): string {
  const bare = code.replace(/^.*(?:文号|字号|编号|根据|按照|(?:已|现|均|拟|须|应)按|依据|参照|对照|详见|印发了?|下发了?|转发了?|出台了?|贯彻|落实|执行|结合|以及|及其|关于|文件)(?=[\u4e00-\u9fff]{2})/u, '')
  return inProse ? bare.replace(/^(?:[和及与据按照见]|依照|遵照)(?=[\u4e00-\u9fff]{2})/u, '') : bare
}
