import { CHROME_LINES, FOOTER_START, INDEX_LABELS } from '#ingest/word-lists/website-chrome.ts'
import { findDocumentNumbers } from '#ingest/elements/document-number.ts'

/** A line a website put there: path, date of posting, reading counter, print and share buttons, foot of page. */
export function isChrome(text: string): boolean {
  return text.length <= 220 && CHROME_LINES.some((shape) => shape.test(text))
}

export function startsFooter(text: string): boolean {
  return text.length <= 200 && FOOTER_START.some((shape) => shape.test(text))
}

const LABELS = [...INDEX_LABELS].toSorted((a, b) => b.length - a.length)
const LABEL_SET: ReadonlySet<string> = new Set(INDEX_LABELS)
const SPACED = LABELS.map((label) => [...label].join('\\s*')).join('|')
const LABEL = new RegExp(`(?:^|[\\s\\t\\u3000|｜】\\]])[【\\[]?(${SPACED})\\s*[】\\]]?\\s*(?:[：:\\t|｜]|$)`, 'gu')
/** A quick look before the long one: the last character of a label in front of a sign that parts it from its value. */
const LABEL_END = new RegExp(`[${[...new Set(LABELS.map((label) => label.at(-1)!))].join('')}]\\s*[】\\]]?\\s*(?:[：:\\t|｜]|$)`, 'u')

/**
 * Reads the labels and values of an index table (索引号 … 文号 … 成文日期 …) out of one line, in which several pairs may stand.
 * Offsets are those of the value in the line.
 */
export function readIndexPairs(text: string): { label: string; value: string; index: number }[] {
  if (text.length > 600) return []
  if (!/[：:\t|｜]/u.test(text)) {
    const label = text.length <= 16 ? text.replace(/[\s【】\[\]]+/gu, '') : ''
    return LABEL_SET.has(label) ? [{ label, value: '', index: text.length }] : []
  }
  const found = LABEL_END.test(text) ? [...text.matchAll(LABEL)] : []
  return found.flatMap((match, i) => {
    const from = match.index + match[0].length
    const to = found[i + 1]?.index ?? text.length
    const slice = text.slice(from, to)
    const value = slice.replace(/^[\s|｜\t：:]+|[\s|｜\t]+$/gu, '')
    return [{ label: match[1]!.replace(/\s+/gu, ''), value, index: from + slice.indexOf(value) }]
  })
}

/** A line of an index table: 索引号 itself, or two labels and more. */
export function isIndexLine(text: string): boolean {
  if (/^[【\[]?索\s*引\s*号/u.test(text)) return true
  const pairs = readIndexPairs(text)
  if (pairs.length >= 2) return true
  const only = pairs[0]
  if (!only || text.length > 160) return false
  return !/^(?:名称|标题|来源|分类)$/u.test(only.label) || only.value === '' || /[：:]/u.test(text)
    ? /^(?:索引|信息|主题|体裁|组配|服务对象|发布|发文|公开主体|责任部门|生成|公文|成文|公开(?!方式|属性)|文件名称|名称|标题|统一编号|备注|有效性|时效性|效力|是否有效|关键|内容概)/u.test(only.label) && findDocumentNumbers(text).length === 0
    : false
}
