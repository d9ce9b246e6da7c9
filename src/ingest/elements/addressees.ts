import { CAPACITIES, GREETINGS, HONORIFICS, NO_NAME_STARTS } from '#ingest/word-lists/honorifics.ts'
import { PROPOSING_GROUPS } from '#proposers/proposing-groups.ts'
import { isOrganisation } from '#ingest/elements/element-shapes.ts'
import { isPersonName } from '#ingest/elements/person-names.ts'
import { readNumeral, toHalfWidth } from '#ingest/text/chinese-numerals.ts'

/** 主任、各位副主任、秘书长、各位委员: a report read out to a standing committee, whose 委员 are its own. */
const SITTING = /^(?:尊敬的)?(?:各位)?主任、(?:各位)?(?:副主任|秘书长|委员)/u

/** What a list of the web page left before the line. */
const BULLET = /^[\s•●▪◆]+/u

type Capacity = '代表' | '委员' | '主送机关'
export type FoundAddressee = { name: string; capacity: Capacity | null; capacityEn: string | null; groupSize: number | null }

const HONORIFIC = `(?:${HONORIFICS.join('|')})`
const BOUNDARY = new RegExp(`[、，,；;]|(?<=[\\u4e00-\\u9fff\\s]{2}${HONORIFIC})(?<!人大代表|政协委员)\\s*(?:和|及|与|并)?\\s*(?=[\\u4e00-\\u9fff])(?!团|小组|组|会|们|您|你)|(?<=[\\u4e00-\\u9fff]{2})[和及与](?=[\\u4e00-\\u9fff]{2})`, 'u')
const OFFICE_FIRST = /^(?:全国|[\u4e00-\u9fff]{0,8}[省市区县州旗盟])?(?:(?:第?[一二三四五六七八九十]{1,3}届)?(?:全国)?(?:人大代表|政协委员)|领衔代表|第一提案人|提案人|建议人|领衔人|代表|委员)(?!团|会|小组|组|们)[：:\s]*(?=\S)/u
const GROUP_SIZE = /等\s*([\d一二三四五六七八九十]{1,3})?\s*(?:名|位|人)?/u
const AFTER_NAME = new RegExp(`\\s*(?:等\\s*[\\d一二三四五六七八九十]{0,3}\\s*(?:名|位|人)?)?\\s*(?:[省市区县州旗]?(?:人大|政协))?${HONORIFIC}?(?:们)?\\s*$`, 'u')
const ENDS = new RegExp(`${HONORIFIC}(?:们)?$`, 'u')
const COUNTED = new RegExp(`(?<=${HONORIFIC})等\\s*[\\d一二三四五六七八九十]{1,3}\\s*[名位人]$`, 'u')
/** 并转各位附议代表: others who signed, unnamed. */
const UNNAMED = /^(?:并?转|并|各位|附议|联名)/u
/** 李欣（等10位）代表, 李欣（10人）代表 */
const SIZE_NOTE = /[（(]\s?等?\s?([\d一二三四五六七八九十]{1,3}\s?[名位人])\s?[）)]/gu
const NOTES = /[（(][^（）()]{0,40}[）)]/gu
const END = /(?:联名)?\s*[，,：:]?\s*(?:您们?好|你们?好)?\s*[：:，,！!。]*\s*$/u

/** 李代表：, as ministries print it. */
const SURNAME = /^[\u4e00-\u9fff]$/u

/** 刘荣如代表：, 尊敬的张三委员, 代表李四：, with or without the colon. */
export function isSalutation(text: string): boolean {
  if (text.length > 110 || /[。；？“”《》]|关于|收悉|答复|建议|提案|姓名|电话/u.test(text)) return false
  const line = withoutGreeting(text)
  const hasColon = /[：:]\s*$|[！!]\s*$|您好|你好/u.test(text)
  if (/^(?:人大代表|政协委员|代表|委员)$/u.test(line)) return false
  if (OFFICE_FIRST.test(line)) return hasColon && namesIn(line).every(({ name }) => isPersonName(name))
  if (!ENDS.test(line.replace(COUNTED, ''))) return false
  if (/^各位(?:代表|委员)$/u.test(line)) return hasColon
  const people = namesIn(line)
  return people.length > 0 && people.every(({ name }) => isBody(name) || ((isPersonName(name) || SURNAME.test(name)) && !NO_NAME_STARTS.some((start) => name.startsWith(start))))
}

/** A line that names whom the document is for and ends with a colon (主送机关; GB/T 9704—2012, 7.3.2). */
export function isAddressee(text: string): boolean {
  if (isSalutation(text) || PUBLIC.test(text)) return true
  const sentTo = SENT_TO.exec(text)?.[1]
  if (sentTo) return isAddressee(sentTo.endsWith('：') ? sentTo : `${sentTo}：`)
  if (!/[：:]$/u.test(text) || text.length > 260 || text.length < 3) return false
  if (/[。；“”！？]|如下|下列|以下|收悉|包括/u.test(text)) return false
  const names = splitOutsideBrackets(text.slice(0, -1))
  return names.every((name) => name.length >= 1 && name.length <= 40) && names.some((name) => isBody(name))
}

