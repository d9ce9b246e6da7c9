import { describe, expect, test } from 'vitest'
import type { FactKind } from '#desk/facts/fact-kinds.ts'
import { whyDoubtful } from '#desk/review/why-doubtful.ts'

function doubt(kind: FactKind, data: object, quote: string, text = quote, confidence = 'certain') {
  const start = text.indexOf(quote)
  return whyDoubtful({ kind, data, confidence, range: { start, end: start + quote.length } }, text)
}

const figure = { metric: '签约居民', comparator: '=', comparatorRaw: null, value: 287_000, unit: '人', period: null }
const promise = { kind: 'workforce', modality: '将', quantity: null, deadline: null, objects: [], owner: null }

describe('a figure that stands in its sentence is not doubtful', () => {
  test.each([
    ['签约居民28.7万人', figure],
    ['签约居民２８７０００人', figure],
    ['签约居民28.7\n万人', figure],
    ['每月会商一次', { ...figure, metric: '会商', value: 1, unit: '次/月' }],
    ['每人每年60元', { ...figure, metric: '每人', value: 60, unit: '元/人·年' }],
    ['床位180至200张', { ...figure, metric: '床位', comparator: 'range', value: [180, 200], unit: '张' }],
    ['其中老年人签约居民占5.2%', { ...figure, metric: '签约居民占', value: 5.2, unit: '%' }],
  ])('%s', (quote, data) => {
    expect(doubt('figure', data, quote)).toBeNull()
  })
})

describe('what its sentence does not show sign by sign is', () => {
  test.each([
    ['a sum', 'commitment', { ...promise, modality: '招聘', quantity: { value: 55, unit: '名', comparator: '=' } }, '招聘医师20名、护士35名'],
    ['another unit', 'figure', { ...figure, unit: '户' }, '签约居民28.7万人'],
    ['another figure', 'figure', { ...figure, value: 28_700 }, '签约居民28.7万人'],
    ['a share that 全覆盖 stands for', 'target', { indicator: '签约居民', comparator: '=', comparatorRaw: null, value: 100, unit: '%', baseline: null, scope: null, nature: null, kind: 'quantitative', deadlineRaw: null, deadline: null, deadlinePrecision: null }, '实现签约居民全覆盖'],
    ['a list gathered from elsewhere', 'problems', { items: ['人才不足', '床位偏少'], answeredBy: [] }, '主要存在以下不足：'],
    ['words in another order', 'figure', { ...figure, metric: '居民签约' }, '签约居民28.7万人'],
  ] as const)('%s', (_, kind, data, quote) => {
    expect(doubt(kind, data, quote)).toBe('unlike')
  })
})

test('a time may stand in an earlier sentence of the paragraph', () => {
  const text = '截至2025年6月底，辖区平稳。签约居民28.7万人。'
  expect(doubt('figure', { ...figure, period: '截至2025-06' }, '签约居民28.7万人', text)).toBeNull()
  expect(doubt('figure', { ...figure, period: '2023' }, '签约居民28.7万人', text)).toBe('unlike')
})

test('what is inferred, unanswered or does not agree is said so', () => {
  expect(doubt('commitment', promise, '将落实制度', '将落实制度', 'inferred')).toBe('inferred')
  expect(doubt('opinion', { opinionQuote: '增设门诊', headingRaw: null, answered: false, answer: null, answerItems: [] }, '增设门诊')).toBe('unanswered')
  expect(doubt('check', { kind: 'sum', check: '5+2=8', result: 'warn', figures: [] }, '共8家')).toBe('mismatch')
})

test('a fact stored in a shape that is no longer known is for a person', () => {
  expect(doubt('figure', { was: 'otherwise' }, '签约居民28.7万人')).toBe('unlike')
})

test('time is as the length of the text', () => {
  const text = '签约居民28.7万人，'.repeat(20_000)
  const before = performance.now()
  for (let at = 0; at < 50; at++) doubt('figure', figure, '签约居民28.7万人', text)
  expect(performance.now() - before).toBeLessThan(500)
})
