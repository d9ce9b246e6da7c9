import { describe, expect, it } from 'vitest'
import { find } from '#search/find.ts'
import { useDatabase } from '../../tests/integration/database.ts'

useDatabase('live seeds')

describe('whatever is typed', () => {
  it.each([
    ['nothing', ''], ['blanks', ' 　\t\n '], ['10 kB', '医保'.repeat(5_000)], ['10 kB of brackets', '〔'.repeat(10_000)], ['ten thousand words', '医 '.repeat(5_000)],
    ['wildcards', '%_%'], ['quotes', `'";--`], ['tsquery operators', `医保 & ! | <-> :* ( ) \\ 'a':A`], ['a backslash', '\\'], ['NUL', '医\u0000保'], ['a lone surrogate', '医\ud800保\udc00'],
    ['markup', '<script>alert(1)</script>'], ['emoji', '🏥医院'], ['stop words', '的了吗'], ['figures', '1'.repeat(500)], ['a long 文号', `${'卫'.repeat(300)}〔2025〕1号`], ['null words', 'null undefined'],
  ])('%s is answered within a second', async (_what, query) => {
    const before = performance.now()
    const found = await find({ query, page: 1e9 })
    expect(performance.now() - before).toBeLessThan(1_000)
    expect(found.words.length).toBeLessThanOrEqual(160)
    expect(found.hits.length).toBe(Math.min(found.hits.length, found.total))
  })

  it('control characters and broken surrogates do not hide what was meant', async () => {
    expect((await find({ query: '医疗\u0000集团\ud800' })).total).toBeGreaterThan(0)
  })

  it('marks stand on the text as printed', async () => {
    const { hits } = await find({ query: '馬鑾灣 ＰＣＣＭ' })
    const marked = hits.flatMap(({ passages }) => passages.flatMap(({ snippet }) => snippet.filter(({ mark }) => mark).map(({ text }) => text)))
    expect(new Set(marked)).toEqual(new Set(['马銮湾', 'PCCM']))
  })
})
