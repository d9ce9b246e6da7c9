import { describe, expect, it } from 'vitest'
import { pathsFor } from '#config/paths.ts'
import { translator } from '#i18n/translate.ts'
import { errorView } from '#ui/error-view.tsx'
import { htmlPage, type HtmlPage } from '#ui/html-page.tsx'
import type { Site } from '#ui/site.ts'

const t = translator('zh-CN')
const display = { locale: 'zh-CN' as const, large: false }
const to = pathsFor(display)
const site: Site = { name: '湖里区卫生健康公文', host: null, home: '/huli', nav: [], domain: 'x.gov.cn', idCode: null, icp: null, police: null, contact: null, colour: 'teal' }
const surroundings = { display, t, to, site, origin: 'https://x.gov.cn', assets: { styles: { site: 'assets/s.css', circle: 'assets/c.css', villages: 'assets/v.css', print: 'assets/p.css' }, script: 'assets/p.js' } }

async function answer(page: Partial<HtmlPage>) {
  const response = htmlPage({ title: '标题', body: <p>文</p>, ...page }, surroundings)
  return { response, html: await response.text() }
}

describe('a public page', () => {
  it('allows nothing inline to run or to style', async () => {
    const { response, html } = await answer({})
    const policy = response.headers.get('content-security-policy')!
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toMatch(/unsafe|nonce|\*/)
    expect(html).not.toMatch(/<script(?![^>]*(src=|ld\+json))|<style|\sstyle=|\son\w+=/)
  })

  it('escapes a hostile title wherever it stands, the data block included', async () => {
    const hostile = '</title></script><script>alert(1)</script>"\'>'
    const { html } = await answer({
      title: hostile, description: hostile, body: <h1>{hostile}</h1>, structured: [{ headline: hostile }],
      article: { title: hostile, published: null, source: hostile, keywords: [hostile] },
    })
    expect(html).not.toContain('<script>alert')
    const data = /ld\+json">(.*?)<\/script>/.exec(html)![1]!
    expect(JSON.parse(data).headline).toBe(hostile)
  })

  it('carries the page tags it knows and leaves out the rest', async () => {
    const { html } = await answer({ article: { title: '甲', published: '2026-05-18 10:19', source: null, keywords: [] } })
    expect(html).toContain('<meta name="SiteName" content="湖里区卫生健康公文"/>')
    expect(html).toContain('<meta name="PubDate" content="2026-05-18 10:19"/>')
    expect(html).not.toMatch(/SiteIDCode|ContentSource|name="Keywords"/)
  })

  it('waits for the styles it needs, and for none of paper or of other pages', async () => {
    const styles = (html: string) => html.match(/<link rel="stylesheet"[^>]*>/g)
    expect(styles((await answer({})).html)).toEqual(['<link rel="stylesheet" href="/assets/s.css"/>', '<link rel="stylesheet" href="/assets/p.css" media="print"/>'])
    expect(styles((await answer({ style: 'circle' })).html)).toContain('<link rel="stylesheet" href="/assets/c.css"/>')
  })

  it('names its one address, and itself in every language', async () => {
    const { html } = await answer({ address: (paths) => paths.district('huli') })
    expect(html).toContain('<link rel="canonical" href="https://x.gov.cn/huli"/>')
    expect(html).toContain('hrefLang="en" href="https://x.gov.cn/en/huli"')
  })

  it('may be kept by shared caches, and is asked for again by browsers', async () => {
    const { response } = await answer({})
    expect(response.headers.get('cache-control')).toMatch(/^public, max-age=0, s-maxage=1/)
  })
})

describe.each([404, 410, 500] as const)('the %i page', (status) => {
  it('answers with its status, is kept out of search engines, and tells no details', async () => {
    const { response, html } = await answer(errorView(status, t, to, { search: '/search', reason: '' }))
    expect(response.status).toBe(status)
    expect(html).toContain('noindex')
    expect(response.headers.get('cache-control')).toMatch(status === 500 ? /no-store/ : /^public/)
  })
})
