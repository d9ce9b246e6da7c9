import type { DefaultTreeAdapterTypes as Tree } from 'parse5'

/** Whether an element is not shown, as far as it says so itself. */
export function isHidden(node: Tree.Element): boolean {
  const style = styleOf(node)
  return node.attrs.some(({ name }) => name === 'hidden') || /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i.test(style)
}

/** Whether an element makes its words bold or plain; null when it says nothing. */
export function weightOf(node: Tree.Element): boolean | null {
  const weight = /(?:^|;)\s*font-weight\s*:\s*(\w+)/i.exec(styleOf(node))?.[1]?.toLowerCase()
  if (weight !== undefined) return weight === 'bold' || weight === 'bolder' || Number(weight) >= 600
  return /^(?:b|strong|th|h[1-6])$/.test(node.tagName) ? true : null
}

/** Whether a paragraph's format sets its first line in. */
export function isSetIn(node: Tree.Element): boolean {
  const indent = /(?:^|;)\s*text-indent\s*:\s*(-?[\d.]+)/i.exec(styleOf(node))?.[1]
  return indent !== undefined && Number(indent) > 0 && !/(?:^|;)\s*text-align\s*:\s*(?:center|right)/i.test(styleOf(node))
}

/** The first font an element sets its words in; null when it says nothing. */
export function fontOf(node: Tree.Element): string | null {
  const family = /(?:^|;)\s*(?:font-family\s*:|font\s*:[^;]*?[\d.](?:pt|px|em|%)\s)\s*("[^";]*"|'[^';]*'|[^;,]+)/i.exec(styleOf(node))?.[1]
  return family ?? (node.tagName === 'font' ? attribute(node, 'face').split(',')[0] || null : null)
}

/** The value of an attribute, empty when it is not there. */
export function attribute(node: Tree.Element, name: string): string {
  return node.attrs.find((one) => one.name === name)?.value ?? ''
}

function styleOf(node: Tree.Element): string {
  return attribute(node, 'style')
}