/** 尊敬的老年朋友：, 广大居民朋友们：: whom a letter to all is for. */
const PUBLIC = /^(?:尊敬的|敬爱的|亲爱的|广大)?[\u4e00-\u9fff]{0,12}(?:朋友|居民|市民|家长|患者|乡亲|同学|村民)们?\s?(?:[：:]|[，,]\s?(?:您|你们?)好[：:！!]?)$/u

/** 致：民革市委会 */
const SENT_TO = /^致\s?[：:]\s?(\S.*)$/u

/** 各街道办事处，区级各部门: two addresses and more under the title need no colon to be told; behind one without 各, three. */
export function isUnmarkedAddressee(text: string): boolean {
  if (!text.includes('各') || text.length > 160 || /[。；：:“”！？]/u.test(text)) return false
  const names = splitOutsideBrackets(text)
  return names.length > (text.startsWith('各') ? 1 : 2) && names.every((name) => isBody(name))
}

function isBody(name: string): boolean {
  return isOrganisation(name) || /^各|[单部]位$|机构$|部门$/u.test(name) || PROPOSING_GROUPS.some((group) => name.includes(group))
}

/**
 * Takes the addressee line apart. Several names stand in one line with 、 or spaces between them; a two-character name may
 * have a space inside it (商 莉), put there to line it up with longer ones.
 *
 * @example
 * readAddressees('尊敬的商 莉、张小明等8名代表：') //=> [商莉, 张小明 with groupSize 8]
 */
export function readAddressees(raw: string): FoundAddressee[] {
  const told = raw.replace(BULLET, '').trim().replace(/代\s+表/u, '代表').replace(/委\s+员(?!会)/u, '委员')
  const line = (SENT_TO.exec(told)?.[1] ?? told).replace(END, '')
  if (PUBLIC.test(`${line}：`)) return [addressee(withoutGreeting(line), null)]
  if (SITTING.test(line)) return line.replace(/^尊敬的/u, '').split(/[、，,；;]/u).map((name) => addressee(name.trim(), null))
  return isSalutation(`${line}：`) ? readPeople(line) : readBodies(line)
}

function readPeople(line: string): FoundAddressee[] {
  const people = namesIn(withoutGreeting(line))
  return people.map(({ name, size }, i) => {
    // A short name with 代表 behind it is a person's, even when it ends like an organ's (陈云会).
    const isGroup = name.length > 4 ? isBody(name) : PROPOSING_GROUPS.some((group) => group.length > 1 && name.includes(group))
    const called = isGroup ? '主送机关' : (people.slice(i).find((other) => other.honorific !== null)?.honorific ?? null)
    return addressee(name, called, size)
  })
}

function addressee(name: string, capacity: Capacity | null, groupSize: number | null = null): FoundAddressee {
  return { name, capacity, capacityEn: capacity === '代表' || capacity === '委员' ? CAPACITIES[capacity] : null, groupSize }
}

type Named = { name: string; honorific: '代表' | '委员' | null; size: number | null }

/** Names of a salutation, each with what it is called; 等8名 counts for the name before it. */
function namesIn(line: string): Named[] {
  return toHalfWidth(line).replace(NOTES, '').split(BOUNDARY).flatMap((chunk) => {
    const text = chunk.trim()
    const office = OFFICE_FIRST.exec(text)?.[0] ?? ''
    const bare = text.slice(office.length).replace(COUNTED, '').replace(AFTER_NAME, '').trim()
    const called = /(?:代表|委员)(?:们)?$/u.exec(text.replace(COUNTED, ''))?.[0] ?? office
    const honorific = called.includes('委员') ? '委员' : called.includes('代表') ? '代表' : null
    const size = GROUP_SIZE.exec(text)?.[1]
    if (UNNAMED.test(bare)) return bare === '各位' ? [{ name: text, honorific, size: null }] : []
    const names = splitNames(bare.replace(/\d{1,2}\s*[位名]$/u, ''))
    return names.map((name, i) => ({ name, honorific: i === names.length - 1 ? honorific : null, size: size && i === names.length - 1 ? readNumeral(size) : null }))
  })
}

function withoutGreeting(text: string): string {
  let line = text.replace(END, '').trim().replace(SIZE_NOTE, '等$1').replace(NOTES, '')
  for (const greeting of GREETINGS) if (line.startsWith(greeting)) line = line.slice(greeting.length).trim()
  return line
}

