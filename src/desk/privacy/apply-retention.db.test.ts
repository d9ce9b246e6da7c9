import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { applyRetention } from '#desk/privacy/apply-retention.ts'
import { decideFinding } from '#desk/privacy/decide-finding.ts'
import { correctDraft } from '#desk/fields/correct-draft.ts'
import { publishDraft } from '#desk/publish-draft.ts'
import { submitDraft } from '#desk/submit-draft.ts'
import { latestDocuments } from '#documents/lists/list-documents.ts'
import { findDocument, findSource } from '#documents/queries.ts'
import { readFile } from '#ingest/formats/read-file.ts'
import { officialCopy } from '#official-format/copies/official-copy.ts'
import { readCases } from '#open-data/read-cases.ts'
import { readDocument } from '#open-data/read-document.ts'
import { db } from '#platform/db.ts'
import { useDatabase } from '../../../tests/integration/database.ts'
import { aLetter, taken } from '../../../tests/integration/letters.ts'
import { HULI, actionsOn, clerk, statusesOf, twoDistricts } from '../../../tests/integration/staff.ts'

useDatabase()
beforeAll(twoDistricts)
beforeEach(() => ruled({}))

const [drafter, publisher] = [clerk('drafter'), clerk('publisher')]
const HIDDEN = ['林晓明', '吕方正', '陈亚娜', '2808387']
const after = (months: number) => new Date(Date.now() + months * 31 * 86_400_000)

const ruled = (retention: object) => db().district.update({ where: { code: HULI }, data: { rules: { retention } } })
const months = (count: number) => ({ contactName: { months: count }, contactPhone: { months: count }, leaderName: { months: count }, deputyName: { months: count } })

/** A letter with a deputy, a leader, a contact and a telephone, the telephone twice. */
const signed = (serial: number) => aLetter(serial).replace('换发活力。', '换发活力。如有疑问请致电2808387。').replace('厦门市湖里区卫生健康局\n\n2025年9月1日', '承办单位领导：吕方正\n\n承办单位联系人：陈亚娜\n\n联系电话：2808387\n\n厦门市湖里区卫生健康局\n\n2025年9月1日')

async function published(text: string, values = {}) {
  const editionId = await taken(drafter, text)
  let revision = 1
  if (Object.keys(values).length > 0) await correctDraft(drafter, { editionId, revision: revision++, values })
  await submitDraft(drafter, { editionId, revision })
  const outcome = await publishDraft(publisher, { editionId, revision: revision + 1 })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues))
  const { documentId } = await db().edition.findUniqueOrThrow({ where: { id: editionId } })
  return { editionId, documentId, slug: outcome.published.slug }
}

/** All that anybody outside can get of a document. */
async function everything({ documentId, slug }: { documentId: string; slug: string }): Promise<string> {
  const document = (await findDocument('huli', slug))!
  const [pdf, docx] = [await officialCopy(document, 'pdf'), await officialCopy(document, 'docx')]
  return [
    JSON.stringify(document), JSON.stringify(await readDocument(documentId)), JSON.stringify(await readCases({ page: 1, perPage: 100, district: 'huli', body: undefined, number: undefined })),
    JSON.stringify(await latestDocuments('huli', 'reply', 50)), new TextDecoder().decode((await findSource('huli', slug))!.bytes),
    JSON.stringify(await db().searchEntry.findMany({ where: { ownerId: documentId }, select: { title: true, text: true, keys: true } })),
    await textOf(pdf.bytes, 'a.pdf'), await textOf(docx.bytes, 'a.docx'),
  ].join('\n')
}

async function textOf(bytes: Uint8Array, name: string): Promise<string> {
  const read = await readFile(bytes, name)
  if (!read.ok) throw new Error(read.issue)
  return read.source.text
}

describe('names and telephones whose time is over', () => {
  it('go by themselves on the day after their last, out of everything at once, and are put on record', async () => {
    const one = await published(signed(851))
    await ruled(months(24))
    expect(await applyRetention(after(23))).toBe(0)
    const before = await everything(one)
    for (const words of HIDDEN) expect(before).toContain(words)

    expect(await applyRetention(after(25))).toBe(1)
    const left = await everything(one)
    for (const words of HIDDEN) expect(left).not.toContain(words)
    expect(left).toContain('［电话不公开］')
    expect(await statusesOf(one.documentId)).toEqual(['past', 'live'])
    const { id } = await db().edition.findFirstOrThrow({ where: { documentId: one.documentId, status: 'live' } })
    expect(await actionsOn(id)).toEqual(['edition.retain'])
    expect(JSON.stringify(await db().auditEntry.findMany({ where: { entityId: id }, select: { details: true } }))).not.toContain('陈亚娜')
    expect(await applyRetention(after(26))).toBe(0)
  })

  it('go field by field, as the rule says', async () => {
    const one = await published(signed(852))
    await ruled({ contactPhone: { until: '2026-01-01' }, contactName: 'show', deputyName: { until: '2999-12-31' } })
    await applyRetention()
    const left = await everything(one)
    expect(left).not.toContain('2808387')
    for (const words of ['林晓明', '吕方正', '陈亚娜']) expect(left).toContain(words)
  })

  it('go where a person typed them into a field, too', async () => {
    const one = await published(aLetter(853), { contact: '王志强', phone: '0592-5551234' })
    expect(JSON.stringify(await findDocument('huli', one.slug))).toContain('王志强')
    await ruled({ contactName: 'hide', contactPhone: 'hide' })
    await applyRetention()
    const left = JSON.stringify([await findDocument('huli', one.slug), await db().edition.findFirst({ where: { documentId: one.documentId, status: 'live' } })])
    for (const words of ['王志强', '5551234']) expect(left).not.toContain(words)
  })

  it('go although somebody has a draft in work, which cannot go out with them any more', async () => {
    const one = await published(signed(854))
    const draft = await taken(drafter, signed(854).replace('3家', '4家'))
    await ruled(months(1))
    expect(await applyRetention(after(2))).toBeGreaterThan(0)
    expect(await statusesOf(one.documentId)).toEqual(['past', 'live', 'draft'])
    expect(JSON.stringify(await findDocument('huli', one.slug))).not.toContain('陈亚娜')
    await ruled({ contactPhone: 'hide' })
    expect(await submitDraft(drafter, { editionId: draft, revision: 1, changeNote: '改' })).toEqual({ ok: false, issues: [{ field: null, key: 'findings_undecided' }] })
  })

  it('stay where a person kept them with a reason', async () => {
    await ruled({ contactPhone: 'hide' })
    const editionId = await taken(drafter, signed(855))
    const findings = await db().finding.findMany({ where: { editionId }, orderBy: { ordinal: 'asc' } })
    expect(findings.map(({ quote }) => quote)).toEqual(['2808387', '2808387'])
    for (const [index, { key }] of findings.entries()) await decideFinding(drafter, { editionId, revision: 1 + index, key, decision: 'keep', reason: '对外公布的值班电话' })
    await submitDraft(drafter, { editionId, revision: 3 })
    await publishDraft(publisher, { editionId, revision: 4 })
    expect(await applyRetention()).toBe(0)
    expect(await db().edition.count({ where: { id: editionId, status: 'live' } })).toBe(1)
  })
})
