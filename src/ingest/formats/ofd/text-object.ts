import { apply, isTurned, type Matrix } from '#ingest/formats/pages/matrix.ts'
import { childrenOf, wordsIn, type XmlElement } from '#ingest/formats/xml/xml-tree.ts'
import { readableSigns } from '#ingest/formats/pages/signs.ts'
import { stepsIn } from '#ingest/formats/ofd/numbers.ts'
import type { Mark } from '#ingest/formats/pages/page-content.ts'

/** The words of one text object: at their places, or, where they do not run from left to right, only by themselves. */
export type OfdWords = { marks: Mark[]; turned: string }

/** A sign farther off than this share of its height, or off the line, begins words of its own. */
const APART = 0.2

/**
 * Reads a text object (GB/T 33190—2016, 11.3): every sign stands a step from the one before. Signs of one line that touch become one mark.
 * `matrix` takes the object's own space to the page.
 */
export function readTextObject(object: XmlElement, matrix: Matrix, bold: boolean): OfdWords {
  const [, , c, d] = matrix
  const size = Number(object.attributes.Size ?? 0)
  const height = size * Math.hypot(c, d)
  const words: OfdWords = { marks: [], turned: '' }
  if (!(height > 0)) return words
  const turned = isTurned(matrix) || Number(object.attributes.ReadDirection ?? 0) % 360 !== 0
  const stretch = Number(object.attributes.HScale ?? 1) || 1
  let [x, y] = [0, 0]
  for (const code of childrenOf(object, 'ofd:TextCode')) {
    const signs = signsIn(code)
    if (turned) {
      words.turned += signs.join('')
      continue
    }
    // A piece that names no place goes on from the place of the piece before.
    ;[x, y] = [Number(code.attributes.X ?? x), Number(code.attributes.Y ?? y)]
    readSigns(signs, code)
  }
  return words

  function readSigns(signs: readonly string[], { attributes }: XmlElement): void {
    const [across, down] = [stepsIn(attributes.DeltaX, signs.length), stepsIn(attributes.DeltaY, signs.length)]
    let [left, baseline] = [x, y]
    signs.forEach((sign, i) => {
      const width = (sign.codePointAt(0)! < 0x80 ? 0.5 : 1) * size * stretch
      const step = across[i] ?? (down.length > 0 ? 0 : width)
      const [from, at] = apply(matrix, left, baseline)
      const [right] = apply(matrix, left + (step > 0 && step < width ? step : width), baseline)
      if (sign.trim() !== '' && [from, at, right].every(Number.isFinite)) add({ text: sign, x: from, right, y: at, size: height, bold })
      left += step
      baseline += down[i] ?? 0
    })
  }

  function add(mark: Mark): void {
    const last = words.marks.at(-1)
    if (last && last.y === mark.y && Math.abs(mark.x - last.right) <= APART * height) {
      last.text += mark.text
      last.right = mark.right
    } else words.marks.push(mark)
  }
}

/**
 * Signs XML has no room for, spaces among them, are written as \0020; what has no code at all as ¤, of which nobody can tell what it was
 * (GB/T 33190—2016, 11.3).
 */
function signsIn(code: XmlElement): string[] {
  const written = wordsIn(code).replace(/[\r\n]+/gu, '').replace(/\\([0-9A-Fa-f]{4})/gu, (_all, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))
  return [...readableSigns(written.replaceAll('¤', '\ufffd'))]
}
