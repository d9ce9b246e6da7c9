import { beforeAll, describe, expect, it } from 'vitest'
import { countsByKind } from '#documents/lists/counts.ts'
import { latestDocuments, listDocuments, readCube } from '#documents/lists/list-documents.ts'
import { readFilters, totalOf } from '#documents/lists/list-filters.ts'
import { findEnding } from '#documents/ending.ts'
import { heldDocument } from '#documents/held.ts'
import { findDocument, findSource, readEdition } from '#documents/queries.ts'
import { COPY_FORM, renewCopies } from '#documents/reading/reading-copy.ts'
import type { Prisma } from '#platform/generated/client.ts'
import { useDatabase } from '../../tests/integration/database.ts'

const database = useDatabase()
const TODAY = '2026-01-01'
const day = (text: string) => new Date(`${text}T00:00:00Z`)

beforeAll(async () => {
  const { client } = database
  await client.district.createMany({
    data: [
      { code: '350206', slug: 'huli', name: '湖里区', city: '厦门市', province: '福建省' },
      { code: '350205', slug: 'haicang', name: '海沧区', city: '厦门市', province: '福建省' },
    ],
  })
  await client.source.create({ data: { sha256: 'ab', bytes: new Uint8Array([0xc4, 0xe3]), size: 2, mediaType: 'text/plain', encoding: 'gb18030' } })
  const asked = await client.case.create({ data: { districtCode: '350206', key: 'npc/9/4/2025099', body: 'npc', term: 9, session: 4, number: '2025099' } })
  await edition('reply-1', 'reply', { status: 'live', title: '答复函', number: '厦湖卫健函〔2025〕11号', issuedOn: day('2025-06-12'), resultClass: 'A', caseId: asked.id })
  await edition('reply-2', 'reply', { status: 'live', title: '再次答复', issuedOn: day('2025-09-01'), caseId: asked.id }, [{ number: '海政规〔2024〕3号' }, { title: '健康湖里行动方案' }])
  await edition('draft', 'reply', { status: 'draft', title: '未发布', issuedOn: day('2025-12-01') })
  await edition('gone', 'policy', { status: 'past', title: '撤下的', publishedAt: new Date() })
  await edition('plan', 'policy', { status: 'live', title: '方案', number: '海政规〔2024〕3号', effectiveFrom: day('2024-07-01'), expiresOn: day('2025-12-31') }, [], '350205')
})

describe('public reads', () => {
  it('give the live text and nothing that was not published', async () => {
    expect(await findDocument('huli', 'reply-1')).toMatchObject({ title: '答复函', issuedOn: '2025-06-12', case: { number: '2025099' } })
    expect(await findDocument('huli', 'draft')).toBeNull()
    expect(await findSource('huli', 'draft')).toBeNull()
  })

  it('keep one district out of another', async () => {
    expect(await findDocument('haicang', 'reply-1')).toBeNull()
    expect(await findDocument('huli', 'plan')).toBeNull()
  })

  it('tell a withdrawn document from one that never was', async () => {
    expect(await findEnding('huli', 'gone')).toMatchObject({ kind: 'withdrawn', successor: null })
    expect(await findEnding('huli', 'draft')).toBeNull()
    expect(await findEnding('huli', 'none')).toBeNull()
  })

  it('hand over the source as it came', async () => {
    expect(await findSource('huli', 'reply-1')).toMatchObject({ encoding: 'gb18030', bytes: new Uint8Array([0xc4, 0xe3]) })
  })
})

describe('the reading copy of a live text', () => {
  it('says what its parts say, and is read in their place', async () => {
    const { client } = database
    const before = await findDocument('huli', 'reply-1')
    await renewCopies(client)
    expect(await readEdition(before!.editionId)).toEqual(before)
    await client.readingCopy.update({ where: { editionId: before!.editionId }, data: { content: { ...before, title: '读的是这一份' } } })
    expect(await readEdition(before!.editionId)).toMatchObject({ title: '读的是这一份', slug: 'reply-1', district: { slug: 'huli' } })
  })

  it('is made again when its form is an older one, and for live texts only', async () => {
    const { client } = database
    await client.readingCopy.updateMany({ data: { form: 0 } })
    await renewCopies(client)
    expect(await client.readingCopy.count({ where: { form: COPY_FORM } })).toBe(await client.edition.count({ where: { status: 'live' } }))
  })
})

describe('lists', () => {
  it('are newest first, and count what they show', async () => {
    expect((await latestDocuments('huli', 'reply', 5)).map(({ slug }) => slug)).toEqual(['reply-2', 'reply-1'])
    expect(await countsByKind('huli')).toMatchObject({ reply: 2, policy: 0, latest: '2025-09-01' })
  })

  it.each(['', 'year=2025', 'result=A', 'session=npc/9/4', 'validity=expired', 'validity=in_force'])('promise by their counts what %j then shows', async (query) => {
    for (const district of ['huli', 'haicang']) {
      const cube = await readCube(district, null)
      const filters = readFilters(new URLSearchParams(query), cube, TODAY)
      expect(await listDocuments(district, null, filters, TODAY, 1)).toHaveLength(totalOf(cube, filters, TODAY))
    }
  })
})