/** Names parted by spaces; a lone character belongs to the one after it, a last lone one to the one before (欧阳 莉). */
function splitNames(text: string): string[] {
  const names: string[] = []
  for (const token of text.split(/\s+/u).filter(Boolean)) {
    const open = names.at(-1)
    if (open !== undefined && [...open].length === 1) names[names.length - 1] = open + token
    else names.push(token)
  }
  if (names.length > 1 && [...names.at(-1)!].length === 1) names.splice(-2, 2, names.at(-2)! + names.at(-1)!)
  return names
}

function readBodies(line: string): FoundAddressee[] {
  const apart = line.split(/\s+/u)
  const listed = apart.length > 1 && !/[、，,；;]/u.test(line) && apart.every(isBody) ? apart.join('、') : line
  const names = joinOffices(splitOutsideBrackets(listed.replace(/^尊敬的/u, '').replace(/(?<=代表|委员)[和及与并](?=[\u4e00-\u9fff])/gu, '、')))
  if (names.some((name) => PERSON_AMONG_BODIES.test(name))) return readMixed(names)
  return names.map((name) => addressee(name.replace(/\s+/gu, ''), '主送机关'))
}

/** 区政府各委、办、局; 各县（市）、区人民政府: one address, however its words are parted. */
function joinOffices(names: readonly string[]): string[] {
  return names.reduce<string[]>((joined, name) => (joined.length > 0 && goesOn(joined.at(-1)!, name) ? [...joined.slice(0, -1), `${joined.at(-1)!}、${name}`] : [...joined, name]), [])
}

function goesOn(open: string, name: string): boolean {
  return OFFICE_WORD.test(name) || (LEVELS.test(open) && OF_LEVEL.test(name)) || (HIGH_LEVELS.test(open) && OF_HIGH_LEVEL.test(name)) || (ZONE.test(open) && ZONES.test(name)) || (!isOrganisation(open) && FIELD_END.test(open) && OFFICES_OF.test(name))
}

const OFFICE_WORD = /^[委办局室部处科]$/u
const LEVELS = /^各(?:[省市州区县旗乡镇、]|特区|[（(][省市州区县旗、]+[）)])+$/u
const OF_LEVEL = /^(?:[市区县旗乡镇]|特区|[（(][市区县旗、]+[）)])+(?=人民政府|政府|卫生|卫健|管委会|$)/u

/** 各省、自治区、直辖市卫生健康委; 中央、省驻市各单位 */
const HIGH_LEVELS = /^(?:各?(?:省|自治区)|各省、自治区|各?市州?|中央|中直|省属?|部属)$/u
const OF_HIGH_LEVEL = /^(?:自治区|直辖市|州|省[驻在属直]|[省市](?=[\u4e00-\u9fff]{0,2}各))/u
/** 市各开发区、新区、园区管委会 */
const ZONE = /各[\u4e00-\u9fff、]{0,12}(?:开发|高新|新|园|度假|示范)区$/u
const ZONES = /^[\u4e00-\u9fff]{0,4}(?:开发|高新|新|园|度假|示范)区(?:管委会|管理委员会)?$/u
/** 各镇卫生、计生行政管理部门 */
const FIELD_END = /(?:卫生|计生|财政|教育|民政|人社|医保|农业|公安|文化)$/u
const OFFICES_OF = /^[\u4e00-\u9fff]{2,6}(?:行政|管理|主管)+部门$/u

const PERSON_AMONG_BODIES = /^[\u4e00-\u9fff·\s]{2,5}(?:等\s?[\d一二三四五六七八九十]{0,3}\s?[名位人]?)?(?:代表|委员)$/u

/** 周丽华、吴 敏委员，致公党同安区总支: short names up to the honorific are people, the rest are bodies. */
function readMixed(names: readonly string[]): FoundAddressee[] {
  const found: FoundAddressee[] = []
  let people: string[] = []
  for (const name of names) {
    const isName = name.replace(/\s+/gu, '').length <= 4 && !isBody(name)
    if (isName || PERSON_AMONG_BODIES.test(name)) people.push(name)
    if (PERSON_AMONG_BODIES.test(name)) {
      found.push(...readPeople(people.join('、')))
      people = []
    } else if (!isName) found.push(...readBodies(name))
  }
  return [...found, ...people.flatMap((name) => readBodies(name))]
}

/** Parts a list at 、 ， ； that stand in no bracket: 区政府办公室（2份）、区财政局. */
export function splitOutsideBrackets(line: string): string[] {
  const parts: string[] = ['']
  let depth = 0
  for (const sign of line) {
    if (/[（(]/u.test(sign)) depth++
    if (/[）)]/u.test(sign)) depth = Math.max(0, depth - 1)
    if (depth === 0 && /[，,、；;]/u.test(sign)) parts.push('')
    else parts[parts.length - 1] += sign
  }
  return parts.map((part) => part.trim()).filter(Boolean)
}
