import ICAL from 'ical.js'
import { NextRequest } from 'next/server'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { GET as shelf } from '#app/[locale]/(public)/[district]/[collection]/feed.atom/route.ts'
import { GET as document } from '#app/[locale]/(public)/[district]/[collection]/[slug]/feed.atom/route.ts'
import { GET as documentDeadlines } from '#app/[locale]/(public)/[district]/[collection]/[slug]/deadlines.ics/route.ts'
import { GET as deadlines } from '#app/[locale]/(public)/[district]/deadlines.ics/route.ts'
import { GET as facility } from '#app/[locale]/(public)/[district]/facilities/[slug]/feed.atom/route.ts'
import { GET as cite } from '#app/[locale]/(public)/[district]/[collection]/[slug]/cite/route.tsx'
import { GET as shelfPage } from '#app/[locale]/(public)/[district]/[collection]/route.tsx'
import { GET as reply } from '#app/[locale]/(public)/[district]/[collection]/[slug]/route.tsx'
import { useDatabase } from './database.ts'

const database = useDatabase('live seeds')
const HERE = 'http://127.0.0.1:3000'

const ask = (get: typeof shelf, path: string, params: Record<string, string>, headers = {}) => get(new NextRequest(HERE + path, { headers }), { params: Promise.resolve({ locale: 'zh-CN', district: 'huli', ...params }) })

/** What an Atom feed tells; throws where it is no well-formed XML. */
function read(xml: string) {
  const entries: Record<string, string>[] = []
  let [inside, name] = [false, '']
  const parser = new SaxesParser()
  parser.on('error', (error) => { throw error })
  parser.on('opentag', (tag) => { name = tag.name; if (name === 'entry') { inside = true; entries.push({}) } })
  parser.on('text', (text) => { if (inside && name !== 'entry') entries.at(-1)![name] = (entries.at(-1)![name] ?? '') + text.trim() })
  parser.write(xml).close()
  return entries
}

describe('a page to follow', () => {
  it.each([
    ['a shelf', shelf, '/huli/replies/feed.atom', { collection: 'replies' }], ['a shelf of every kind', shelf, '/huli/documents/feed.atom', { collection: 'documents' }],
    ['a reply', document, '/huli/replies/seed-000/feed.atom', { collection: 'replies', slug: 'seed-000' }],
    ['a facility', facility, '/huli/facilities/fu-dan-da-xue-fu-shu-zhong-shan-yi-yuan-xia-men-yi-yuan/feed.atom', { slug: 'fu-dan-da-xue-fu-shu-zhong-shan-yi-yuan-xia-men-yi-yuan' }],
  ] as const)('%s has a feed whose entries each have an identifier, a title and an instant, and which is not sent twice', async (_what, get, path, params) => {
    const response = await ask(get as typeof shelf, path, params)
    expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
    const entries = read(await response.text())
    expect(entries.length).toBeGreaterThan(0)
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length)
    for (const { id, title, updated } of entries) expect([id!.startsWith(HERE), title !== '', Number.isNaN(Date.parse(updated!))]).toEqual([true, true, false])
    expect((await ask(get as typeof shelf, path, params, { 'if-none-match': response.headers.get('etag')! })).status).toBe(304)
  })

  it('has none where there is no page', async () => {
    expect((await ask(document, '/huli/replies/none/feed.atom', { collection: 'replies', slug: 'none' })).status).toBe(404)
    expect((await ask(shelf, '/huli/x/feed.atom', { collection: 'x' })).status).toBe(404)
  })

  it('links to its feed: a document in the header and beside its citation, a shelf on the page', async () => {
    const seed = { collection: 'replies', slug: 'seed-000' }
    expect((await ask(reply as typeof shelf, '/huli/replies/seed-000', seed)).headers.get('link')).toBe('</huli/replies/seed-000/feed.atom>; rel="alternate"; type="application/atom+xml"')
    expect(await (await ask(cite as typeof shelf, '/huli/replies/seed-000/cite', seed)).text()).toContain('<a href="/huli/replies/seed-000/feed.atom">')
    const list = await (await ask(shelfPage as typeof shelf, '/huli/replies', { collection: 'replies' })).text()
    expect(list).toContain('<a href="/huli/replies/feed.atom">')
    expect(list).toContain('<link rel="alternate" type="application/atom+xml" href="/huli/replies/feed.atom"/>')
  })
})

it('deadlines of confirmed promises are whole days of a calendar, each once', async () => {
  const own = new ICAL.Component(ICAL.parse(await (await ask(documentDeadlines, '/huli/replies/seed-000/deadlines.ics', { collection: 'replies', slug: 'seed-000' })).text()))
  const all = new ICAL.Component(ICAL.parse(await (await ask(deadlines as typeof shelf, '/huli/deadlines.ics', {})).text()))
  const uids = [...own.getAllSubcomponents('vevent'), ...all.getAllSubcomponents('vevent')].map((event) => String(event.getFirstPropertyValue('uid')))
  const dated = await database.client.$queryRaw<{ count: number }[]>`select count(*)::int as count from fact f join edition e on e.id = f.edition_id join document d on d.id = e.document_id where d.slug = 'seed-000' and e.status = 'live' and f.kind = 'commitment' and f.state = 'confirmed' and f.replaced_by is null and f.data->'deadline'->>'date' is not null`
  expect(own.getAllSubcomponents('vevent')).toHaveLength(dated[0]!.count)
  expect(uids.every((uid) => uid.includes('@'))).toBe(true)
})
