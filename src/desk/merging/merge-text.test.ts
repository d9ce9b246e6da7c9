import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeText, mergeWithoutBase, type Piece } from '#desk/merging/merge-text.ts'

const kinds = (pieces: Piece[]) => pieces.map(({ kind }) => kind)
const side = (pieces: Piece[], of: 'base' | 'theirs' | 'mine') => pieces.map((piece) => piece[of]).join('')

const BASE = '一、现有3家。\n二、再增设2家。\n三、感谢支持。\n'

describe('two versions of one text', () => {
  it('keep both changes where they lie apart', () => {
    const pieces = mergeText(BASE, BASE.replace('3家', '4家'), BASE.replace('感谢', '衷心感谢'))
    expect(pieces.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'theirs', base: '一、现有3家。', theirs: '一、现有4家。', mine: '一、现有3家。' },
      { kind: 'mine', base: '三、感谢支持。', theirs: '三、感谢支持。', mine: '三、衷心感谢支持。' },
    ])
  })

  it('are for a person to choose between where both changed a sentence otherwise', () => {
    const pieces = mergeText(BASE, BASE.replace('2家', '3家'), BASE.replace('2家', '5家'))
    expect(pieces.filter(({ kind }) => kind !== 'same')).toEqual([{ kind: 'conflict', base: '二、再增设2家。', theirs: '二、再增设3家。', mine: '二、再增设5家。' }])
  })

  it('agree where both made one change', () => {
    expect(kinds(mergeText(BASE, BASE.replace('2家', '3家'), BASE.replace('2家', '3家')))).toEqual(['same'])
  })

  it('conflict where one took out what the other changed', () => {
    expect(kinds(mergeText(BASE, BASE.replace('二、再增设2家。\n', ''), BASE.replace('2家', '5家')))).toContain('conflict')
  })

  it('conflict where both put something in at one place', () => {
    const pieces = mergeText(BASE, BASE.replace('二、', '（甲）\n二、'), BASE.replace('二、', '（乙）\n二、'))
    expect(pieces.find(({ kind }) => kind === 'conflict')).toMatchObject({ theirs: expect.stringContaining('（甲）'), mine: expect.stringContaining('（乙）') })
  })

  it('are all for a person to choose where nobody knows what they began from', () => {
    expect(kinds(mergeWithoutBase(BASE.replace('2家', '3家'), BASE.replace('感谢', '衷心感谢')))).toEqual(['same', 'conflict', 'same', 'conflict', 'same'])
  })

  it('are each whole in their pieces, and nothing is chosen silently, whatever they are', () => {
    const text = fc.array(fc.constantFrom('甲。', '乙。', '丙\n', '丁；', '戊')).map((parts) => parts.join(''))
    fc.assert(fc.property(text, text, text, (base, theirs, mine) => {
      const pieces = mergeText(base, theirs, mine)
      expect([side(pieces, 'base'), side(pieces, 'theirs'), side(pieces, 'mine')]).toEqual([base, theirs, mine])
      const untrue = pieces.filter(({ kind, ...piece }) => !{ theirs: piece.mine === piece.base, mine: piece.theirs === piece.base, same: piece.theirs === piece.mine, conflict: piece.theirs !== piece.mine }[kind])
      expect(untrue).toEqual([])
    }))
  })

  it('are compared in time that grows with their length', () => {
    const long = Array.from({ length: 20_000 }, (_, n) => `第${n}句。`).join('')
    const began = performance.now()
    expect(kinds(mergeText(long, long.replace('第7句', '第七句'), long.replace('第19000句', '第一万九千句')))).toEqual(['same', 'theirs', 'same', 'mine', 'same'])
    mergeText(long, long.replaceAll('句', '条'), long.replaceAll('句', '项'))
    expect(performance.now() - began).toBeLessThan(5_000)
  })
})
