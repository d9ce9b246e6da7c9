import { toHalfWidth } from '#ingest/text/chinese-numerals.ts'
import { CONTACT_LABELS, CONTACT_UNIT_LABELS, PHONE_LABELS } from '#ingest/word-lists/contact-labels.ts'
import { isPersonName } from '#ingest/elements/person-names.ts'

/** The person to ask, as the end of a letter names them. */
export type FoundContact = {
  role: string
  name: string | null
  phones: string[]
  phoneRaw: string | null
  unit: string | null
}

/** Any of the words, however its characters are spread (联 系 人). */
const anyOf = (words: readonly string[]) => [...words].toSorted((a, b) => b.length - a.length).map((word) => [...word].join('\\s*')).join('|')

const AREA = '(?:[（(]\\s?0\\d{2,3}\\s?[）)]|0\\d{2,3})\\s?[-—－–]{0,2}\\s?'
const EXTENSION = '(?:\\s?[-—－转]{1,2}\\s?\\d{1,5}(?!\\d)|[（(]转\\d{1,5}[）)])?'
const PHONE = new RegExp(
  [
    `(?<!\\d)(?:${AREA})?\\d{3,7}[xX×*＊]{2,8}\\d{0,4}(?!\\d)`, `(?<!\\d)(?:${AREA})?[2-9]\\d{6,7}(?!\\d)${EXTENSION}`, '(?<!\\d)1[3-9]\\d[-\\s]?\\d{4}[-\\s]?\\d{4}(?!\\d)', '(?<!\\d)1[3-9]\\d[\\d*]{3,4}\\*{0,4}\\d{0,4}(?!\\d)', '(?<!\\d)(?:400|800)[-—]?\\d{3,4}[-—]?\\d{3,4}(?!\\d)',
  ].join('|'), 'gu',
)
const ROLE = new RegExp(`(${anyOf(CONTACT_LABELS)})(?:\\s?姓\\s?名)?(?:\\s?[（(]?(?:及|和|与|、|\\/|／)?\\s?(?:${anyOf(PHONE_LABELS)})[）)]?)?\\s?(?:[：:]|为(?=\\S)|是(?=\\S)|\\s*(?=[\\u4e00-\\u9fff·]{2,4}(?:[，,]\\s?|\\s+)(?:${anyOf(PHONE_LABELS)}|[\\d（(]{3})))\\s?`, 'u')
/** 联系人 林红, and nothing else on its line. */
const NAME_ALONE = new RegExp(`^(${anyOf(CONTACT_LABELS)})\\s*(?=[\\u4e00-\\u9fff](?:\\s?[\\u4e00-\\u9fff]){1,3}$)`, 'u')
const PHONE_LABEL = new RegExp(`(?:${anyOf(PHONE_LABELS)})(?:号码)?\\s?[：:]?\\s?`, 'u')
const UNIT_LABELS = anyOf(CONTACT_UNIT_LABELS)
const UNIT = new RegExp(`(?:${UNIT_LABELS})(?:\\s?(?:及|和|、)?\\s?(?:联系)?(?:人|电话))?\\s?[：:]\\s?([\\u4e00-\\u9fff（）()]{2,30}?)(?=$|[\\s，,；;。、\\d]|联系|电话|承办人|经办)`, 'u')
const STARTS = new RegExp(`^(?:单位)?(?:(?:${anyOf(CONTACT_LABELS)}|${anyOf(PHONE_LABELS)})(?:[：:为是]|(?=[\\d（(]{4})|姓名|号码|及|和|与|、|（|\\(|/|$|[\\u4e00-\\u9fff·]{2,4}(?:${anyOf(PHONE_LABELS)})[：:]?[\\d（(])|(?:${UNIT_LABELS})(?:及|和|、|联系人|电话)*[：:])`, 'u')

/** 某市卫健委基层科 电话：0376-2233445: the office stands before its telephone, without a label. */
const OFFICE_AND_PHONE = new RegExp(`^([\\u4e00-\\u9fff]{2,24}(?:局|委|办|处|科|股|室|中心|党组|纪检组|站|所|队|院))[\\s，,：:]{0,2}(?:${anyOf(PHONE_LABELS)})(?:[及、/]传真)?\\s?[：:]\\s?(?=[\\d（(][\\d（）()\\-—－、，,转\\s]{6,40}(?:[（(]传真[）)])?[。）)]?$)`, 'u')

