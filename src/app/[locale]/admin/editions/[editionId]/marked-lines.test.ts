import { describe, expect, it } from 'vitest'
import { markedLines } from './marked-lines.ts'

describe('a text with the places of its fields', () => {
  it('keeps every character, line by line', () => {
    const text = '一\n\n二三四\n五'
    const lines = markedLines(text, [{ field: 'title', start: 0, end: 5 }, { field: 'issuer', start: 4, end: 8 }])
    expect(lines.map((pieces) => pieces.map((piece) => piece.text).join('')).join('\n')).toBe(text)
  })

  it('cuts where places overlap, and begins each field once', () => {
    expect(markedLines('甲乙丙丁', [{ field: 'contact', start: 0, end: 3 }, { field: 'phone', start: 1, end: 4 }])).toEqual([[
      { text: '甲', fields: ['contact'], begins: ['contact'] },
      { text: '乙丙', fields: ['contact', 'phone'], begins: ['phone'] },
      { text: '丁', fields: ['phone'], begins: [] },
    ]])
  })

  it('leaves unmarked text alone', () => {
    expect(markedLines('甲\n乙', [])).toEqual([[{ text: '甲', fields: [], begins: [] }], [{ text: '乙', fields: [], begins: [] }]])
  })
})
