import { childOf, childrenOf, switchOf, valueOf, type XmlElement } from '#ingest/formats/xml/xml-tree.ts'

/** What a style, its ancestors included, says of the paragraphs and runs it sets. Undefined: nothing. */
export type Style = { name: string; bold?: boolean; hidden?: boolean; indented?: boolean; aligned?: string; numId?: string; level?: number; numberedBy?: string }

/** The styles of a Word document by id, resolved through `w:basedOn` (ECMA-376, 17.7). */
export class Styles {
  readonly #elements = new Map<string, XmlElement>()
  readonly #resolved = new Map<string, Style>()
  readonly #standard: string | undefined

  constructor(root: XmlElement | null) {
    for (const style of childrenOf(root ?? undefined, 'w:style')) this.#elements.set(style.attributes['w:styleId'] ?? '', style)
    this.#standard = [...this.#elements].find(([, { attributes }]) => attributes['w:type'] === 'paragraph' && /^(?:1|true|on)$/.test(attributes['w:default'] ?? ''))?.[0]
  }

  /** Without an id, the style of ordinary paragraphs. */
  paragraph(id: string | undefined): Style {
    return this.#resolve(id ?? this.#standard, 0)
  }

  run(id: string | undefined): Style {
    return this.#resolve(id, 0)
  }

  #resolve(id: string | undefined, depth: number): Style {
    const element = id === undefined ? undefined : this.#elements.get(id)
    if (!element || id === undefined || depth > 20) return { name: '' }
    const known = this.#resolved.get(id)
    if (known) return known
    const style = { ...this.#resolve(valueOf(element, 'w:basedOn'), depth + 1), ...own(element, id) }
    this.#resolved.set(id, style)
    return style
  }
}

function own(element: XmlElement, id: string): Style {
  const paragraph = childOf(element, 'w:pPr')
  const run = childOf(element, 'w:rPr')
  const numbering = childOf(paragraph, 'w:numPr')
  const level = valueOf(numbering, 'w:ilvl')
  return defined({
    name: valueOf(element, 'w:name') ?? '',
    bold: switchOf(run, 'w:b'),
    hidden: switchOf(run, 'w:vanish'),
    indented: firstLineIndent(paragraph),
    aligned: valueOf(paragraph, 'w:jc'),
    numId: valueOf(numbering, 'w:numId'),
    level: level === undefined ? undefined : Number(level),
    numberedBy: valueOf(numbering, 'w:numId') === undefined ? undefined : id,
  })
}

/** Whether a paragraph's format sets its first line in; undefined when it does not say. */
export function firstLineIndent(properties: XmlElement | undefined): boolean | undefined {
  const indent = childOf(properties, 'w:ind')?.attributes
  const first = indent?.['w:firstLineChars'] ?? indent?.['w:firstLine']
  if (first !== undefined) return Number(first) > 0 || Number(indent?.['w:firstLine'] ?? 0) > 0
  return indent?.['w:hanging'] === undefined && indent?.['w:hangingChars'] === undefined ? undefined : false
}

function defined(style: Style): Style {
  return Object.fromEntries(Object.entries(style).filter(([, value]) => value !== undefined)) as Style
}
