import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { pathsFor } from '#config/paths.ts'
import type { ListedFact } from '#commitments/confirmed-facts.ts'
import { translator } from '#i18n/translate.ts'
import { atomFeed, type FeedEntry, instantOf } from '#open-data/feeds/atom.ts'
import { deadlineEvents } from '#open-data/feeds/deadline-events.ts'
import { feedResponse } from '#open-data/feeds/feed-response.ts'

const HEAD = { title: '答复 <公开> & "办理"', self: 'https://example.gov.cn/huli/replies/feed.atom?year=2025&result=A', page: 'https://example.gov.cn/huli/replies', author: '某区卫生健康局', language: 'zh-CN' }
const entry = (at: string, title = '复函'): FeedEntry => ({ id: `https://example.gov.cn/${at}`, url: 'https://example.gov.cn/a', title, at, summary: '第一段\n第二段' })

/** The elements of well-formed XML in order, each with its text; throws where it is not. */
function elementsOf(xml: string): { name: string; text: string; attributes: Record<string, string> }[] {
  const found: ReturnType<typeof elementsOf> = []
  const parser = new SaxesParser()
  parser.on('error', (error) => { throw error })
  parser.on('opentag', ({ name, attributes }) => found.push({ name, text: '', attributes: attributes as Record<string, string> }))
  parser.on('text', (text) => { if (found.length > 0) found.at(-1)!.text += text })
  parser.write(xml).close()
  return found
}
const textsOf = (xml: string, name: string) => elementsOf(xml).filter((one) => one.name === name).map(({ text }) => text.trim())

describe('a feed', () => {
  it('has what RFC 4287 wants of a feed and each entry, the newest first', () => {
    const xml = atomFeed(HEAD, [entry('2025-06-12T00:00:00+08:00'), entry('2026-01-01T08:00:00.000Z')])
    expect(textsOf(xml, 'updated')).toEqual(['2026-01-01T08:00:00.000Z', '2026-01-01T08:00:00.000Z', '2025-06-12T00:00:00+08:00'])
    expect(textsOf(xml, 'title')).toEqual([HEAD.title, '复函', '复函'])
    expect(textsOf(xml, 'name')).toEqual([HEAD.author])
    expect(elementsOf(xml).filter(({ name }) => name === 'link').map(({ attributes: { rel, href } }) => [rel, href])).toEqual([['self', HEAD.self], ['alternate', HEAD.page], ['alternate', 'https://example.gov.cn/a'], ['alternate', 'https://example.gov.cn/a']])
    expect(new Set(textsOf(xml, 'id')).size).toBe(3)
  })

  it('is well-formed whatever stands in it, and of a page without news too', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (title) => { elementsOf(atomFeed({ ...HEAD, title }, [entry('2026-01-01T00:00:00Z', title)])) }))
    expect(textsOf(atomFeed(HEAD, []), 'updated')).toHaveLength(1)
  })

  it.each([['2026', '2026-01-01T00:00:00+08:00'], ['2026-03', '2026-03-01T00:00:00+08:00'], ['2026-03-09', '2026-03-09T00:00:00+08:00']])('takes %s as known as far as it is', (day, instant) => expect(instantOf(day)).toBe(instant))

  it('is not sent again to whoever has it', async () => {
    const ask = (headers = {}) => feedResponse(new Request('https://example.gov.cn/feed.atom', { headers }), '<feed/>', 'atom')
    const first = ask()
    expect([first.status, first.headers.get('content-type'), await first.text()]).toEqual([200, 'application/atom+xml; charset=utf-8', '<feed/>'])
    const again = ask({ 'if-none-match': `W/"x", ${first.headers.get('etag')}` })
    expect([again.status, await again.text(), again.headers.get('cache-control')]).toEqual([304, '', first.headers.get('cache-control')])
    expect(ask({ 'if-none-match': '"x"' }).status).toBe(200)
  })
})

describe('deadlines of promises', () => {
  const promise = (date: string | null) => ({
    fact: { key: 'k1', anchor: 's2', quote: '2026年底前建成坂尚分中心'.padEnd(60, '。'), deadline: { raw: '2026年底前', date, precision: 'year' } }, fulfilment: null,
    document: { id: 'd', slug: 'a-1', kind: 'reply', title: '复函', number: '厦湖卫健函〔2025〕11号', issuerName: '某区卫生健康局', district: { code: '350206', slug: 'huli', name: '湖里区' } },
  }) as unknown as ListedFact<'commitment'>
  const where = { origin: 'https://example.gov.cn', to: pathsFor({ locale: 'zh-CN', large: false }), t: translator('zh-CN') }

  it('are the days that are known, and lead to the sentence', () => {
    const [event, ...others] = deadlineEvents([promise('2026-12-31'), promise(null)], where)
    expect(others).toEqual([])
    expect(event).toMatchObject({ uid: 'd-k1@example.gov.cn', day: '2026-12-31', url: 'https://example.gov.cn/huli/replies/a-1#s2' })
    expect(event!.summary).toMatch(/^承诺期限：2026年底前建成坂尚分中心.*…$/)
    expect(event!.description).toContain('期限：2026年底前')
  })
})
