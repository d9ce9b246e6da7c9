import { NextRequest } from 'next/server'
import { beforeAll, describe, expect, it } from 'vitest'
import { GET as authenticity } from '#app/[locale]/(public)/[district]/[collection]/[slug]/authenticity/route.tsx'
import { GET as document } from '#app/[locale]/(public)/[district]/[collection]/[slug]/route.tsx'
import { GET as apiDocument } from '#app/api/open/v1/documents/[id]/route.ts'
import { publishDraft } from '#desk/publish-draft.ts'
import { submitDraft } from '#desk/submit-draft.ts'
import { db } from '#platform/db.ts'
import { useDatabase } from './database.ts'
import { aLetter, taken } from './letters.ts'
import { clerk, twoDistricts } from './staff.ts'

useDatabase()
beforeAll(twoDistricts)

const drafter = clerk('drafter')
const publisher = clerk('publisher')
const HERE = 'http://127.0.0.1:3000'

async function published(text: string, changed: { changeNote?: string; minor?: boolean } = {}): Promise<string> {
  const editionId = await taken(drafter, text)
  await submitDraft(drafter, { editionId, revision: 1, ...changed })
  const outcome = await publishDraft(publisher, { editionId, revision: 2 })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues))
  return outcome.published.slug
}

const page = async (get: typeof document, slug: string, path = '') =>
  (await get(new NextRequest(`${HERE}/huli/replies/${slug}${path}`), { params: Promise.resolve({ locale: 'zh-CN', district: 'huli', collection: 'replies', slug }) })).text()

/** The part of a page about one edition. */
const sectionOf = (html: string, version: number) => new RegExp(`<section id="edition-${version}">.*?</section>`, 'su').exec(html)![0]

describe('a correction notice', () => {
  it('leads to the edition it corrected and back, stays when a slip is mended later, and stands in open data', async () => {
    const slug = await published(aLetter(701))
    expect(await page(document, slug)).not.toContain('更正说明')
    await published(aLetter(701).replace('3家', '4家'), { changeNote: '更正社区卫生服务中心的数量' })
    await published(aLetter(701).replace('3家', '4家').replace('换发', '焕发'), { minor: true })

    const html = await page(document, slug)
    expect(html).toMatch(/更正说明.*更正社区卫生服务中心的数量.*第 2 版/su)
    expect(html).toContain(`href="/huli/replies/${slug}/authenticity#edition-1"`)
    const editions = await page(authenticity, slug, '/authenticity')
    expect(sectionOf(editions, 2)).toContain('href="#edition-1"')
    expect(sectionOf(editions, 1)).toMatch(/后经更正.*更正社区卫生服务中心的数量.*href="#edition-2"/su)
    expect(sectionOf(editions, 3)).not.toContain('更正社区卫生服务中心的数量')

    const { id } = await db().document.findFirstOrThrow({ where: { slug } })
    const { data } = await (await apiDocument(new Request(`${HERE}/api/open/v1/documents/${id}`), { params: Promise.resolve({ id }) })).json()
    expect(data.corrections).toEqual([{ version: 2, corrects: 1, publishedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), note: '更正社区卫生服务中心的数量', url: expect.stringContaining(`${slug}/authenticity#edition-2`) }])
  })
})
