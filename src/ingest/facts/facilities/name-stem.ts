import { ENDS_WITH_AND, GENERIC, NAME_BOUNDARIES, SHORT_BOUNDARIES, SPECIALTIES, UNIQUE_IN_PLACE } from '#ingest/word-lists/facilities.ts'

/** How much the words before an ending say: `proper` which house, `kind` only of which kind, `none` nothing. */
export type StemSense = 'proper' | 'kind' | 'none'

const LONGEST = 26
const RUN = /(?:[\u4e00-\u9fff〇]|第\d{1,4}|(?<!\d)\d{1,2}(?=[家所个])|·)+$/u
/** 建设路 and 新建镇 are places. */
const PLACE_GOES_ON = /^(?:路|街|镇(?!卫生)|乡(?!镇|村|卫生)|大道|部队)/u
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
  let from = 0
  for (let i = 1; i <= run.length; i++) {
    if (endsBoundary(run, i) && !PLACE_GOES_ON.test(run.slice(i))) from = i
  }
  return run.slice(from)
}

function endsBoundary(run: string, end: number): boolean {
  const goesOn = SHORT_BOUNDARIES[run[end - 1]!]
  if (goesOn !== undefined && !(end < run.length && goesOn.includes(run[end]!)) && !(run[end - 1] === '和' && ENDS_WITH_AND.includes(run[end - 2] ?? ' '))) return true
  return BOUNDARY_LENGTHS.some((length) => end >= length && BOUNDARIES.has(run.slice(end - length, end)))
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
