import { collectiveItems } from '#ingest/facts/facilities/collective-names.ts'
import { senseOf, stemBefore, type StemSense } from '#ingest/facts/facilities/name-stem.ts'
import { BRANCHES, BUILDINGS, BUILDING_TYPE, FACILITY_ENDINGS, FIELD_TYPE, FIELD_WORDS, MANY_IN_PLACE, NOT_FOLLOWED, PARTS } from '#ingest/word-lists/facilities.ts'

/** A house named in a text. Offsets take in the part of the house (新院区); `name` does not. */
export type FacilityName = {
  start: number
  end: number
  name: string
  /** As printed, with the part, or the whole of a collective name (浮桥、常泰街道社区卫生服务中心). */
  as: string
  type: string
  /** 二期, 新院区: the part of the house that is meant. */
  part: string | null
  /** Another name of the house named just before it, in brackets. */
  isAlias: boolean
  /** Says only of which kind (妇幼保健院): means a house only if the document names one of that kind. */
  isWeak: boolean
}

const ENDINGS: Record<string, string> = { ...FACILITY_ENDINGS, ...Object.fromEntries(BUILDINGS.map((building) => [building, BUILDING_TYPE])) }
const BRANCH = '社区卫生服务(?:中心)?[\\u4e00-\\u9fff]{0,5}?分中心'
/** 区 心理健康 服务中心: what follows the level when it has a word of the field. */
const WITHIN = '(?:(?![局委厅办与和及在由将把对为的省市区县旗院站室街镇乡])[\\u4e00-\\u9fff])'
const OF_PLACE = `(?<=[省市区县旗])(?!域|级|内|属|直|外)${WITHIN}{0,6}?(?:${FIELD_WORDS.join('|')})${WITHIN}{0,8}?(?:中心|总站)`
const ENDING = new RegExp(`${BRANCH}|${Object.keys(ENDINGS).toSorted((a, b) => b.length - a.length).join('|')}|${OF_PLACE}`, 'gu')
/** 新都区建设急救分中心 is a sentence. */
const VERB_WITHIN = /建设|成立|设立|新建|推进|开展|加强|提升|打造|组建|完善|推动|创建/u
/** Most passages hold none of these, and need no closer look. */
const LAST_CHARACTER = new RegExp(`[${[...new Set(Object.keys(ENDINGS).map((ending) => ending.at(-1)!))].join('')}]`, 'u')
/** No stem is longer; what is read before an ending is bounded by it. */
const LONGEST_STEM = 40
const COUNT = /(?:[两二三四五六七八九十]|\d{1,2})[家所个]/u
/** The last of a list of places: 双沟、魏营等. */
const LISTED = /[、和及与](?<last>[\u4e00-\u9fff]{2,8})等$/u
const AREA = /^(?:街道|镇|乡)$/u
const PROJECT = /^(?:工程|项目|及附属|及配套|提升|改造|建设项目|装修|修缮)/u

type Candidate = FacilityName & { sense: StemSense }

/**
 * Finds the medical institutions a text names, known to a register or not, by the grammar of their names: place and proper name, kind,
 * ending (厦门市 湖里区 妇幼 保健院). Words that many houses share (三级医院, 各社区卫生服务中心) name none; collective names are expanded (N13).
 *
 * @example
 * findFacilityNames('推进鲤中和常泰街道社区卫生服务中心建设').map(({ name }) => name)
 * //=> ['鲤中街道社区卫生服务中心', '常泰街道社区卫生服务中心']
 */
export function findFacilityNames(text: string): FacilityName[] {
  if (!LAST_CHARACTER.test(text)) return []
  const candidates: Candidate[] = []
  let bound = 0
  for (const match of text.matchAll(ENDING)) {
    const end = match.index + match[0].length
    if (match.index < bound) continue
    if (NOT_FOLLOWED.test(text.slice(end, end + 4)) || VERB_WITHIN.test(match[0])) continue
    const host = candidates.at(-1)
    if (ENDINGS[match[0]] === BUILDING_TYPE && host?.end === match.index) candidates.push({ ...host, end, name: host.name + match[0], as: host.as + match[0], type: BUILDING_TYPE })
    else candidates.push(...readCandidates(text, match[0], match.index, bound))
    bound = Math.max(end, candidates.at(-1)?.end ?? 0)
  }
  return markAliases(text, weighNames(text, candidates)).filter(({ type, end }) => type !== BUILDING_TYPE || !PROJECT.test(text.slice(end, end + 4)))
}

