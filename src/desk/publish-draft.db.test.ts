import { beforeAll, describe, expect, it } from 'vitest'
import { correctDraft } from '#desk/fields/correct-draft.ts'
import { publishDraft } from '#desk/publish-draft.ts'
import { submitDraft } from '#desk/submit-draft.ts'
import { db } from '#platform/db.ts'
import { ForbiddenError, NotFoundError } from '#platform/errors.ts'
import { useDatabase } from '../../tests/integration/database.ts'
import { HAICANG, HULI, aDraft, actionsOn, clerk, statusesOf, twoDistricts } from '../../tests/integration/staff.ts'

useDatabase()
beforeAll(twoDistricts)

const drafter = clerk('drafter')
const publisher = clerk('publisher')

describe('publishing a submitted edition', () => {
  it('makes it live under its 文号, with one entry in the trail', async () => {
    const edition = await submitted()
    const outcome = await publishDraft(publisher, edition)

    expect(outcome).toMatchObject({ ok: true, published: { districtSlug: 'huli', kind: 'reply' } })
    const document = await db().document.findFirstOrThrow({ where: { editions: { some: { id: edition.editionId } } } })
    expect(document.slug).toMatch(/^[a-z]+-2025-\d+$/)
    expect(document.number).toMatch(/^厦湖卫健函〔2025〕\d+号$/)
    expect(await statusesOf(document.id)).toEqual(['live'])
    expect(await actionsOn(edition.editionId)).toEqual(['edition.submit', 'edition.publish'])
  })

  it('makes the former live edition past and keeps the address, even under another number', async () => {
    const first = await submitted()
    await publishDraft(publisher, first)
    const { documentId, document } = await db().edition.findUniqueOrThrow({ where: { id: first.editionId }, include: { document: true } })
    const second = await submitted(undefined, documentId)
    expect((await publishDraft(publisher, second)).ok).toBe(true)

    expect(await statusesOf(documentId)).toEqual(['past', 'live'])
    const after = await db().document.findUniqueOrThrow({ where: { id: documentId } })
    expect(after.slug).toBe(document.slug)
    expect(after.number).not.toBe(document.number)
  })

  it('has one winner when two press at once', async () => {
    const edition = await submitted()
    const outcomes = await Promise.all([publishDraft(publisher, edition), publishDraft(clerk('publisher'), edition)])

    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(outcomes.filter(({ ok }) => !ok)).toEqual([{ ok: false, issues: [{ field: null, key: 'not_submitted' }] }])
    expect(await actionsOn(edition.editionId)).toEqual(['edition.submit', 'edition.publish'])
  })

  it('is refused on a page older than the last save', async () => {
    const edition = await submitted()
    expect(await afterRefusal(publishDraft(publisher, { ...edition, revision: edition.revision - 1 }), edition.editionId)).toEqual(still({ field: null, key: 'stale' }))
  })

  it('is refused to whoever drafted, submitted or corrected it, whatever roles they hold', async () => {
    const both = { ...clerk('drafter'), memberships: [{ districtCode: HULI, role: 'drafter' as const }, { districtCode: HULI, role: 'publisher' as const }] }
    const own = { field: null, key: 'own_work' }

    const drafted = await aDraft(both)
    const handedIn = await submitDraft(drafter, { editionId: drafted.id, revision: 1 })
    expect(handedIn.ok).toBe(true)
    expect(await afterRefusal(publishDraft(both, { editionId: drafted.id, revision: 2 }), drafted.id)).toEqual(still(own))

    const corrected = await aDraft(drafter)
    await correctDraft(both, { editionId: corrected.id, revision: 1, values: { cc: '区政府办公室' } })
    await submitDraft(drafter, { editionId: corrected.id, revision: 2 })
    expect(await afterRefusal(publishDraft(both, { editionId: corrected.id, revision: 3 }), corrected.id)).toEqual(still(own))
    expect((await publishDraft(publisher, { editionId: corrected.id, revision: 3 })).ok).toBe(true)
  })

  it('is refused to a drafter, and unknown to another district', async () => {
    const edition = await submitted()
    await expect(publishDraft(clerk('drafter'), edition)).rejects.toThrow(ForbiddenError)
    await expect(publishDraft(clerk('auditor'), edition)).rejects.toThrow(ForbiddenError)
    await expect(publishDraft(clerk('publisher', HAICANG), edition)).rejects.toThrow(NotFoundError)
    await expect(publishDraft(publisher, { ...edition, editionId: crypto.randomUUID() })).rejects.toThrow(NotFoundError)
    expect(await actionsOn(edition.editionId)).toEqual(['edition.submit'])
  })

  it('is refused under a 文号 that another document bears', async () => {
    const first = await submitted()
    await publishDraft(publisher, first)
    const { number } = await db().edition.findUniqueOrThrow({ where: { id: first.editionId } })
    const draft = await aDraft(drafter)
    await correctDraft(drafter, { editionId: draft.id, revision: 1, values: { docNumber: number! } })
    await submitDraft(drafter, { editionId: draft.id, revision: 2 })
    expect(await afterRefusal(publishDraft(publisher, { editionId: draft.id, revision: 3 }), draft.id)).toEqual(still({ field: 'docNumber', key: 'number_taken' }))
  })

  it('is refused for a draft nobody submitted', async () => {
    const draft = await aDraft(drafter)
    expect(await publishDraft(publisher, { editionId: draft.id, revision: 1 })).toEqual({ ok: false, issues: [{ field: null, key: 'not_submitted' }] })
  })
})

async function submitted(author = drafter, documentId?: string) {
  const draft = await aDraft(author, {}, documentId)
  const outcome = await submitDraft(author, { editionId: draft.id, revision: draft.revision, changeNote: documentId && '更正一处数字' })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues))
  return { editionId: draft.id, revision: outcome.revision }
}

/** What came of a publication that was refused: why, and that nothing moved. */
async function afterRefusal(publishing: ReturnType<typeof publishDraft>, editionId: string) {
  const outcome = await publishing
  const { status } = await db().edition.findUniqueOrThrow({ where: { id: editionId } })
  return { issues: outcome.ok ? [] : outcome.issues, status, published: (await actionsOn(editionId)).includes('edition.publish') }
}

function still(issue: { field: string | null; key: string }) {
  return { issues: [issue], status: 'submitted', published: false }
}
