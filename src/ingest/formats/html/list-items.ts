import type { DefaultTreeAdapterTypes as Tree } from 'parse5'
import { attribute } from '#ingest/formats/html/style.ts'
import { formatNumber } from '#ingest/formats/word/number-format.ts'

const TYPES: Record<string, string> = { a: 'lowerLetter', A: 'upperLetter', i: 'lowerRoman', I: 'upperRoman' }

/** The number a browser shows before an item of an ordered list; `listed` remembers where every list has got to. */
export function numberOfItem(item: Tree.Element, listed: Map<Tree.Element, number>): string {
  const list = item.parentNode && 'tagName' in item.parentNode ? item.parentNode : null
  if (list?.tagName !== 'ol') return ''
  const value = wholeNumber(item, 'value') ?? (listed.has(list) ? listed.get(list)! + 1 : (wholeNumber(list, 'start') ?? 1))
  listed.set(list, value)
  const style = /list-style(?:-type)?\s*:\s*([\w-]+)/i.exec(`${attribute(item, 'style')};${attribute(list, 'style')}`)?.[1] ?? ''
  if (style === 'none') return ''
  return /^(?:cjk-ideographic|(?:simp|trad)-chinese-(?:in)?formal|cjk-decimal)$/i.test(style) ? `${formatNumber(value, 'chineseCounting')}、` : `${formatNumber(value, TYPES[attribute(list, 'type')] ?? 'decimal')}.`
}

function wholeNumber(node: Tree.Element, name: string): number | null {
  const value = attribute(node, name)
  return /^-?\d{1,6}$/.test(value) ? Number(value) : null
}
