import { Document, Paragraph } from 'docx'
import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { scrubOffers } from '#desk/offer/scrub-offers.ts'
import { publishDraft } from '#desk/publish-draft.ts'
import { submitDraft } from '#desk/submit-draft.ts'
import { takeIn } from '#desk/take-in.ts'
import { findSource, readEdition } from '#documents/queries.ts'
import { db } from '#platform/db.ts'
import { packed } from '../../../tests/fixtures/files/docx.ts'
import { asPdf } from '../../../tests/fixtures/files/pdf.ts'
import { LETTERS } from '../../../tests/fixtures/files/letters.ts'
import { useDatabase } from '../../../tests/integration/database.ts'
import { aLetter } from '../../../tests/integration/letters.ts'
import { HULI, clerk, twoDistricts } from '../../../tests/integration/staff.ts'

useDatabase()
beforeAll(twoDistricts)

const drafter = clerk('drafter')

async function published(fileName: string, bytes: Uint8Array<ArrayBuffer>) {
  const taken = await takeIn(drafter, { districtCode: HULI, fileName, bytes })
  if (!taken.ok) throw new Error(JSON.stringify(taken.issues))
  await submitDraft(drafter, { editionId: taken.editionId, revision: 1, confirmed: ['issuer', 'dateIssued'] })
  const outcome = await publishDraft(clerk('publisher'), { editionId: taken.editionId, revision: 2 })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues))
  return { id: taken.editionId, source: (await findSource('huli', outcome.published.slug))!, page: await readEdition(taken.editionId) }
}

describe('the source of a published document', () => {
  it('is its Word file without author and desk name, with the fingerprint of what is offered', async () => {
    const bytes = await packed(new Document({ creator: '张三', sections: [{ children: aLetter(901).split('\n').filter(Boolean).map((line) => new Paragraph(line)) }] }))
    const { id, source, page } = await published('张三-送审稿（第3稿）.docx', bytes)
    expect(source.name).toBe('厦湖卫健函〔2025〕901号.docx')
    expect(createHash('sha256').update(source.bytes).digest('hex')).toBe(source.sha256)
    expect(page.source.sha256).toBe(source.sha256)
    expect(JSON.stringify(page)).not.toContain('送审稿')
    const received = createHash('sha256').update(bytes).digest('hex')
    expect(source.sha256).not.toBe(received)
    expect(await db().edition.findUniqueOrThrow({ where: { id } })).toMatchObject({ receivedSha256: received, sourceSha256: source.sha256 })
    expect(await takeIn(drafter, { districtCode: HULI, fileName: '又一次.docx', bytes })).toMatchObject({ ok: true, status: 'already_held', editionId: id })
  })

  it('is the text read from a PDF, which cannot be scrubbed, and a text as it came', async () => {
    const { id, source } = await published('通知.pdf', asPdf(Object.values(LETTERS)[1]!))
    const { text } = await db().edition.findUniqueOrThrow({ where: { id } })
    expect([source.mediaType, new TextDecoder().decode(source.bytes)]).toEqual(['text/markdown', text])
    const bytes = new TextEncoder().encode(aLetter(902))
    const plain = await published('复.txt', bytes)
    expect(plain.source.sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
  })
})

describe('a document published before files were scrubbed', () => {
  it('gets a next edition that offers the scrubbed file, once, with the same text and confirmed facts', async () => {
    const { id } = await published('旧.docx', await packed(new Document({ creator: '张三', sections: [{ children: aLetter(903).split('\n').filter(Boolean).map((line) => new Paragraph(line)) }] })))
    const unscrubbed = await packed(new Document({ creator: '王五', sections: [{ children: aLetter(903).split('\n').filter(Boolean).map((line) => new Paragraph(line)) }] }))
    const { documentId, receivedSha256, document: { slug } } = await asBefore(id, unscrubbed)
    expect(receivedSha256).toBeNull()
    expect(new TextDecoder('latin1').decode((await findSource('huli', slug))!.bytes)).toContain('docProps')
    const told: string[] = []
    expect(await scrubOffers((title) => told.push(title))).toBe(1)
    expect(told).toEqual(['关于区九届人大四次会议第2025903号建议的答复函'])
    const source = (await findSource('huli', slug))!
    expect(new TextDecoder('latin1').decode(source.bytes)).not.toContain('docProps')
    const editions = await db().edition.findMany({ where: { documentId }, orderBy: { version: 'asc' } })
    expect(editions.map(({ status }) => status)).toEqual(['past', 'live'])
    expect(editions[1]).toMatchObject({ text: editions[0]!.text, title: editions[0]!.title, sourceSha256: source.sha256, byRule: true })
    expect(await db().auditEntry.count({ where: { entityId: editions[1]!.id, action: 'edition.scrub' } })).toBe(1)
    expect(await scrubOffers()).toBe(0)
  })
})

/** As such a document stands in an old database: nothing but the bytes handed in. */
async function asBefore(id: string, bytes: Uint8Array<ArrayBuffer>) {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const { mediaType, encoding } = (await db().edition.findUniqueOrThrow({ where: { id }, select: { source: true } })).source
  await db().source.create({ data: { sha256, bytes, size: bytes.length, mediaType, encoding } })
  await db().$transaction(async (tx) => {
    await tx.$executeRaw`alter table edition disable trigger keep_published`
    await tx.edition.update({ where: { id }, data: { sourceSha256: sha256, receivedSha256: null } })
    await tx.$executeRaw`alter table edition enable trigger keep_published`
  })
  return db().edition.findUniqueOrThrow({ where: { id }, include: { document: true } })
}
