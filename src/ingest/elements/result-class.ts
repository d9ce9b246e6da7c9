import { CLASS_LABELS } from '#ingest/word-lists/result-classes.ts'

/** The class a reply gives its own outcome (A, B, C …). Meanings differ by place, so only the letter is read. */
export type FoundClass = { labelRaw: string | null; valueRaw: string; value: string; code: string; index: number; length: number }

const LABEL = [...CLASS_LABELS].toSorted((a, b) => b.length - a.length).map((label) => [...label].join('\\s?')).join('|')
const OPEN = '[（(【\\[〔“"「]'
const CLOSE = '[）)】\\]〕”"」]'
const VALUE = `(${OPEN}?\\s?([A-FＡ-Ｆ])\\s?([1-9]?)\\s?${CLOSE}?\\s?(?:类|級|级)?\\s?${CLOSE}?)(?![A-Za-zＡ-Ｚ0-9])`
const LABELLED = new RegExp(`(${LABEL})\\s?(?:[：:]|为|是)\\s?${VALUE}`, 'u')
const LABEL_ONLY = new RegExp(`(?:^|[（(【\\[\\s])(${LABEL})\\s?[：:]\\s?\\S`, 'u')
const ALONE = new RegExp(`^${VALUE}[。]?$`, 'u')
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
  const labelled = LABELLED.exec(plain)
  return labelled && labelled.index <= 12 ? findClass(text) : null
}

/** A class inside a longer line: behind its label, or glued to the number (〔2020〕11号A类). */
export function findClass(text: string): FoundClass | null {
  if (text.length > 400 || !/[A-FＡ-Ｆ]/u.test(text)) return null
  const labelled = LABELLED.exec(text)
  if (labelled) return found(labelled[1]!, labelled, labelled[0].length - labelled[2]!.length)
  const glued = text.length <= 60 ? AT_END.exec(text) : null
  return glued && found(null, glued, glued[0].length - glued[0].trimStart().replace(/^[，,;；\s]+/u, '').length)
}

/** A label with something behind it that is no class: 办理结果：已解决. */
export function hasUnclearClass(text: string): boolean {
  return text.length <= 60 && LABEL_ONLY.test(text) && !/^[（(【\[]?(?:类别|类型|分类|等级)/u.test(text) && !LABELLED.test(text) && !/[：:]\s?$/u.test(text)
}

function found(label: string | null, match: RegExpExecArray, offset: number): FoundClass {
  const [valueRaw, letter, figure] = match.slice(label === null ? 1 : 2)
  const value = letter!.replace(/[Ａ-Ｆ]/u, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
  const from = label === null ? match.index + match[0].indexOf(valueRaw!) : match.index + offset
  const trimmed = valueRaw!.trim()
  return { labelRaw: label, valueRaw: trimmed, value, code: value + (figure ?? ''), index: from + valueRaw!.indexOf(trimmed), length: trimmed.length }
}
