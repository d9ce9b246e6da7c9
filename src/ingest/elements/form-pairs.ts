import { CLASS_LABEL } from '#ingest/elements/result-class.ts'
import { findDocumentNumbers } from '#ingest/elements/document-number.ts'
import { ELEMENT_LABELS, INDEX_LABELS, REPLY_FORM_LABELS } from '#ingest/word-lists/form-labels.ts'
import type { RoledParagraph } from '#ingest/roles.ts'

/** A label and its value, as an index table or a form prints them, and where the value stands in its paragraph. */
export type FormPair = { label: string; value: string; paragraph: RoledParagraph; index: number }

type LinePair = { label: string; value: string; index: number }

const LABELS = [...INDEX_LABELS].toSorted((a, b) => b.length - a.length)
const INDEX_SET: ReadonlySet<string> = new Set(INDEX_LABELS)
const LABEL_SET: ReadonlySet<string> = new Set([...INDEX_LABELS, ...REPLY_FORM_LABELS])
const SPACED = LABELS.map((label) => [...label].join('\\s*')).join('|')
const BRACKETED = `[【\\[]\\s*(${SPACED})\\s*[】\\]]\\s*[：:\\t|｜]?`
/** 发布机构：省卫生健康委文号：…: the space before the next label was lost. */
const LOST_SPACE = '(?<=[委局厅室府会办])(?=名\\s*称\\s*[：:])|(?<=[\\u4e00-\\u9fff\\d）)])(?=(?:文号|发文字号|成文日期|发文日期|发布机构|发布日期|公开日期|主题分类|有效性)\\s*[：:])'
const LABEL = new RegExp(`${BRACKETED}|(?:^|[\\s\\t\\u3000|｜】\\]]|${LOST_SPACE})(${SPACED})\\s*(?:[：:\\t|｜]|$)`, 'gu')
/** A quick look before the long one: the last character of a label in front of a sign that parts it from its value. */
const LABEL_END = new RegExp(`[${[...new Set(LABELS.map((label) => label.at(-1)!))].join('')}]\\s*(?:[】\\]]|[：:\\t|｜]|$)`, 'u')
const CLASS_CELL = new RegExp(`^(?:${CLASS_LABEL})$`, 'u')

const BULLET = /^[•●▪◆]\s?/u
const LONGEST_LINE = 600
/** 名称 关于…的通知: the row of an index table that space alone parts. */
const SPACED_NAME = /^((?:信息|文件|公文)?名\s?称|标\s?题)\s+((?=.{0,60}(?:关于|对))[^：:\t|｜]{6,})$/u
const LONGEST_GLUED = 160
const GLUED_START = /^(?:(?:信息)?索引号|发布(?:机构|单位|日期|时间)|发文(?:机关|机构|单位|日期|时间|字号)|公开(?:方式|形式|属性|范围)|主题分类|成文日期|生成日期|制发机关|有效性|关键词|组配分类)/u
/** 公开形式主动公开责任部门…: the value 主动公开, not the label 公开责任部门. */
const GLUED = new RegExp(`(?<!主动|申请|不予)(?:${LABELS.join('|')})`, 'gu')

/** Reads the labels and values of an index table (索引号 … 文号 … 成文日期 …) out of one line, in which several pairs may stand. */
export function readIndexPairs(text: string): LinePair[] {
  if (text.length > LONGEST_LINE) return []
  const bullet = BULLET.exec(text)?.[0].length ?? 0
  if (bullet > 0) return readListedPairs(text.slice(bullet)).map((pair) => ({ ...pair, index: bullet + pair.index }))
  const named = SPACED_NAME.exec(text)
  if (named) return [{ label: named[1]!.replace(/\s+/gu, ''), value: named[2]!, index: text.length - named[2]!.length }]
  if (!/[：:\t|｜\]】]/u.test(text)) {
    const label = text.length <= 16 ? text.replace(/\s+/gu, '') : ''
    return INDEX_SET.has(label) ? [{ label, value: '', index: text.length }] : readGluedPairs(text)
  }
  const found = LABEL_END.test(text) ? [...text.matchAll(LABEL)] : []
  return found.map((match, i) => {
    const from = match.index + match[0].length
    const slice = text.slice(from, found[i + 1]?.index ?? text.length)
    const value = slice.replace(/^[\s|｜\t：:]+|[\s|｜\t]+$/gu, '')
    return { label: (match[1] ?? match[2])!.replace(/\s+/gu, ''), value, index: from + slice.indexOf(value) }
  })
}

