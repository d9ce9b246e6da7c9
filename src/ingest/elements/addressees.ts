import { CAPACITIES, GREETINGS, OFFICES_BEFORE_NAME } from '#ingest/word-lists/honorifics.ts'
import { PROPOSING_GROUPS } from '#ingest/word-lists/organisations.ts'
import { isOrganisation } from '#ingest/elements/element-shapes.ts'
import { readNumeral } from '#ingest/text/chinese-numerals.ts'

export type FoundAddressee = { name: string; capacity: '代表' | '委员' | '主送机关' | null; capacityEn: string | null; groupSize: number | null }

const HONORIFIC = /(代表|委员)(?:们)?/u
const ENDING = /\s*(?:代表|委员|同志|先生|女士)(?:们)?\s*[：:，,！!]?\s*$/u

const OFFICE_FIRST = /^(?:尊敬的)?(?:全国|[\u4e00-\u9fff]{0,6}[省市区县州旗])?(?:人大代表|政协委员)(?!团|会|组)\s?[\u4e00-\u9fff·、，\s]{2,40}[：:]$/u

/** 刘荣如代表：, 尊敬的张三委员, with or without the colon. */
export function isSalutation(text: string): boolean {
  if (text.length > 90 || /[。；？“”《》]|关于|收悉|答复|建议|提案|姓名/u.test(text)) return false
  if (OFFICE_FIRST.test(text)) return true
  if (!ENDING.test(text)) return false
  if (/^(?:人大代表|政协委员|代表|委员)$/u.test(text.trim())) return false
  const names = stripGreeting(text.replace(/[（(][^（）()]*[）)]/gu, ''))
  return !/[^、，,\s·]{7,}(?:代表|委员)\s*[：:]?$/u.test(names) || /等.{1,6}(?:代表|委员)|各位|政协委员|人大代表/u.test(text) || PROPOSING_GROUPS.some((group) => group.length > 1 && text.includes(group))
}

/** A line that names whom the document is for and ends with a colon (主送机关; GB/T 9704—2012, 7.3.2). */
export function isAddressee(text: string): boolean {
  if (isSalutation(text)) return true
  if (!/[：:]$/u.test(text) || text.length > 260 || text.length < 3) return false
  if (/[。；“”！？]|如下|下列|以下|收悉|包括/u.test(text)) return false
  const names = text.slice(0, -1).split(/[，,、；;]/u).map((name) => name.trim())
  return names.every((name) => name.length >= 1 && name.length <= 40) && names.some((name) => isBody(name))
}

function isBody(name: string): boolean {
  return isOrganisation(name) || /^各|[单部]位$|机构$|部门$|(?:民革|民盟|民建|民进|农工|致公|九三|台盟|工商联)/u.test(name) || PROPOSING_GROUPS.some((group) => name.includes(group))
}

/**
 * Takes the addressee line apart. Several names stand in one line with 、 or spaces between them; a two-character name may
 * have a space inside it (商 莉), put there to line it up with longer ones.
 *
 * @example
 * readAddressees('尊敬的商 莉、张小明等8名代表：') //=> [商莉, 张小明 with groupSize 8]
 */
export function readAddressees(raw: string): FoundAddressee[] {
  const line = raw.trim().replace(/[：:，,！!]+\s*$/u, '').trim()
  return isSalutation(`${line}：`) ? readPeople(line) : readBodies(line)
}

function readPeople(line: string): FoundAddressee[] {
  const last = HONORIFIC.exec(line.slice(-4))?.[1] ?? (/^(?:尊敬的)?\S{0,8}政协委员/u.test(line) ? '委员' : /^(?:尊敬的)?\S{0,8}人大代表/u.test(line) ? '代表' : null)
  const chunks = line.replace(/[（(][^（）()]{0,30}[）)]/gu, '').split(/[、，,；;]|(?<!人大|政协)(?:代表|委员|同志)\s*(?:和|及|与)?\s*(?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff]{2})[和及与](?=[\u4e00-\u9fff]{2})/u)
  const people = chunks.flatMap((chunk) => {
    const size = /等\s*([\d一二三四五六七八九十]{1,3})?\s*(?:名|位|人)?/u.exec(chunk)
    return splitNames(stripAround(chunk)).map((name, i, all) => ({
      name, capacity: capacityOf(chunk) ?? capacityOf(last ?? ''), groupSize: i === all.length - 1 && size?.[1] ? readNumeral(size[1]) : null,
    }))
  })
  return people.filter((person) => person.name !== '').map((person) => {
    // A short name with 代表 behind it is a person's, even when it ends like an organ's (陈云会).
    const group = person.name.length > 4 ? isBody(person.name) : PROPOSING_GROUPS.some((name) => name.length > 1 && person.name.includes(name))
    const capacity = group ? '主送机关' : person.capacity
    return { ...person, capacity, capacityEn: capacity === '代表' || capacity === '委员' ? CAPACITIES[capacity] : null }
  })
}

function capacityOf(text: string): '代表' | '委员' | null {
  const match = HONORIFIC.exec(text)
  return match ? (match[1] as '代表' | '委员') : null
}

function stripGreeting(text: string): string {
  let name = text.trim()
  for (const greeting of GREETINGS) if (name.startsWith(greeting)) name = name.slice(greeting.length).trim()
  return name
}

function stripAround(chunk: string): string {
  return stripGreeting(chunk).replace(OFFICES_BEFORE_NAME, '').replace(/等\s*[\d一二三四五六七八九十]{0,3}\s*(?:名|位|人)?\s*(?:代表|委员|同志)?(?:们)?\s*$/u, '').replace(ENDING, '').replace(/\d{1,2}\s*[位名]$/u, '').trim()
}

/** Names parted by spaces; a lone character belongs to the one after it. */
function splitNames(text: string): string[] {
  const tokens = text.split(/\s+/u).filter(Boolean)
  const names: string[] = []
  for (const token of tokens) {
    const open = names.at(-1)
    if (open !== undefined && [...open].length === 1) names[names.length - 1] = open + token
    else names.push(token)
  }
  // A last lone character is the given name of the one before it (欧阳 莉).
  if (names.length > 1 && [...names.at(-1)!].length === 1) names.splice(-2, 2, names.at(-2)! + names.at(-1)!)
  return names
}

function readBodies(line: string): FoundAddressee[] {
  const names = splitOutsideBrackets(line.replace(/^尊敬的/u, ''))
  if (names.some((name) => PERSON_AMONG_BODIES.test(name))) return readMixed(names)
  return names.map((name) => ({ name: name.replace(/\s+/gu, ''), capacity: '主送机关' as const, capacityEn: null, groupSize: null }))
}

const PERSON_AMONG_BODIES = /^[\u4e00-\u9fff·\s]{2,5}(?:代表|委员)$/u

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

function splitOutsideBrackets(line: string): string[] {
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
