import { UNMOVED, type Matrix } from '#ingest/formats/pages/matrix.ts'

/** Numbers parted by spaces: the ST_Array and ST_Box of GB/T 33190—2016, 7.3. */
export function numbersIn(text: string | undefined): number[] {
  const trimmed = text?.trim() ?? ''
  return trimmed === '' ? [] : trimmed.split(/\s+/u).map(Number)
}

export function matrixIn(text: string | undefined): Matrix {
  const [a, b, c, d, e, f] = numbersIn(text)
  return f === undefined ? UNMOVED : [a!, b!, c!, d!, e!, f]
}

/**
 * Distances from sign to sign; `g 3 5.6` stands for 5.6 5.6 5.6. Where fewer are given than signs stand, the last one goes on.
 *
 * @example
 * stepsIn('g 2 5.6 3', 4) //=> [5.6, 5.6, 3, 3]
 */
export function stepsIn(delta: string | undefined, signs: number): number[] {
  const words = delta?.trim().split(/\s+/u) ?? []
  const found: number[] = []
  for (let i = 0; i < words.length && found.length < signs; i++) {
    if (words[i] !== 'g') found.push(Number(words[i]))
    else {
      for (let n = Number(words[i + 1]); n > 0 && found.length < signs; n--) found.push(Number(words[i + 2]))
      i += 2
    }
  }
  while (found.length > 0 && found.length < signs) found.push(found.at(-1)!)
  return found
}
