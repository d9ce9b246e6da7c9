import { diffArrays } from 'diff'

/** A stretch of a text three people's versions of which stand beside one another. `same` is where all agree, or both made one change. */
export type Piece = { kind: 'same' | 'theirs' | 'mine' | 'conflict'; base: string; theirs: string; mine: string }

/** Beyond so many changed sentences two texts are not compared sentence by sentence: the stretch that differs is one change. */
const MOST_EDITS = 1_000

/** From where to where sentences of the base were changed, and to which of the other text. */
type Hunk = { start: number; end: number; from: number; to: number }

/**
 * Two changed versions of a text beside the one both began from, cut by sentences: what only they changed, what only I did, and
 * where both did otherwise. Together the pieces are the whole of each version.
 *
 * @example
 * mergeText('甲。乙。', '甲一。乙。', '甲。乙二。') //=> [{ kind: 'theirs', base: '甲。', theirs: '甲一。', mine: '甲。' }, { kind: 'mine', base: '乙。', theirs: '乙。', mine: '乙二。' }]
 */
export function mergeText(base: string, theirs: string, mine: string): Piece[] {
  const [b, t, m] = [sentencesOf(base), sentencesOf(theirs), sentencesOf(mine)]
  const [ofTheirs, ofMine] = [hunks(b, t), hunks(b, m)]
  const pieces: Piece[] = []
  let [at, inTheirs, inMine, i, j] = [0, 0, 0, 0, 0]
  while (i < ofTheirs.length || j < ofMine.length) {
    const start = Math.min(ofTheirs[i]?.start ?? Infinity, ofMine[j]?.start ?? Infinity)
    push(pieces, same(b, at, start))
    inTheirs += start - at
    inMine += start - at
    let end = start
    const [firstTheirs, firstMine] = [i, j]
    // Changes that touch are one: where they meet, nobody can say which comes first.
    for (let grown = true; grown;) {
      grown = false
      for (; i < ofTheirs.length && ofTheirs[i]!.start <= end; i++, grown = true) end = Math.max(end, ofTheirs[i]!.end)
      for (; j < ofMine.length && ofMine[j]!.start <= end; j++, grown = true) end = Math.max(end, ofMine[j]!.end)
    }
    const lengthOf = (side: Hunk[], from: number, to: number) => end - start + side.slice(from, to).reduce((sum, one) => sum + (one.to - one.from) - (one.end - one.start), 0)
    const [theirLength, myLength] = [lengthOf(ofTheirs, firstTheirs, i), lengthOf(ofMine, firstMine, j)]
    const [was, is, typed] = [joined(b, start, end), joined(t, inTheirs, inTheirs + theirLength), joined(m, inMine, inMine + myLength)]
    push(pieces, { kind: kindOf(was, is, typed), base: was, theirs: is, mine: typed })
    ;[at, inTheirs, inMine] = [end, inTheirs + theirLength, inMine + myLength]
  }
  push(pieces, same(b, at, b.length))
  return pieces
}

/** The same where nobody knows what both began from: everything that differs is for a person to choose. */
export function mergeWithoutBase(theirs: string, mine: string): Piece[] {
  return mergeText(theirs, theirs, mine).map((piece) => (piece.kind === 'mine' ? { ...piece, kind: 'conflict', base: '' } : piece))
}

function kindOf(base: string, theirs: string, mine: string): Piece['kind'] {
  if (theirs === mine) return 'same'
  if (mine === base) return 'theirs'
  return theirs === base ? 'mine' : 'conflict'
}

function hunks(base: string[], other: string[]): Hunk[] {
  const { head, tail } = commonEnds(base, other)
  const [from, to] = [base.slice(head, base.length - tail), other.slice(head, other.length - tail)]
  const changes = diffArrays(from, to, { maxEditLength: MOST_EDITS })
  if (!changes) return [{ start: head, end: base.length - tail, from: head, to: other.length - tail }]
  const found: Hunk[] = []
  let [at, inOther, open] = [head, head, false]
  for (const { value, added, removed } of changes) {
    if (!added && !removed) {
      at += value.length
      inOther += value.length
      open = false
      continue
    }
    if (!open) found.push({ start: at, end: at, from: inOther, to: inOther })
    open = true
    const hunk = found.at(-1)!
    if (removed) hunk.end = at += value.length
    else hunk.to = inOther += value.length
  }
  return found
}

function commonEnds(one: string[], other: string[]): { head: number; tail: number } {
  const shorter = Math.min(one.length, other.length)
  let [head, tail] = [0, 0]
  while (head < shorter && one[head] === other[head]) head++
  while (tail < shorter - head && one[one.length - 1 - tail] === other[other.length - 1 - tail]) tail++
  return { head, tail }
}

/** Every sentence with its stop, every line with its end. */
function sentencesOf(text: string): string[] {
  return text.match(/[^。！？；\n]*[。！？；\n]|[^。！？；\n]+$/gu) ?? []
}

function same(base: string[], start: number, end: number): Piece {
  const words = joined(base, start, end)
  return { kind: 'same', base: words, theirs: words, mine: words }
}

function joined(sentences: string[], start: number, end: number): string {
  return sentences.slice(start, end).join('')
}

/** Empty stretches are none; neighbours on which all agree are one. */
function push(pieces: Piece[], piece: Piece): void {
  if (piece.base + piece.theirs + piece.mine === '') return
  const last = pieces.at(-1)
  if (last?.kind === 'same' && piece.kind === 'same') {
    for (const side of ['base', 'theirs', 'mine'] as const) last[side] += piece[side]
  } else {
    pieces.push({ ...piece })
  }
}
