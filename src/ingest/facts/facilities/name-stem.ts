import { ENDS_WITH_AND, GENERIC, NAME_BOUNDARIES, SHORT_BOUNDARIES, SPECIALTIES, UNIQUE_IN_PLACE } from '#ingest/word-lists/facilities.ts'

/** How much the words before an ending say: `proper` which house, `kind` only of which kind, `none` nothing. */
export type StemSense = 'proper' | 'kind' | 'none'

const LONGEST = 26
const RUN = /(?:[\u4e00-\u9fff〇]|第\d{1,4}|(?<!\d)\d{1,2}(?=[家所个])|·)+$/u
/** 建设路 and 新建镇 are places, and so is 经棚镇: behind such a word, or such a character, the name goes on. */
const WORD_GOES_ON = /^(?:.{2}(?:路|街(?!道|镇)|大道|部队)|(?:新建|建设|合作|联合)(?:镇|乡)(?![镇村]))/u
const CHARACTER_GOES_ON = /^[经向至达原如内因即若含从](?![本该各全某乡村城集县市区建重中小大老名强特])[\u4e00-\u9fff](?:镇|乡|街道|苏木)(?![级村镇])/u
const BOUNDARIES: ReadonlySet<string> = new Set(NAME_BOUNDARIES)
const BOUNDARY_LENGTHS = [...new Set(NAME_BOUNDARIES.map((word) => word.length))]
const KNOWN: ReadonlySet<string> = new Set([...GENERIC, ...SPECIALTIES])
const KINDS: ReadonlySet<string> = new Set(SPECIALTIES)
const KIND_LENGTHS = [5, 4, 3, 2]

/**
 * Cuts the words before an ending back to where a name can begin: behind a sign, behind a verb or preposition (推动, 与).
 *
 * @example
 * stemBefore('鼓励和支持马銮湾') //=> '马銮湾'
 */
export function stemBefore(before: string): string {
  const run = RUN.exec(before.slice(-LONGEST))?.[0] ?? ''
  // 6月12日区疾控中心: what a date leaves behind.
  let from = /^[年月日号]/u.test(run) && /\d\s?$/u.test(before.slice(0, before.length - run.length)) ? 1 : 0
  for (let i = from + 1; i <= run.length; i++) {
    const length = boundaryBefore(run, i)
    if (length > 0 && !(length > 1 ? WORD_GOES_ON.test(run.slice(i - 2)) : CHARACTER_GOES_ON.test(run.slice(i - 1)))) from = i
  }
  return run.slice(from)
}

/** How long the boundary word is that ends at a place; 0 when none does. */
function boundaryBefore(run: string, end: number): number {
  const word = BOUNDARY_LENGTHS.find((length) => end >= length && BOUNDARIES.has(run.slice(end - length, end)))
  if (word) return word
  const goesOn = SHORT_BOUNDARIES[run[end - 1]!]
  const inName = goesOn === undefined || (end < run.length && goesOn.includes(run[end]!)) || (run[end - 1] === '和' && ENDS_WITH_AND.includes(run[end - 2] ?? ' '))
  return inName ? 0 : 1
}

/**
 * A stem made of nothing but words of kind (儿童) and words of every house (三级, 公立) tells no house; 区 and 县 do where there is only
 * one of its kind (区妇幼保健院).
 */
export function senseOf(stem: string, isUnique: boolean): StemSense {
  if (stem === '' || /^[各每]/u.test(stem)) return 'none'
  if (/第[一二三四五六七八九十〇\d]{1,4}(?![一二三四五六七八九十〇\d批类级期轮方届])/u.test(stem) || (!madeOfKnown(stem) && stem.length >= 2)) return 'proper'
  if (isUnique && UNIQUE_IN_PLACE.test(withoutKind(stem))) return 'proper'
  if (stem.endsWith('人民') && !/[级各大]/u.test(stem)) return 'proper'
  return KIND_LENGTHS.some((length) => KINDS.has(stem.slice(-length))) ? 'kind' : 'none'
}

/** Whether known words, one behind the other, make up the whole. */
function madeOfKnown(stem: string): boolean {
  const reached = [true]
  for (let end = 1; end <= stem.length; end++) {
    reached[end] = [1, 2, 3, 4, 5].some((length) => length <= end && reached[end - length] === true && KNOWN.has(stem.slice(end - length, end)))
  }
  return reached[stem.length]!
}

/** 市健康医疗 → 市 */
function withoutKind(stem: string): string {
  const length = KIND_LENGTHS.find((n) => stem.length > n && KINDS.has(stem.slice(-n)))
  return length === undefined ? stem : withoutKind(stem.slice(0, -length))
}