/** • 发文字号 青政办字〔2021〕67号: an index table kept as a list, one label an entry, also where the space behind it was lost. */
function readListedPairs(entry: string): LinePair[] {
  const pairs = readIndexPairs(entry)
  if (pairs.length > 0 || !GLUED_START.test(entry) || entry.length > LONGEST_GLUED) return pairs
  const label = LABELS.find((one) => entry.startsWith(one))
  const value = label && entry.slice(label.length).trim()
  return label && value ? [{ label, value, index: entry.length - value.length }] : []
}

/** 发布机构丙县民政局文号…: cells of an index table that only space had parted. The first label is one that no sentence begins with. */
function readGluedPairs(text: string): LinePair[] {
  if (text.length > LONGEST_GLUED || !GLUED_START.test(text) || /[，。；]/u.test(text)) return []
  const found = [...text.matchAll(GLUED)]
  return found.length < 2 ? [] : found.map((match, i) => {
    const from = match.index + match[0].length
    const slice = text.slice(from, found[i + 1]?.index ?? text.length)
    return { label: match[0], value: slice.trim(), index: from + slice.length - slice.trimStart().length }
  })
}

/** A line of an index table: 索引号 itself, or two labels and more. */
export function isIndexLine(text: string): boolean {
  if (/^[【\[]?索\s*引\s*号/u.test(text)) return true
  const pairs = readIndexPairs(text)
  if (pairs.length >= 2 || (pairs.length === 1 && BULLET.test(text))) return true
  if (SPACED_NAME.test(text)) return true
  const only = pairs[0]
  if (!only || text.length > 160) return false
  if (only.value === '' && ELEMENT_LABELS.disclosure.test(only.label)) return true
  return !/^(?:名称|标题|来源|分类)$/u.test(only.label) || only.value === '' || /[：:]/u.test(text)
    ? /^(?:索引|文号$|信息|主题|体裁|组配|服务对象|发布|发文|公开主体|公开责任|责任部门|制发|生成|公文|成文|印发|公开(?!方式|属性)|文件|名称|标题|统一编号|备注|有效性|时效性|效力|是否有效|关键|内容概|施行|失效|生效|废止)/u.test(only.label) && findDocumentNumbers(text).length === 0
    : false
}

/** A row of cells in which a form names its fields: 办理类别 A 公开属性 主动公开. */
export function isFormRow(text: string): boolean {
  return text.includes('\t') && text.length <= LONGEST_LINE && cellsOf(text).some(({ value }) => isLabel(value))
}

/** The index table of a web page, not the form of the bureau itself. */
export function isWebIndex({ role, isRow, text }: RoledParagraph): boolean {
  return role === 'index' && (!isRow || /索\s*引|主题|体裁|发布|信息/u.test(text))
}

/** Every pair of the lines and rows that were told to be an index table or form, in reading order. */
export function readFormPairs(paragraphs: readonly RoledParagraph[]): FormPair[] {
  const lines = paragraphs.filter(({ role }) => role === 'index')
  return lines.flatMap((paragraph, i) => {
    const below = lines[i + 1]
    const pairs = paragraph.isRow ? rowPairs(paragraph, below) : readIndexPairs(paragraph.text).map((pair) => ({ ...pair, paragraph }))
    // A value may stand on the line below its label.
    return pairs.map((pair) => (pair.value === '' && below && !below.isRow && readIndexPairs(below.text).length === 0 ? { ...pair, value: below.text, paragraph: below, index: 0 } : pair))
  })
}

function rowPairs(row: RoledParagraph, below: RoledParagraph | undefined): FormPair[] {
  const cells = cellsOf(row.text)
  const filled = cells.filter(({ value }) => value !== '')
  if (below?.isRow && filled.every(({ value }) => isLabel(value))) {
    const values = cellsOf(below.text)
    return cells.flatMap(({ value: label }, i) => (label !== '' && values[i] ? [{ label: bare(label), ...values[i], paragraph: below }] : []))
  }
  return filled.flatMap(({ value: label }, i) => {
    const next = filled[i + 1]
    return isLabel(label) && next && !isLabel(next.value) ? [{ label: bare(label), ...next, paragraph: row }] : []
  })
}

function cellsOf(text: string): { value: string; index: number }[] {
  let from = 0
  return text.split('\t').map((cell) => {
    const value = cell.trim()
    const index = from + cell.indexOf(value)
    from += cell.length + 1
    return { value, index }
  })
}

function isLabel(cell: string): boolean {
  const label = bare(cell)
  return label.length <= 12 && (LABEL_SET.has(label) || CLASS_CELL.test(label))
}

function bare(label: string): string {
  return label.replace(/[\s【】\[\]：:]+/gu, '')
}
