import { expect, it } from 'vitest'
import { phrasesOf } from '#ui/phrases-of.ts'

it.each(['关于区九届人大四次会议第2025099号建议的答复函', '关于印发“十四五”规划（2021—2025年）的通知', ''])('loses nothing of %s', (title) => {
  expect(phrasesOf(title).join('')).toBe(title)
})

it('keeps a number with its 第 and 号, and a particle with its word', () => {
  const phrases = phrasesOf('第2025099号建议的答复函')
  expect(phrases[0]).toBe('第2025099号')
  expect(phrases).toContain('建议的')
})

it('leaves no character alone where the dictionary lacks the word', () => {
  expect(phrasesOf('鲤城区人民政府办公室关于印发方案的通知')).toEqual(['鲤城区', '人民政府', '办公室', '关于', '印发', '方案的', '通知'])
})
