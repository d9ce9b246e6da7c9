import { childOf, childrenOf, descendants, elementsOf, switchOf, valueOf, wordsIn, type XmlElement } from '#ingest/formats/xml/xml-tree.ts'
import { powerAfter } from '#ingest/formats/powers.ts'
import { shownIn } from '#ingest/formats/symbol-fonts.ts'
import type { NoticeKey } from '#ingest/formats/source-text.ts'
import type { Piece } from '#ingest/formats/flow.ts'
import type { Style, Styles } from '#ingest/formats/word/styles.ts'

/** The inline content of one paragraph: its words, what hangs on them, and what the words do not show. */
export type Inline = {
  pieces: Piece[]
  notes: Note[]
  /** Contents of text boxes (w:txbxContent) anchored here. */
  boxes: XmlElement[]
  seen: { key: NoticeKey; words: string }[]
}

/** A reference to a footnote or endnote; `label` is its number in the document. */
export type Note = { key: string; label: string }

/** Elements that only hold runs. Tracked insertions and the target of a move are text; what was struck out or moved away is not. */
const HOLDERS: ReadonlySet<string> = new Set(['w:hyperlink', 'w:ins', 'w:moveTo', 'w:smartTag', 'w:customXml', 'w:fldSimple', 'w:dir', 'w:bdo', 'w:sdtContent'])

