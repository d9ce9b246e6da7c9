/** The person to ask, as the end of a letter names them. */
export type FoundContact = {
  role: string
  name: string | null
  phones: string[]
  phoneRaw: string | null
  unit: string | null
}

const PHONE = /(?<!\d)\d{3,7}[xX×*＊]{2,8}\d{0,4}(?!\d)|(?:[（(]?0\d{2,3}[）)]?\s?[-—－–\s]?\s?)?(?<!\d)\d{7,8}(?:[-—转]\d{1,5})?(?!\d)|(?<!\d)1[3-9]\d{9}(?!\d)|(?<!\d)1[3-9]\d[\d*]{3,4}\*{0,4}\d{0,4}(?!\d)|(?<!\d)(?:400|800)[-—]?\d{3,4}[-—]?\d{3,4}(?!\d)/gu
const ROLE = /((?:承办(?:单位)?|主办(?:单位)?|经办|办理)?(?:具体)?联\s?系\s?人|承\s?办\s?人|经\s?办\s?人|联络人|具体承办人|联系人员)(?:姓名)?(?:\s?(?:及|和|与|、)?\s?(?:联系)?(?:电话|方式))?\s?(?:[：:]|为(?=\S)|是(?=\S))\s?/u
const PHONE_LABEL = /(?:联\s?系\s?电\s?话|咨询电话|办公电话|联系方式|电\s?话|手\s?机|座机)(?:号码)?\s?[：:]?\s?/u
const UNIT = /(?:联系单位|承办单位|承办科室|联系科室|责任科室|主办单位)(?:及(?:联系)?电话)?\s?[：:]\s?([\u4e00-\u9fff（）()]{2,30}?)(?=$|[\s，,；;。、\d]|联系|电话|承办人|经办)/u

/** 联系人：省卫生健康委医政处 李想 */
const UNIT_AND_NAME = /^([\u4e00-\u9fff]{2,20}(?:处|科|室|局|委|股|办|中心))\s?([\u4e00-\u9fff]{2,3})(?=$|[，,；;。、（(）)])/u

/** A line that only says whom to call. */
export function isContactLine(text: string): boolean {
  if (text.length > 160) return false
  const plain = text.replace(/^[（(【\[\s]+/u, '').replace(/\s/gu, '')
  return /^(?:(?:承办|主办|经办|办理)?(?:单位|科室)?(?:具体)?(?:联系人|承办人|经办人|联络人)|联系人员|联系电话|联系方式|咨询电话|办公电话|电话[：:]|(?:联系|承办|责任)(?:单位|科室)(?:及(?:联系)?电话)?[：:]|联系人及)/u.test(plain) && /[：:为]|\d{7}/u.test(plain)
}

/**
 * Reads name and phone from one contact line.
 *
 * @example
 * readContact('（联系人及电话：张春明 0871-67785176）')
 * //=> { role: '联系人', name: '张春明', phones: ['0871-67785176'], … }
 */
export function readContact(text: string): FoundContact | null {
  if (text.length > 200) return null
  const role = ROLE.exec(text)
  const phoneLabel = PHONE_LABEL.exec(text)
  const phones = role || phoneLabel ? [...text.matchAll(PHONE)].map((match) => match[0].trim()) : []
  const rest = role ? text.slice(role.index + role[0].length) : ''
  const withUnit = UNIT_AND_NAME.exec(rest)
  const name = withUnit?.[2] ?? (role ? readName(rest) : phoneLabel && phones.length > 0 ? readNameInBrackets(text) : null)
  const unit = withUnit?.[1] ?? UNIT.exec(text)?.[1] ?? null
  if (!name && phones.length === 0 && !unit) return null
  const label = (role?.[1] ?? phoneLabel?.[0] ?? '联系人').replace(/[\s：:]/gu, '')
  return { role: label, name, phones, phoneRaw: phones.length > 0 ? phones.join('、') : null, unit }
}

function readName(rest: string): string | null {
  const several = /^([\u4e00-\u9fff][\u4e00-\u9fff·XxＸ×*＊]{1,3}(?:[、，,\s][\u4e00-\u9fff][\u4e00-\u9fff·XxＸ×*＊]{1,3})*)(?=$|[\s，,；;。、：:（(）)\d]|联系|电话|手机)/u.exec(rest.replace(/^([\u4e00-\u9fff])\s+([\u4e00-\u9fff])(?=$|[\s，,；;。、（(）)\d])/u, '$1$2'))
  if (!several) return null
  const names = several[1]!.split(/[、，,\s]/u).filter((name) => name !== '' && !/^(?:联系|电话|手机|联系电话|联系方式|座机|办公|传真|邮编|单位)/u.test(name))
  return names.length > 0 ? names.join('、') : null
}

/** 联系电话：2808387（许纯纯） */
function readNameInBrackets(text: string): string | null {
  return /\d[）)\s]*[（(]([\u4e00-\u9fff]{2,4})[）)]/u.exec(text)?.[1] ?? null
}

const LEADER = /([\u4e00-\u9fff]{0,12}(?:领导|负责人|负责同志|责任人|局长|主任)(?:署名|签名|签字)?)\s?[：:]\s?([\u4e00-\u9fff][\u4e00-\u9fffXxＸ×*]{1,3}|[\u4e00-\u9fff]\s+[\u4e00-\u9fff])(?=$|[\s，,；;。）)])/gu

/** 区政府分管领导：吕方. A label without a name (领导签字：) names nobody. */
export function readLeaders(text: string): { role: string; name: string; index: number; length: number }[] {
  if (text.length > 120) return []
  return [...text.matchAll(LEADER)].map((match) => ({
    role: match[1]!, name: match[2]!.replace(/\s/gu, ''), index: match.index, length: match[0].length,
  }))
}

export function isLeaderLine(text: string): boolean {
  if (text.length > 80 || /[。]/u.test(text)) return false
  return /^[\u4e00-\u9fff]{0,12}(?:领导|负责人|负责同志|责任人|局长|主任)(?:署名|签字|签名|签发|（签字）)?\s?[：:]/u.test(text) && (readLeaders(text).length > 0 || /[：:]\s?$/u.test(text))
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
