import { isPersonName } from '#ingest/elements/person-names.ts'

/** Set phrases of official letters: opening, transmittal, courtesy, disclosure note, signer. */

/** …收悉，现答复如下: the sentence that says which case is answered. */
export function isOpening(text: string): boolean {
  if (text.length > 700) return false
  if (/收悉|已收到|(?:答复|回复|函复|报告|汇报|函告|反馈|通报|说明)如下|提出(?:以下|如下)(?:办理)?(?:答复|会办|协办|办理|处理)?意见|(?:会办|协办|答复|办理|回复)意见如下/u.test(text)) return true
  return /(?:您|你们?|贵\S{1,6})(?:们)?(?:在.{2,40})?(?:所)?(?:提出|提交|反映|提)的.{2,120}(?:建议|提案|议案)/u.test(text)
}

/** 感谢您…, 以上答复…, 此致敬礼, 特此函复. */
export function isClosing(text: string): boolean {
  if (text.length > 220) return false
  return /^(?:最后|同时|再次|在此)?[，,、]?(?:我[局委])?(?:再次|再一次)?(?:衷心|诚挚|非常|十分|由衷)?(?:地)?感谢|^(?:最后|在此|同时)?[，,、]?(?:再次|再一次)?对(?:您|你)[^。]{0,50}表示[^。]{0,6}感谢|^(?:以上|上述)(?:答复|意见|回复|办理|情况|函复)|^此致|^敬\s?礼|^此复|^特此(?:函复|答复|函告|报告|回复|复函)|^专此(?:函复|答复|回复|函告)?|^(?:诚恳|诚挚|真诚|恳请|敬请|欢迎|希望)(?:地)?(?:您|你|继续|对|希望|一如既往|提出)|(?:敬请|欢迎|恳请)(?:您|你们)?(?:继续|一如既往|对|提出).{0,60}$|^特此$|^盼复|^如(?:有|对|您|果).{0,40}(?:意见|满意|建议)/u.test(text)
}

/** （此件主动公开）, 公开方式：主动公开, 此件公开发布, 是否公开：是. */
export function isDisclosure(text: string): boolean {
  if (text.length > LONGEST_NOTE || !text.includes('公开')) return false
  return readDisclosure(text) !== null
}

/** 公开 and nothing else: beside the class or the number it says what 公开方式：公开 says. */
export function isBareDisclosure(text: string): boolean {
  return /^[（(【\[]?\s?公\s?开\s?[）)】\]]?$/u.test(text)
}

const LONGEST_NOTE = 60

export type Disclosure = { value: string; code: 'PROACTIVE' | 'ON_REQUEST' | 'WITHHELD'; index: number; length: number }

const THIS = '(?:此|本)(?:件|文|函)'
const LABEL = '(?:(?:政府)?(?:信息)?公开(?:方式|属性|选项|形式|类型|范围|类别|程度|情况|性质|意见)?|(?:信息|答复|此件)?(?:是|可)否(?:主动|同意|予以|可以?)?公开)\\s?(?:[：:]|[】\\]]\\s?[：:]?)'
const NOTE = new RegExp(`^[（(【\\[〔]?\\s?(?:(?:${THIS})?${LABEL}(?:\\s?${THIS})?|${THIS}|以上(?:意见|答复)(?:可)?)\\s?[：:]?\\s?`, 'u')
/** 公开属性 主动公开: a label whose colon was lost, with nothing behind its value. */
const UNPARTED = /^(?:公开(?:方式|属性|选项|形式|类型|类别)|(?:信息)?是否(?:主动|同意|予以)?公开)\s?(?=(?:主动公开|依申请公开|不予公开|不公开|公开|是|否)$)/u
const VALUES: readonly (readonly [RegExp, Disclosure['code'], string | null])[] = [
  [/^(?:不予公开|不予以公开|不同意公开|不公开|不宜公开|否)/u, 'WITHHELD', '不予公开'],
  [/^依申请公开/u, 'ON_REQUEST', null],
  [/^(?:可以?|同意|予以)?(?:主动公开)/u, 'PROACTIVE', '主动公开'],
  [/^(?:可以?|同意|予以)?(?:公开发布|全文公开)/u, 'PROACTIVE', null],
  [/^(?:可以?|同意|予以)?(?:公开|是$)/u, 'PROACTIVE', '公开'],
]

/** Reads the disclosure note (附注; 政府信息公开条例 art. 13); null when the text is none. */
export function readDisclosure(text: string): Disclosure | null {
  const note = NOTE.exec(text) ?? UNPARTED.exec(text) ?? /^[（(【\[]?\s?(?=(?:主动公开|依申请公开|不予公开|不公开|不?同意公开)[）)】\]]?[。]?$)/u.exec(text)
  if (!note) return null
  const rest = text.slice(note[0].length)
  if (!/^.{0,14}(?:$|[，,；;、\s]\s?(?=(?:联系|咨询|承办|经办)[\u4e00-\u9fff]{0,4}\s?[：:]))/u.test(rest)) return null
  for (const [shape, code, display] of VALUES) {
    const match = shape.exec(rest)
    if (match) return { value: display ?? match[0], code, index: note[0].length, length: match[0].length }
  }
  return null
}

const LABELLED = /(?:公开(?:方式|属性|选项|形式|类型|范围|类别)|是否(?:主动|同意|可以?)?公开)\s?[：:]\s?(?:主动公开|依申请公开|不予公开|不公开|公开|是|否)(?=$|[\s，,；;。）)])/u

/** A disclosure label among others on one line: 答复类型：B 公开属性：主动公开. */
export function findDisclosure(text: string): (Disclosure & { label: string }) | null {
  const match = text.length <= 120 ? LABELLED.exec(text) : null
  const found = match && readDisclosure(match[0])
  return found && { ...found, index: match.index, length: match[0].length, label: match[0] }
}

/** The first way the letter speaks to its reader. */
export function readPronoun(paragraphs: readonly { role: string; text: string }[]): string | null {
  for (const { role, text } of paragraphs) {
    if (role !== 'opening' && role !== 'body') continue
    const pronoun = /您们|您|你们|你(?=[提的对在所好])|贵[会委党部组单位]{1,2}/u.exec(text)?.[0]
    if (pronoun) return pronoun
  }
  return null
}

/** 签发人：杨凤翔 */
export function isSigner(text: string): boolean {
  return readSigner(text) !== null && text.length < 40
}

export function readSigner(text: string): { name: string; index: number } | null {
  const match = /签\s?发\s?人?\s?[：:]\s?([\u4e00-\u9fff]\s[\u4e00-\u9fff](?=$|[\s，,；;）)])|[^\s，,；;）)]{2,12})(?=$|[\s，,；;）)])/u.exec(text)
  if (!match || !isPersonName(match[1]!)) return null
  return { name: match[1]!.replace(/\s/gu, ''), index: match.index + match[0].length - match[1]!.length }
}
