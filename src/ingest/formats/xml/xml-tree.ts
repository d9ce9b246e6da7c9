import { SaxesParser } from 'saxes'
import { Unreadable } from '#ingest/formats/source-text.ts'

/** An element by its usual prefix, whatever prefix the file itself uses: `w:p`, with attributes `w:val`. */
export type XmlElement = { name: string; attributes: Readonly<Record<string, string>>; children: (XmlElement | string)[] }

/** Namespaces of office documents, transitional and strict, by the prefix everybody knows them by. */
const PREFIXES: readonly (readonly [RegExp, string])[] = [
  [/wordprocessingml\/(?:2006\/)?main$/, 'w'],
  [/spreadsheetml\/(?:2006\/)?main$/, 's'],
  [/officeDocument\/(?:2006\/)?relationships$/, 'r'],
  [/officeDocument\/(?:2006\/)?math$/, 'm'],
  [/drawingml\/(?:2006\/)?main$/, 'a'],
  [/drawingml\/(?:2006\/)?chart$/, 'c'],
  [/drawingml\/(?:2006\/)?diagram$/, 'dgm'],
  [/markup-compatibility\/2006$/, 'mc'],
  [/^http:\/\/www\.ofdspec\.org(?:\/|$)/, 'ofd'],
  [/^urn:schemas-microsoft-com:vml$/, 'v'],
  [/^urn:schemas-microsoft-com:office:office$/, 'o'],
]

const DEEPEST = 400
const MOST_NODES = 3_000_000

/**
 * Parses a part of an office document. Entities a DTD would define are refused, so nothing expands; depth and size are bounded.
 * Throws Unreadable('broken_file') for what is not well-formed.
 */
export function parseXml(text: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true })
  const root: XmlElement = { name: '', attributes: {}, children: [] }
  const open: XmlElement[] = [root]
  const prefixes = new Map<string, string>()
  let nodes = 0

  const nameOf = (uri: string, prefix: string, local: string): string => {
    let known = prefixes.get(uri)
    if (known === undefined) prefixes.set(uri, (known = PREFIXES.find(([shape]) => shape.test(uri))?.[1] ?? prefix))
    return known === '' ? local : `${known}:${local}`
  }
  parser.on('error', () => {
    throw new Unreadable('broken_file')
  })
  parser.on('opentag', (tag) => {
    if (++nodes > MOST_NODES) throw new Unreadable('too_much')
    if (open.length > DEEPEST) throw new Unreadable('broken_file')
    const attributes = Object.fromEntries(Object.values(tag.attributes).map((one) => [nameOf(one.uri, one.prefix, one.local), one.value]))
    const element: XmlElement = { name: nameOf(tag.uri, tag.prefix, tag.local), attributes, children: [] }
    open.at(-1)!.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => void open.pop())
  parser.on('text', (words) => {
    open.at(-1)!.children.push(words)
  })
  parser.write(text).close()
  const [top] = elementsOf(root)
  if (!top) throw new Unreadable('broken_file')
  return top
}

export function elementsOf(element: XmlElement): XmlElement[] {
  return element.children.filter((child) => typeof child !== 'string')
}

export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child): child is XmlElement => typeof child !== 'string' && child.name === name)
}

export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return element ? elementsOf(element).filter((child) => child.name === name) : []
}

/** `w:val` of a child: the way the format writes most values. */
export function valueOf(element: XmlElement | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes['w:val']
}

/** A switch such as `w:b`: there without a value, or with 1, true, on. Undefined when it is not there. */
export function switchOf(element: XmlElement | undefined, name: string): boolean | undefined {
  const found = childOf(element, name)
  return found && !/^(?:0|false|off|none)$/.test(found.attributes['w:val'] ?? '')
}

export function wordsIn(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : wordsIn(child))).join('')
}

/** Every element of a name below another, itself included, in document order. */
export function* descendants(element: XmlElement, name: string): Generator<XmlElement> {
  if (element.name === name) yield element
  for (const child of element.children) if (typeof child !== 'string') yield* descendants(child, name)
}
