import { addPath } from '#ingest/formats/ofd/path-object.ts'
import { childOf, childrenOf, elementsOf, wordsIn, type XmlElement } from '#ingest/formats/xml/xml-tree.ts'
import { matrixIn, numbersIn } from '#ingest/formats/ofd/numbers.ts'
import { readTextObject } from '#ingest/formats/ofd/text-object.ts'
import { times, type Matrix } from '#ingest/formats/pages/matrix.ts'
import { upright } from '#ingest/formats/pages/upright.ts'
import { Unreadable } from '#ingest/formats/source-text.ts'
import type { Notices } from '#ingest/formats/notices.ts'
import { MOST_PATHS, type PageContent } from '#ingest/formats/pages/page-content.ts'

/** What the objects of a page refer to by its ID, wherever it is declared. */
export type Resources = { heavyFonts: ReadonlySet<string>; composites: ReadonlyMap<string, XmlElement> }
type Around = { area: XmlElement | undefined; resources: Resources; notices: Notices; number: number }

/** Lengths are millimetres from the upper left corner (GB/T 33190—2016, 8.3); ours are points from the lower left. */
const POINTS = 72 / 25.4
const A4 = [0, 0, 210, 297] as const
const MOST_OBJECTS = 200_000
const MOST_RULES = 4_000
/** Composites within composites: deeper, they refer to themselves. */
const DEEPEST = 8

type Shown = { object: XmlElement; matrix: Matrix }

/** Takes the words and rules off one page and the templates it lies on. */
export function readOfdPage(layers: readonly XmlElement[], { area, resources, notices, number }: Around): PageContent {
  const box = childOf(area, 'ofd:PhysicalBox')
  const [left, top, wide, high] = boxOf(box && wordsIn(box))
  const page: Matrix = [POINTS, 0, 0, -POINTS, -left * POINTS, (top + high) * POINTS]
  const [texts, paths]: [Shown[], Shown[]] = [[], []]
  let [objects, pictures] = [0, 0]
  for (const layer of layers) for (const one of childrenOf(childOf(layer, 'ofd:Content'), 'ofd:Layer')) readObjects(one, page, 0)

  const { turn, width, height } = upright(texts.map(({ object, matrix }) => ({ signs: childrenOf(object, 'ofd:TextCode').reduce((sum, code) => sum + wordsIn(code).length, 0), matrix })), wide * POINTS, high * POINTS)
  const content: PageContent = { width, height, marks: [], rules: [], rotated: [], pictured: pictures > 0 || paths.length >= MOST_PATHS, invisible: false }
  for (const { object, matrix } of texts) readWords(object, times(turn, matrix))
  for (const { object, matrix } of paths.slice(0, MOST_RULES)) addPath(object, times(turn, matrix), content.rules)
  return content

  function readObjects(holder: XmlElement, around: Matrix, depth: number): void {
    for (const object of elementsOf(holder)) {
      if (++objects > MOST_OBJECTS) throw new Unreadable('too_much')
      if (object.attributes.Visible === 'false') noteHidden(object)
      else if (object.name === 'ofd:PageBlock') readObjects(object, around, depth)
      else readObject(object, times(around, placeOf(object)), depth)
    }
  }

  function readObject(object: XmlElement, matrix: Matrix, depth: number): void {
    if (object.name === 'ofd:TextObject') texts.push({ object, matrix })
    else if (object.name === 'ofd:PathObject') paths.push({ object, matrix })
    else if (object.name === 'ofd:ImageObject') {
      notices.add('image', { page: number })
      pictures++
    } else if (object.name === 'ofd:CompositeObject') {
      const composite = childOf(resources.composites.get(object.attributes.ResourceID ?? ''), 'ofd:Content')
      if (composite && depth < DEEPEST) readObjects(composite, matrix, depth + 1)
      else notices.add('drawing', { page: number })
    }
  }

  function readWords(object: XmlElement, matrix: Matrix): void {
    const { Font = '', Weight = '400', Alpha, Fill, Stroke } = object.attributes
    const { marks, turned } = readTextObject(object, matrix, resources.heavyFonts.has(Font) || Number(Weight) >= 600)
    for (const mark of marks) content.marks.push(mark)
    if (turned.trim() !== '') content.rotated.push(turned)
    // A scanner's text recognition lays its words unpainted over the picture.
    if (Alpha === '0' || (Fill === 'false' && Stroke !== 'true')) content.invisible = true
  }

  function noteHidden(object: XmlElement): void {
    const words = childrenOf(object, 'ofd:TextCode').map(wordsIn).join('')
    if (words !== '') notices.add('hidden_text', { page: number, words })
  }
}

/** From an object's own space to that around it: its matrix first, then the corner of its boundary. */
function placeOf({ attributes }: XmlElement): Matrix {
  const [left = 0, top = 0] = numbersIn(attributes.Boundary)
  return times([1, 0, 0, 1, left, top], matrixIn(attributes.CTM))
}

function boxOf(written: string | undefined): readonly [number, number, number, number] {
  const [left, top, width, height] = numbersIn(written)
  return Number.isFinite(left! + top!) && width! > 0 && height! > 0 ? [left!, top!, width!, height!] : A4
}
