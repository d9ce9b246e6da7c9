import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { compare, type PublishedBlock, type Stretch } from '#desk/comparison/compare.ts'
import { parseDocument } from '#ingest/parse-document.ts'

const LETTERS = 'tests/fixtures/letters'

describe('the source against what will be published', () => {
  it('tells a closed line break, a doubled character and a mark from what is kept', () => {
    const text = '一、背景\n\n基\n基础 **扎实**。\n'
    const blocks = [block('一、背景', text, '一、背景'), block('基础扎实。', text, '基\n基础 **扎实**。')]
    expect(told(text, compare(text, blocks, []))).toEqual([
      ['kept', '一、背景'], ['blank', '\n\n'], ['kept', '基'], ['twice', '\n基'], ['kept', '础'], ['markup', ' **'],
      ['kept', '扎实'], ['markup', '**'], ['kept', '。'], ['blank', '\n'],
    ])
  })

  it('says how a sign is printed that the page prints in another form', () => {
    const text = '(一)背景\n-----目标'
    const stretches = compare(text, [block('（一）背景', text, '(一)背景'), block('——目标', text, '-----目标')], [])
    expect(stretches.filter(({ fate }) => fate === 'respelt').map(({ start, end, published }) => [text.slice(start, end), published])).toEqual([
      ['(', '（'], [')', '）'], ['-----', '——'],
    ])
  })

  it('leaves fields to their fields and shows what is no part of the document', () => {
    const text = '浏览次数：187\n文号：厦湖卫健函〔2025〕11号\n正文。'
    const stretches = compare(text, [block('正文。', text, '正文。')], [rangeIn(text, '厦湖卫健函〔2025〕11号')])
    expect(told(text, stretches).filter(([fate]) => fate !== 'blank')).toEqual([
      ['outside', '浏览次数：187'], ['label', '文号：'], ['field', '厦湖卫健函〔2025〕11号'], ['kept', '正文。'],
    ])
  })

  it.each(readdirSync(LETTERS).filter((name) => name.endsWith('.txt')))('accounts for every character of %s, and the page for every word it prints', (name) => {
    const text = new TextDecoder(name.includes('gb18030') ? 'gb18030' : 'utf-8').decode(readFileSync(`${LETTERS}/${name}`))
    const { blocks } = parseDocument(text)
    const stretches = compare(text, blocks.map(({ marker, heading, headingStop, text: words, table, range }) => ({
      words: `${marker ?? ''}${heading ?? ''}${headingStop}${words}`, isTable: table !== null, range,
    })), [])
    expect(stretches.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
    const published = stretches.map(({ fate, start, end, published: respelt }) => (fate === 'kept' ? text.slice(start, end) : (respelt ?? ''))).join('')
    const printed = blocks.filter(({ table }) => table === null).map(({ text: words }) => words)
    expect(printed.filter((words) => !published.includes(words))).toEqual([])
  })
})

function block(words: string, text: string, printed: string): PublishedBlock {
  return { words, isTable: false, range: rangeIn(text, printed) }
}

function rangeIn(text: string, printed: string) {
  const start = text.indexOf(printed)
  return { start, end: start + printed.length }
}

function told(text: string, stretches: Stretch[]): string[][] {
  return stretches.map(({ fate, start, end }) => [fate, text.slice(start, end)])
}
