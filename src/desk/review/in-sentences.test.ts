import { expect, test } from 'vitest'
import { inSentences } from '#desk/review/in-sentences.ts'

const TEXT = '我局将新增2家，各10张床位；另设热线。2024年接诊300人次。'

function at(words: string) {
  const start = TEXT.indexOf(words)
  return { start, end: start + words.length }
}

test('a promise and the figures its words state are one sentence, said once', () => {
  const read = [at('我局将新增2家，各10张床位'), at('新增2家'), at('10张床位')]
  expect(inSentences(TEXT, read)).toEqual([{ ...read[0], words: '我局将新增2家，各10张床位', read }])
})

test('what stands behind a semicolon or a full stop is another', () => {
  const read = [at('新增2家'), at('另设热线'), at('300人次')]
  expect(inSentences(TEXT, read).map(({ words }) => words)).toEqual(['新增2家', '另设热线', '300人次'])
})

test('what runs over the end of a sentence takes in what it covers', () => {
  const read = [at('各10张床位；另设热线'), at('热线')]
  expect(inSentences(TEXT, read)).toHaveLength(1)
})

test('nothing read is no sentence', () => {
  expect(inSentences(TEXT, [])).toEqual([])
})