/** 联系人：省卫生健康委医政处 李想 */
const UNIT_AND_NAME = /^([\u4e00-\u9fff]{2,20}(?:处|科|室|局|委|股|办|中心))(\s*)([\u4e00-\u9fff·]{2,9})(?=$|[，,；;。、（(）)]|\s*\d|\s*(?:联系|电话|手机))/u

const LONGEST_LINE = 200

/** A line that only says whom to call. */
export function isContactLine(text: string): boolean {
  if (text.length > LONGEST_LINE) return false
  const plain = text.replace(/^[（(【\[\s]+/u, '').replace(/\s/gu, '')
  // 责任人 is also who answers for a task; with a telephone number it is whom to call.
  if (namesAlone(plain) || OFFICE_AND_PHONE.test(text.trim())) return true
  return STARTS.test(plain) && (plain.startsWith('责任人') ? /\d{7}|电话|手机/u.test(plain) : /[：:为是]|\d{7}/u.test(plain))
}

/** 何慧 13865385656: a second person to ask, below the first. */
export function isUnlabelledContact(text: string): boolean {
  const name = /^([\u4e00-\u9fff·]{2,4})\s?(?=[\d（(][\d\-—－）()]{6})[\d\-—－（）()、，,\s转]+$/u.exec(text)?.[1]
  return name !== undefined && isPersonName(name)
}

function namesAlone(text: string): boolean {
  const label = text.startsWith('责任人') ? null : NAME_ALONE.exec(text)
  return label !== null && isPersonName(text.slice(label[0].length)) && !NO_NAME.test(text)
}

/** 联系人制度, 经办人员名单 */
const NO_NAME = /(?:制度|名单|员|方式|信息|姓名|签字|签名|意见|会议|为|是|等)$/u

/** A label of a contact with a number behind it, in a line that says other things too: 分管领导：李强 联系人：王丽 电话：2233445. */
export function namesContact(text: string): boolean {
  const label = text.length <= LONGEST_LINE ? (ROLE.exec(text) ?? PHONE_LABELLED.exec(text)) : null
  return label !== null && /\d{7}/u.test(text.slice(label.index))
}

const PHONE_LABELLED = new RegExp(`(?:${anyOf(PHONE_LABELS)})\\s?[：:]\\s?(?=[\\d（(])`, 'u')

const IN_BRACKETS = new RegExp(`[（(](?:${anyOf(CONTACT_LABELS)})\\s?[：:][^（）()]{2,60}\\d{7}[^（）()]{0,60}[）)]`, 'u')

/** …反馈至我办。联系人：王丽，电话：2233445: name and telephone side by side, each with its label. */
const IN_PROSE = new RegExp(`(?<=[。；，])\\s?(?:${anyOf(CONTACT_LABELS)})\\s?[：:]\\s?[\\u4e00-\\u9fff·]{2,6}\\s?[，,、；;]?\\s?(?:${anyOf(PHONE_LABELS)})\\s?[：:]\\s?[\\d（(][\\d（）()\\-—]{6,16}`, 'u')

/** 如有疑问，请与某局办公室联系（地址：…；电话：0411-2233445；传真：…）。: whom to call has no name; the fax is no telephone. */
const OF_OFFICE = /(?<=联系[（(][^（）()]{0,80})(?:联系)?电话\s?[：:]\s?[\d（(][\d（）()\-—]{6,16}\d/u

/** …请与我们联系（联系人：王丽，电话：2233445）。 */
export function findInlineContact(text: string): { words: string; index: number } | null {
  const match = /\d{7}/u.test(text) ? (IN_BRACKETS.exec(text) ?? IN_PROSE.exec(text) ?? OF_OFFICE.exec(text)) : null
  return match && { words: match[0], index: match.index }
}

/** A contact among other labels, set in brackets: （答复类别：C；联系人：逄雨桐，电话：0532-55507713）; a numbered section that ends in one is none. */
export function isBracketedContact(text: string): boolean {
  return text.length <= LONGEST_LINE && /^[（(【](?![一二三四五六七八九十\d]{1,3}[）)】]).*[）)】][。]?$/u.test(text) && ROLE.test(text)
}

/**
 * Reads name and phone from one contact line.
 *
 * @example
 * readContact('（联系人及电话：张春明 0871-67785176）')
 * //=> { role: '联系人', name: '张春明', phones: ['0871-67785176'], … }
 */
export function readContact(line: string): FoundContact | null {
  if (line.length > LONGEST_LINE) return null
  const text = toHalfWidth(line)
  const role = ROLE.exec(text) ?? (namesAlone(text.trim()) ? NAME_ALONE.exec(text.trim()) : null)
  const phoneLabel = PHONE_LABEL.exec(text)
  const phones = role || phoneLabel ? [...text.matchAll(PHONE)].filter(({ index, 0: number }) => !isFax(text, index, index + number.length)).map((match) => match[0].trim()) : []
  const rest = role ? unspread(text.slice(role.index + role[0].length)) : ''
  const withUnit = readUnitAndName(rest.trim())
  const name = withUnit?.name ?? (role ? readNames(rest) : phoneLabel && phones.length > 0 ? readNameInBrackets(text) : null)
  const unit = withUnit?.unit ?? UNIT.exec(text)?.[1] ?? OFFICE_AND_PHONE.exec(text.trim())?.[1] ?? null
  if (!name && phones.length === 0 && !unit) return null
  const label = (role?.[1] ?? phoneLabel?.[0] ?? '联系人').replace(/[\s：:]/gu, '')
  return { role: label, name, phones, phoneRaw: phones.length > 0 ? phones.join('、') : null, unit }
}

/** 传真：2233446, 2233446（传真）: none to call. */
function isFax(text: string, from: number, to: number): boolean {
  return /传\s?真\s?[：:]\s?$/u.test(text.slice(0, from).replace(/电话(?:[及、/]|兼)传\s?真\s?[：:]\s?$/u, '')) || /^\s?[（(]传\s?真[）)]/u.test(text.slice(to))
}

/** 陈 静, 李 春 燕: a name spread out to the width of its neighbours. */
const SPREAD_NAME = /(?<![\u4e00-\u9fff])[\u4e00-\u9fff](?:\s+[\u4e00-\u9fff]){1,2}(?=$|[\s，,；;。、（(）)\d])/gu
const NEXT_LABEL = /(?=联\s*[系络]|电\s*话|手\s*机|座\s*机|传\s*真)/u

/** A name right behind an office is short; a longer one stands apart from it. */
function readUnitAndName(rest: string): { unit: string; name: string } | null {
  const match = UNIT_AND_NAME.exec(rest)
  if (!match || !isPersonName(match[3]!) || (match[2] === '' && match[3]!.length > 3)) return null
  return { unit: match[1]!, name: match[3]! }
}

/** 王五、李四: the names that follow a label, up to the first word that is none. */
function readNames(rest: string): string | null {
  const names: string[] = []
  for (const word of rest.split(/[、，,；;。：:/\s（）()\d]+/u)) {
    if (OFFICE_ALONE.test(word)) continue
    const token = word.replace(OFFICE, '')
    if (!isPersonName(token) || rest.indexOf(token) > 24) break
    names.push(token)
  }
  return names.length > 0 ? names.join('、') : null
}

/** 股长 林志强: the office before the name. */
const OFFICE_ALONE = /^副?(?:科长|主任|处长|股长|局长|院长|部长|所长|站长|干事|科员)$/u

/** 王丽科长; 王科长 stays, for want of a name. */
const OFFICE = /(?<=^[\u4e00-\u9fff]{2,4})(?:副?(?:科长|主任|处长|股长|局长|院长|部长)|同志|先生|女士|老师)$/u

/** What follows a label, up to the next one, with a spread-out name closed. */
function unspread(rest: string): string {
  return rest.split(NEXT_LABEL)[0]!.replace(SPREAD_NAME, (name) => name.replace(/\s+/gu, ''))
}

/** 联系电话：2808387（许纯纯） */
function readNameInBrackets(text: string): string | null {
  const name = /\d[）)\s]*[（(]([\u4e00-\u9fff]{2,4})[）)]/u.exec(text)?.[1]
  return name && isPersonName(name) ? name : null
}

/** 0592 + 2808387 → +865922808387. Null for masked numbers and for several numbers that need no guess. */
export function toE164(phone: string, areaCode: string | null): { e164: string; areaCodeInferred: string | null } | null {
  if (/[*转xX×＊]/u.test(phone)) return null
  const digits = phone.replace(/\D/gu, '')
  if (/^1[3-9]\d{9}$/.test(digits)) return { e164: `+86${digits}`, areaCodeInferred: null }
  if (/^0\d{9,11}$/.test(digits)) return { e164: `+86${digits.slice(1)}`, areaCodeInferred: null }
  if (!areaCode || !/^[2-9]\d{6,7}$/.test(digits)) return null
  return { e164: `+86${areaCode.replace(/^0/, '')}${digits}`, areaCodeInferred: areaCode }
}
