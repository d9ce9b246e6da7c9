import { beforeAll, describe, expect, it } from 'vitest'
import { readTrail } from '#audit/queries.ts'
import { correctDraft } from '#desk/fields/correct-draft.ts'
import { readDesk } from '#desk/desk-queries.ts'
import { decideItems } from '#desk/review/decide-items.ts'
import { findReview } from '#desk/review/find-review.ts'
import { returnDraft } from '#desk/return-draft.ts'
import { undoStep } from '#desk/steps/undo-step.ts'
import { submitDraft } from '#desk/submit-draft.ts'
import { db } from '#platform/db.ts'
import { ForbiddenError, NotFoundError } from '#platform/errors.ts'
import { useDatabase } from '../../../tests/integration/database.ts'
import { aLetter, taken } from '../../../tests/integration/letters.ts'
import { HAICANG, HULI, aDraft, clerk, twoDistricts } from '../../../tests/integration/staff.ts'

useDatabase()
beforeAll(twoDistricts)

const drafter = clerk('drafter')
const publisher = clerk('publisher')

describe('an edition under review', () => {
  it('says of a day no calendar has that it is none, not that it is missing', async () => {
    const draft = await aDraft(drafter, { dateIssued: null, issues: [{ field: 'dateIssued', key: 'date_invalid' }] })
    const { missing, doubts } = await findReview(drafter, draft.id)
    expect([missing, doubts]).toEqual([[{ field: 'dateIssued', key: 'date_invalid' }], [{ field: 'dateIssued', key: 'date_invalid' }]])
  })

  it('says what is missing and doubtful until a person settles it', async () => {
    const draft = await aDraft(drafter, { dateIssued: null, issues: [{ field: 'dateIssued', key: 'date_missing' }, { field: 'outline', key: 'numbering_gap' }] })
    const before = await findReview(drafter, draft.id)
    expect(before.missing).toEqual([{ field: 'dateIssued', key: 'date_required' }])
    expect(before.doubts).toEqual([{ key: 'date_missing', field: 'dateIssued' }, { key: 'numbering_gap', field: null }])

    await correctDraft(drafter, { editionId: draft.id, revision: 1, values: {}, settled: ['dateIssued'] })
    const after = await findReview(drafter, draft.id)
    expect([after.missing, after.doubts, after.corrected, after.byHand]).toEqual([[], [{ key: 'numbering_gap', field: null }], ['dateIssued'], []])

    // A doubt that no field settles is looked at, left as it is, and can be opened again.
    await decideItems(drafter, { editionId: draft.id, revision: 2, confirm: ['doubt-numbering_gap'] })
    expect((await findReview(drafter, draft.id)).doubts).toEqual([])
    await undoStep(drafter, { editionId: draft.id, revision: 3 })
    expect((await findReview(drafter, draft.id)).loose).toEqual([{ key: 'numbering_gap', item: 'doubt-numbering_gap', seen: false }])
  })

  it('leaves a doubt to the proposal that points at its place', async () => {
    const id = await taken(drafter, aLetter(701).replace('\n二、', '\n三、'))
    expect((await db().edition.findUniqueOrThrow({ where: { id } })).issues).toContainEqual({ field: 'outline', key: 'numbering_gap' })
    expect(await db().proposal.count({ where: { editionId: id, rule: 'numbering_gap' } })).toBe(1)
    const { loose, doubts } = await findReview(drafter, id)
    expect([loose, doubts.filter(({ field }) => field === null)]).toEqual([[], []])
  })

  it('leads each field to its place in the text', async () => {
    const draft = await aDraft(drafter)
    const { text, places } = await findReview(drafter, draft.id)
    const place = places.find(({ field }) => field === 'dateIssued')!
    expect(text.slice(place.start, place.end)).toBe('2025年6月12日')
  })

  it('is there for every role of its district, and for nobody else', async () => {
    const draft = await aDraft(drafter)
    for (const role of ['drafter', 'publisher', 'auditor', 'administrator'] as const) {
      expect((await findReview(clerk(role), draft.id)).id).toBe(draft.id)
      await expect(findReview(clerk(role, HAICANG), draft.id)).rejects.toThrow(NotFoundError)
    }
    await expect(findReview(drafter, 'no-uuid')).rejects.toThrow(NotFoundError)
  })
})

describe('the desk', () => {
  it('shows each district its own drafts, and which came back', async () => {
    const draft = await aDraft(drafter)
    await submitDraft(drafter, { editionId: draft.id, revision: 1 })
    expect((await readDesk(publisher))[0]!.waiting!.rows.map(({ id }) => id)).toContain(draft.id)
    await returnDraft(publisher, { editionId: draft.id, revision: 2, reason: '请补联系人' })

    const [huli] = await readDesk(drafter)
    expect(huli).toMatchObject({ code: HULI, may: { draft: true, audit: false }, waiting: null })
    expect(huli!.drafts.rows.find(({ id }) => id === draft.id)).toMatchObject({ returned: true })
    const [haicang] = await readDesk(clerk('drafter', HAICANG))
    expect(haicang).toMatchObject({ code: HAICANG, drafts: { total: 0 }, submitted: { total: 0 } })
  })
})

describe('the audit trail', () => {
  it('is read by page, newest first, by whoever may audit the district', async () => {
    const trail = await readTrail(clerk('auditor'), HULI, 99)
    expect(trail).toMatchObject({ page: 1, pages: 1 })
    expect(trail.entries.map(({ action }) => action).slice(0, 2)).toEqual(['edition.return', 'edition.submit'])
    expect((await readTrail(clerk('auditor', HAICANG), HAICANG, 1)).total).toBe(0)
    await expect(readTrail(drafter, HULI, 1)).rejects.toThrow(ForbiddenError)
    await expect(readTrail(clerk('auditor', HAICANG), HULI, 1)).rejects.toThrow(NotFoundError)
  })
})