describe('relations', () => {
  it('are found when read: by 文号 across districts, and by case', async () => {
    const { related } = (await findDocument('huli', 'reply-2'))!
    expect(related.cited.map(({ slug }) => slug)).toEqual(['plan'])
    expect(related.sameCase.map(({ slug }) => slug)).toEqual(['reply-1'])
    expect((await findDocument('haicang', 'plan'))!.related.citing.map(({ slug }) => slug)).toEqual(['reply-2'])
  })

  it('are there by themselves once the cited document is published, also by the title of what a notice carries', async () => {
    const fields = { attachedDocument: { title: '健康湖里行动方案' } }
    await edition('notice', 'policy', { status: 'draft', title: '关于印发《健康湖里行动方案》的通知', fields })
    expect((await readEdition(await liveId('reply-2'))).related.cited.map(({ slug }) => slug)).toEqual(['plan'])
    await database.client.edition.updateMany({ where: { document: { slug: 'notice' } }, data: { status: 'live' } })
    const { related, citations } = await readEdition(await liveId('reply-2'))
    expect(related.cited.map(({ slug }) => slug).toSorted()).toEqual(['notice', 'plan'])
    expect(heldDocument(citations[1]!, related.cited, 'huli')).toMatchObject({ slug: 'notice' })
    expect((await readEdition(await liveId('notice'))).related.citing.map(({ slug }) => slug)).toEqual(['reply-2'])
  })
})

describe('names of documents', () => {
  it.each([
    ['folded_number', '厦海政[2021] 03号', '厦海政〔2021〕3号', true],
    ['folded_number', '厦海政（２０２１）3号', '厦海政〔2021〕3号', true],
    ['folded_number', '厦海政〔2021〕30号', '厦海政〔2021〕3号', false],
    ['folded_title', '关于印发《健康行动方案（2021—2025年）》的通知', '健康行动方案(2021-2025年)', true],
    ['folded_title', '关于印发“十四五” 规划的通知', '“十四五”规划', true],
    ['folded_title', '关于转发健康行动方案的通知', '健康行动方案', false],
    ['folded_title', '湖里区关于印发健康行动方案的通知', '健康行动方案', false],
  ])('are compared by %s: %s and %s', async (fold, one, other, same) => {
    const [row] = await database.client.$queryRawUnsafe<{ same: boolean }[]>(`select ${fold}($1) = ${fold}($2) as same`, one, other)
    expect(row!.same).toBe(same)
  })

  it('answer to their titles with and without the issuer, never to those of another issuer', async () => {
    await edition('guide', 'policy', { status: 'live', title: '关于加强托育服务的指导意见', issuerName: '湖里区卫生健康局' })
    await edition('citing', 'policy', { status: 'live', title: '托育要点' }, [
      { title: '湖里区卫生健康局关于加强托育服务的指导意见' }, { title: '关于加强 托育服务的指导意见' }, { title: '国家卫生健康委关于加强托育服务的指导意见' },
    ])
    const { related, citations } = await readEdition(await liveId('citing'))
    expect(citations.map((cited) => heldDocument(cited, related.cited, 'huli')?.slug ?? null)).toEqual(['guide', 'guide', null])
    expect((await readEdition(await liveId('guide'))).related.citing.map(({ slug }) => slug)).toEqual(['citing'])
  })
})

async function liveId(slug: string): Promise<string> {
  return (await database.client.edition.findFirstOrThrow({ where: { status: 'live', document: { slug } }, select: { id: true } })).id
}

/** An edition in the state asked for, reached the way the database allows: written as a draft, then moved on. */
async function edition(
  slug: string,
  kind: 'reply' | 'policy',
  { status, fields = {}, ...values }: Partial<Prisma.EditionUncheckedCreateInput>,
  citations: { number?: string; title?: string }[] = [],
  districtCode = '350206',
) {
  const { client } = database
  const document = await client.document.create({ data: { districtCode, kind, slug } })
  const { id } = await client.edition.create({
    data: { ...values, documentId: document.id, version: 1, sourceSha256: 'ab', sourceName: 'a.txt', text: '收悉。', fields },
  })
  await client.citation.createMany({ data: citations.map((one, ordinal) => ({ ...one, editionId: id, ordinal, anchor: 'a', rangeStart: 0, rangeEnd: 1 })) })
  await client.edition.update({ where: { id }, data: { status: status === 'past' ? 'live' : status } })
  if (status === 'past') await client.edition.update({ where: { id }, data: { status: 'past' } })
}