/** The house, or houses, whose name ends in `ending` at `index`; nothing before `bound` belongs to it. */
function readCandidates(text: string, ending: string, index: number, bound: number): Candidate[] {
  const { stem, own, count } = ownWords(text, Math.max(bound, index - LONGEST_STEM), index)
  const sense = senseOfName(own, ending)
  // 两家三甲医院 counts houses and names none.
  if (sense === 'none' || (count !== '' && (stem.startsWith(count) || sense !== 'proper'))) return []

  const nameEnd = index + ending.length
  const branch = BRANCHES.exec(text.slice(nameEnd, nameEnd + 8))?.[0] ?? ''
  const part = PARTS.exec(text.slice(nameEnd + branch.length, nameEnd + branch.length + 8))?.[0] ?? null
  const start = index - stem.length
  const end = nameEnd + branch.length + (part?.length ?? 0)
  const items = sense === 'proper' ? collectiveItems(text.slice(bound, start), own, ending) : []
  const as = text.slice(start - (items[0]?.before ?? 0), end)
  // 市第一、第二人民医院 says 市 once.
  const shared = own.startsWith('第') ? /^[^第]*/u.exec(items[0]?.name ?? '')![0] : ''
  const last: Candidate = { start, end, name: shared + own + ending + branch, as, type: typeOf(ending), part, isAlias: false, isWeak: false, sense }
  return [...items.map(({ name, before }): Candidate => ({ ...last, start: start - before, name })), last]
}

/**
 * The words before an ending, and without what counts the houses: 魏营 of 魏营三家卫生院 and of 双沟、魏营等3个乡镇卫生院; a kind or an area
 * behind the count stays (西湖两家中医医院).
 */
function ownWords(text: string, from: number, index: number): { stem: string; own: string; count: string } {
  const stem = stemBefore(text.slice(from, index))
  const count = COUNT.exec(stem)?.[0] ?? ''
  if (count === '') return { stem, own: stem, count }
  const at = stem.indexOf(count)
  const listed = at === 0 ? LISTED.exec(text.slice(from, index - stem.length))?.groups!.last : undefined
  const left = listed === undefined ? stem.slice(0, at) : stemBefore(listed)
  const behind = stem.slice(at + count.length)
  const own = left + (left !== '' && !AREA.test(behind) && senseOf(behind, false) === 'none' ? '' : behind)
  return listed === undefined ? { stem, own, count } : { stem: `${left}等${stem}`, own, count }
}

function typeOf(ending: string): string {
  return ENDINGS[ending] ?? (ending.startsWith('社区卫生服务') ? '社区卫生服务分中心' : FIELD_TYPE)
}

/** Whether the words before an ending make a name with it. */
function senseOfName(own: string, ending: string): StemSense {
  const many = MANY_IN_PLACE.has(ending)
  // 湖里区社区卫生服务中心 and 安徽省旗舰中医馆 are all of that place.
  if (many && /[省市区县]/u.test(own) && !/(?:镇|乡|街道|村|社区|路)$/u.test(own) && senseOf(own.replace(/^.*[省市区县]/u, ''), false) !== 'proper') return 'none'
  // 市一院 is short for 市第一医院; any other 一院 is a figure of speech (一院一策).
  if (/^[一二三四五]院$/u.test(ending) && !/^[\u4e00-\u9fff]{0,4}[省市区县]$/u.test(own)) return 'none'
  return own === '' && !many && !/^(?:总?医院|医疗集团)$/u.test(ending) ? 'kind' : senseOf(own, !many)
}

/**
 * A name of kind alone (心血管病医院) stands when it is listed beside a full one, otherwise it is weak. Behind 县人民医院、 it is of the
 * county too: 中医院 is 县中医院; an ending without any word before it stands only there.
 */
function weighNames(text: string, candidates: readonly Candidate[]): Candidate[] {
  const weighed: Candidate[] = []
  const joins = (left: Candidate | undefined, right: Candidate) => left !== undefined && /^[、和与及]$/u.test(text.slice(left.end, right.start))
  for (const candidate of candidates) {
    const left = weighed.at(-1)
    const beside = joins(left, candidate) && !left!.isWeak
    const place = beside && candidate.sense === 'kind' ? placeOf(left!) : ''
    const named = candidate.sense === 'proper' || place !== '' || (beside && !ENDINGS[candidate.name])
    weighed.push({ ...candidate, name: place + candidate.name, isWeak: !named })
  }
  for (let i = weighed.length - 2; i >= 0; i--) {
    const [one, next] = [weighed[i]!, weighed[i + 1]!]
    if (one.isWeak && !next.isWeak && !ENDINGS[one.name] && joins(one, next)) weighed[i] = { ...one, isWeak: false }
  }
  return weighed
}

/** The level or place before a name of kind: 县 of 县人民医院, 平江县 of 平江县人民医院; nothing of 中山医院. */
function placeOf({ name }: Candidate): string {
  return /^(?<place>[\u4e00-\u9fff]{0,8}?[省市区县旗])(?:[\u4e00-\u9fff]{0,2}(?:人民|中医|妇幼|中心|疾控|疾病))/u.exec(name)?.groups!.place ?? ''
}

function markAliases(text: string, names: readonly Candidate[]): FacilityName[] {
  return names.map((name, i) => {
    const previous = names[i - 1]
    const isAlias = previous !== undefined && !previous.isWeak && previous.end + 1 === name.start && /[（(]/u.test(text[previous.end]!) && /[）)]/u.test(text[name.end] ?? '')
    return { ...name, isAlias }
  })
}