/** Reads the runs of a paragraph, fields by their result, ruby by its base; a reference to a note as [1]. */
export function readInline(paragraph: XmlElement, styles: Styles, style: Style, labelOf: (note: string) => string | null = () => null): Inline {
  const inline: Inline = { pieces: [], notes: [], boxes: [], seen: [] }
  const field = { instructing: 0 }
  readChildren(paragraph)
  return inline

  function readChildren(holder: XmlElement): void {
    for (const child of elementsOf(holder)) {
      if (child.name === 'w:r') readRun(child)
      else if (HOLDERS.has(child.name)) {
        if (child.name === 'w:ins' || child.name === 'w:moveTo') inline.seen.push({ key: 'tracked_insertion', words: wordsIn(child) })
        readChildren(child)
      } else if (child.name === 'w:sdt') readControl(child)
      else if (child.name === 'w:del' || child.name === 'w:moveFrom') inline.seen.push({ key: 'tracked_deletion', words: wordsIn(child) })
      else if (child.name === 'm:oMath' || child.name === 'm:oMathPara') readEquation(child)
      else if (child.name === 'mc:AlternateContent') readChildren(chosen(child))
    }
  }

  function readControl(control: XmlElement): void {
    const content = childOf(control, 'w:sdtContent')
    const properties = childOf(control, 'w:sdtPr')
    if (childOf(properties, 'w:showingPlcHdr')) inline.seen.push({ key: 'form_field', words: content ? wordsIn(content) : '' })
    else if (content) readChildren(content)
  }

  function readEquation(equation: XmlElement): void {
    const words = [...descendants(equation, 'm:t')].map(wordsIn).join('')
    inline.seen.push({ key: 'equation', words })
    push(words, false)
  }

  function readRun(run: XmlElement): void {
    const properties = childOf(run, 'w:rPr')
    const runStyle = styles.run(valueOf(properties, 'w:rStyle'))
    const bold = switchOf(properties, 'w:b') ?? runStyle.bold ?? style.bold ?? false
    if (switchOf(properties, 'w:vanish') ?? runStyle.hidden ?? style.hidden ?? false) {
      const words = childrenOf(run, 'w:t').map(wordsIn).join('')
      if (words !== '') inline.seen.push({ key: 'hidden_text', words })
      return
    }
    const from = inline.pieces.length
    readParts(run, bold)
    if (valueOf(properties, 'w:vertAlign') === 'superscript') raise(from)
    showSymbols(childOf(properties, 'w:rFonts')?.attributes ?? {}, from)
  }

  function raise(from: number): void {
    const [raised] = inline.pieces.slice(from)
    const power = raised && powerAfter(inline.pieces[from - 1]?.text ?? '', raised.text)
    if (power) raised.text = power
  }

  /** Words set in a symbol font show other signs than they are written with. */
  function showSymbols(fonts: XmlElement['attributes'], from: number): void {
    const font = fonts['w:ascii'] ?? fonts['w:hAnsi'] ?? ''
    for (const piece of inline.pieces.slice(from)) piece.text = shownIn(font, piece.text)
    const unknown = inline.pieces.slice(from).map(({ text }) => text.match(/[\ue000-\uf8ff]/gu)?.join('') ?? '').join('')
    if (unknown !== '') inline.seen.push({ key: 'unknown_character', words: unknown })
  }

  function readParts(run: XmlElement, bold: boolean): void {
    for (const part of elementsOf(run)) {
      if (part.name === 'w:fldChar') {
        const type = part.attributes['w:fldCharType']
        if (type === 'begin') field.instructing++
        else if (field.instructing > 0) field.instructing--
        readFormField(childOf(part, 'w:ffData'))
      } else if (field.instructing === 0) readPart(part, bold)
    }
  }

  /** A box to tick is shown ticked or empty; of other fields the result stands among the words. */
  function readFormField(data: XmlElement | undefined): void {
    if (!data) return
    inline.seen.push({ key: 'form_field', words: valueOf(data, 'w:name') ?? '' })
    const box = childOf(data, 'w:checkBox')
    if (box) push(switchOf(box, 'w:checked') ?? switchOf(box, 'w:default') ?? false ? '☑' : '☐', false)
  }

  function readPart(part: XmlElement, bold: boolean): void {
    switch (part.name) {
      case 'w:t': return push(wordsIn(part), bold)
      case 'w:tab': case 'w:ptab': return push('\t', bold)
      case 'w:br': return part.attributes['w:type'] === 'column' ? undefined : push('\n', bold)
      case 'w:cr': return push('\n', bold)
      case 'w:noBreakHyphen': return push('-', bold)
      case 'w:sym': return readSymbol(part, bold)
      case 'w:footnoteReference': return readNote(`footnote:${part.attributes['w:id']}`)
      case 'w:endnoteReference': return readNote(`endnote:${part.attributes['w:id']}`)
      case 'w:ruby': return childrenOf(childOf(part, 'w:rubyBase'), 'w:r').forEach((base) => readParts(base, bold))
      case 'mc:AlternateContent': return elementsOf(chosen(part)).forEach((inner) => readPart(inner, bold))
      case 'w:drawing': case 'w:pict': case 'w:object': return readFigure(part)
    }
  }

  function readNote(key: string): void {
    const label = labelOf(key)
    if (label === null) return
    inline.notes.push({ key, label })
    push(`[${label}]`, false)
  }

  function readSymbol(part: XmlElement, bold: boolean): void {
    const code = Number.parseInt(part.attributes['w:char'] ?? '', 16)
    if (!(code <= 0x10ffff)) return
    const sign = shownIn(part.attributes['w:font'] ?? '', String.fromCodePoint(code))
    // What no map knows stays in the private use area, where only its own font has it.
    if (/[\ue000-\uf8ff]/u.test(sign)) inline.seen.push({ key: 'unknown_character', words: `${part.attributes['w:font'] ?? ''} ${part.attributes['w:char']}` })
    else push(sign, bold)
  }

  function readFigure(figure: XmlElement): void {
    const boxes = [...descendants(figure, 'w:txbxContent')]
    inline.boxes.push(...boxes)
    for (const box of boxes) inline.seen.push({ key: 'text_box', words: wordsIn(box) })
    const words = [...descendants(figure, 'wp:docPr')][0]?.attributes.descr ?? ''
    if (has(figure, 'c:chart')) inline.seen.push({ key: 'chart', words })
    else if (has(figure, 'dgm:relIds')) inline.seen.push({ key: 'drawing', words })
    else if (has(figure, 'o:OLEObject')) inline.seen.push({ key: 'embedded_object', words })
    else if (has(figure, 'a:blip') || has(figure, 'v:imagedata')) inline.seen.push({ key: 'image', words })
    else if (boxes.length === 0) inline.seen.push({ key: 'drawing', words: [...descendants(figure, 'v:textpath')][0]?.attributes.string ?? words })
  }

  function push(text: string, bold: boolean): void {
    if (text !== '') inline.pieces.push({ text, bold })
  }
}

/** Of two forms of one content, the newer; an older program would show the other. */
export function chosen(alternate: XmlElement): XmlElement {
  return childOf(alternate, 'mc:Choice') ?? childOf(alternate, 'mc:Fallback') ?? { name: '', attributes: {}, children: [] }
}

function has(element: XmlElement, name: string): boolean {
  return !descendants(element, name).next().done
}
