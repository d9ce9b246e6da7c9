import { describe, expect, it } from 'vitest'
import { type Line, markedLines } from './marked-lines.ts'
import { processorTime } from '../../../../../../../tests/processor-time.ts'

const nothing = { places: [], stretches: [], changes: [] }

describe('a text with the places of its items', () => {
  it('keeps every character, line by line', () => {
    const text = '一\n\n二三四\n五'
    const lines = markedLines(text, { ...nothing, places: [{ item: 'field-title', start: 0, end: 5 }, { item: 'field-issuer', start: 4, end: 8 }] })
    expect(lines.map(wordsOf).join('\n')).toBe(text)
  })

  it('cuts where places overlap, names the narrowest first, and begins each item once', () => {
    const places = [{ item: 'sentence', start: 0, end: 4 }, { item: 'number', start: 1, end: 3 }]
    expect(markedLines('甲乙丙丁', { ...nothing, places })[0]!.pieces.map(({ text, items, begins }) => [text, items, begins])).toEqual([
      ['甲', ['sentence'], ['sentence']], ['乙丙', ['number', 'sentence'], ['number']], ['丁', ['sentence'], []],
    ])
  })

  it('shows where a line goes on in the next, and what is left out', () => {
    const text = '情况\n如 下'
    const stretches = [{ fate: 'kept' as const, start: 0, end: 2 }, { fate: 'joined' as const, start: 2, end: 3 }, { fate: 'kept' as const, start: 3, end: 4 }, { fate: 'closed' as const, start: 4, end: 5 }]
    const lines = markedLines(text, { ...nothing, stretches })
    expect(lines.map(({ joined }) => joined)).toEqual([true, false])
    expect(lines[1]!.pieces.map(({ text: words, fate }) => [words, fate])).toEqual([['如', 'kept'], [' ', 'closed'], ['下', 'kept']])
  })

  it('takes as long as there are lines and marks, not as both multiplied', () => {
    const cost = (count: number) => {
      const text = '甲乙丙丁\n'.repeat(count)
      const spans = Array.from({ length: count }, (_, line) => ({ start: line * 5, end: line * 5 + 4 }))
      return processorTime(() => markedLines(text, { ...nothing, places: spans.map((span, at) => ({ item: `${at}`, ...span })), stretches: spans.map((span) => ({ fate: 'kept' as const, ...span })) }))
    }
    cost(1_000)
    expect(cost(16_000)).toBeLessThan(Math.max(cost(2_000) * 8 * 3, 500))
  })

  it('shows the words that stood where a person changed the text', () => {
    const changes = [{ start: 2, end: 4, removed: '换发', step: 0, proposal: null }]
    expect(markedLines('我局焕发活力', { ...nothing, changes })[0]!.pieces.map(({ text, was }) => [text, was])).toEqual([['我局', null], ['焕发', '换发'], ['活力', null]])
  })
})

function wordsOf({ pieces }: Line): string {
  return pieces.map(({ text }) => text).join('')
}
