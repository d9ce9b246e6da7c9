import { toHalfWidth } from '#ingest/text/chinese-numerals.ts'
import { BARE_CLASS_LABELS, CLASS_GRADES, CLASS_SUBJECTS } from '#ingest/word-lists/result-classes.ts'

/** The class a reply gives its own outcome (A, B, C …). Meanings differ by place, so only the letter is read. */
export type FoundClass = { labelRaw: string | null; valueRaw: string; value: string; code: string; index: number; length: number }

const anyOf = (words: readonly string[]) => [...words].toSorted((a, b) => b.length - a.length).map((word) => [...word].join('\\s*')).join('|')

/** A compound of both words, with a few characters around and between them (提案办理结果标记), or a bare word at the head of its line. */
export const CLASS_LABEL = `(?:[\\u4e00-\\u9fff]{0,4}(?:${anyOf(CLASS_SUBJECTS)})[\\u4e00-\\u9fff\\s]{0,4}?(?:${anyOf(CLASS_GRADES)})|(?<=^[（(【\\[\\s]*)(?:${anyOf(BARE_CLASS_LABELS)}))`
const OPEN = '[（(【\\[〔“"「]'
const CLOSE = '[）)】\\]〕”"」]'
const VALUE = `(${OPEN}?\\s?([A-FＡ-Ｆ])\\s?([1-9１-９]?)\\s?${CLOSE}?\\s?(?:类|類|级)?\\s?${CLOSE}?)(?![A-Za-zＡ-Ｚ0-9])`
/** 已解决（A类）, 所提问题已经解决（A）: the letter behind its meaning. */
const MEANING = `(?:[\\u4e00-\\u9fff]{2,16}(?=\\s?${OPEN}))?`
const LABELLED = new RegExp(`(${CLASS_LABEL})\\s?(?:[：:]|为|是)\\s?${MEANING}${VALUE}`, 'u')
/** 办理结果A: the colon lost, and nothing else on the line. */
const UNPARTED = new RegExp(`^(${CLASS_LABEL})\\s?${VALUE}(?:[（(][\\u4e00-\\u9fff、]{2,16}[）)])?[。]?$`, 'u')
const LABEL_ONLY = new RegExp(`(?:^|[（(【\\[\\s])(${CLASS_LABEL})\\s?[：:]\\s?\\S`, 'u')
const ALONE = new RegExp(`^(?:(?:${anyOf(CLASS_SUBJECTS)})(?=\\s?${OPEN}))?[（(【\\[]?${VALUE}(?:\\s?[（(：:—-][\\u4e00-\\u9fff，、]{2,30}[）)]?)?[）)】\\]]?[。]?$`, 'u')
const AT_END = new RegExp(`(?<=号)[\\s，,;；]*${VALUE}[。]?$`, 'u')

/**
 * Reads a paragraph that states the class: 办理结果：A类, 办复类别：A, (A)类, B1. Words that only look like one are not:
 * 类别:提案 names the instrument, AAAAA级 a tourist site.
 */
export function readClassAlone(text: string): FoundClass | null {
  const plain = text.trim()
  if (plain.length > 60 || !/[A-FＡ-Ｆ]/u.test(plain)) return null
  const alone = ALONE.exec(plain)
  if (alone) return found(null, alone, text.indexOf(plain))
  const labelled = OPTIONS.exec(plain) ?? LABELLED.exec(plain) ?? UNPARTED.exec(plain)
  return labelled && labelled.index <= 12 ? findClass(text) : null
}

/** A class inside a longer line: behind its label, or glued to the number (〔2020〕11号A类). */
export function findClass(text: string): FoundClass | null {
  if (text.length > 400 || !/[A-FＡ-Ｆ]/u.test(text)) return null
  const ticked = readTicked(text)
  if (ticked !== undefined) return ticked
  const labelled = LABELLED.exec(text) ?? (text.length <= 20 ? UNPARTED.exec(text) : null)
  if (labelled) return found(labelled[1]!, labelled, labelled[0].indexOf(labelled[2]!, labelled[1]!.length))
  const glued = text.length <= 60 ? AT_END.exec(text) : null
  return glued && found(null, glued, glued[0].length - glued[0].trimStart().replace(/^[，,;；\s]+/u, '').length)
}

const TICK = '[☑✓✔√■●]'
const BOX = '[□☐◻○]'
const OPTIONS = new RegExp(`(${CLASS_LABEL})\\s?[：:]?\\s?((?:(?:${TICK}|${BOX})?\\s?[（(]?[A-F][）)]?\\s?类?\\s?[（(]?(?:${TICK}|${BOX})?\\s?[）)]?[\\s、，,\\/]*){2,6})`, 'u')

/** A form with every class printed and one of them ticked: 办理结果：A□ B☑ C□. Undefined when the text is no such form, null when none is ticked. */
function readTicked(text: string): FoundClass | null | undefined {
  const options = text.length <= 80 ? OPTIONS.exec(text) : null
  if (!options || !new RegExp(`${TICK}|${BOX}`, 'u').test(options[2]!)) return undefined
  const before = new RegExp(`^\\s?(?:${TICK}|${BOX})`, 'u').test(options[2]!)
  const ticked = new RegExp(before ? `${TICK}\\s?[（(]?([A-F])` : `([A-F])[）)]?\\s?类?\\s?[（(]?${TICK}`, 'u').exec(options[2]!)
  if (!ticked) return null
  const index = options.index + options[0].lastIndexOf(options[2]!) + ticked.index + ticked[0].indexOf(ticked[1]!)
  return { labelRaw: options[1]!, valueRaw: ticked[1]!, value: ticked[1]!, code: ticked[1]!, index, length: 1 }
}

/** A label with something behind it that is no class: 办理结果：已解决. */
export function hasUnclearClass(text: string): boolean {
  return text.length <= 60 && LABEL_ONLY.test(text) && !/^[（(【\[]?(?:类别|类型|分类|等级)/u.test(text) && !LABELLED.test(text) && !/[：:]\s?$/u.test(text)
}

function found(label: string | null, match: RegExpExecArray, offset: number): FoundClass {
  const [valueRaw, letter, figure] = match.slice(label === null ? 1 : 2)
  const value = toHalfWidth(letter!)
  const from = label === null ? match.index + match[0].indexOf(valueRaw!) : match.index + offset
  const trimmed = valueRaw!.trim()
  return { labelRaw: label, valueRaw: trimmed, value, code: value + toHalfWidth(figure ?? ''), index: from + valueRaw!.indexOf(trimmed), length: trimmed.length }
}
