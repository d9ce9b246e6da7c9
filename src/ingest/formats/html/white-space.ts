import type { Piece } from '#ingest/formats/flow.ts'

/** Takes the white space off that a page has at the ends of a paragraph and around its line breaks. */
export function trimmedPieces(pieces: readonly Piece[]): Piece[] {
  const result = pieces.map((piece) => ({ ...piece, text: piece.text.replace(/ *\n */gu, '\n') }))
  while (result.length > 0 && /^[ \n]*$/.test(result[0]!.text)) result.shift()
  while (result.length > 0 && result.at(-1)!.text.trim() === '') result.pop()
  if (result.length === 0) return result
  result[0]!.text = result[0]!.text.replace(/^[ \n]+/, '')
  result.at(-1)!.text = result.at(-1)!.text.trimEnd()
  return result
}

export function withoutLead(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece, i) => (i === 0 ? { ...piece, text: piece.text.trimStart() } : piece))
}
