import { beforeAll, describe, expect, it } from 'vitest'
import { correctDraft } from '#desk/fields/correct-draft.ts'
import { publishDraft } from '#desk/publish-draft.ts'
import { readReminders } from '#desk/reminders.ts'
import { submitDraft } from '#desk/submit-draft.ts'
import { db } from '#platform/db.ts'
import { useDatabase } from '../../tests/integration/database.ts'
import { aLetter, taken } from '../../tests/integration/letters.ts'
import { HAICANG, HULI, clerk, twoDistricts } from '../../tests/integration/staff.ts'

useDatabase()
beforeAll(twoDistricts)

const [drafter, publisher] = [clerk('drafter'), clerk('publisher')]
const huli = { code: HULI, slug: 'huli' }

describe('what will not wait', () => {
  it('is a live document near its last day, from sixty days before until that day', async () => {
    const editionId = await taken(drafter, aLetter(601))
    await correctDraft(drafter, { editionId, revision: 1, values: { expires: '2026-12-31' } })
    await submitDraft(drafter, { editionId, revision: 2 })
    await publishDraft(publisher, { editionId, revision: 3 })
    const on = async (day: string) => (await readReminders(drafter, huli, new Date(`${day}T12:00:00+08:00`))).deadlines.filter(({ kind }) => kind === 'review').map(({ day: last }) => last)
    expect(await on('2026-10-31')).toEqual([])
    expect(await on('2026-11-01')).toEqual(['2026-12-31'])
    expect(await on('2026-12-31')).toEqual(['2026-12-31'])
    expect(await on('2027-01-01')).toEqual([])
  })

  it('is shown to those whose business it is, of their own district', async () => {
    await db().facility.create({ data: { districtCode: HULI, slug: 'a', name: '甲', status: 'operating', scope: 'district', feedback: { create: { receipt: 'r', districtCode: HULI, claim: '电话不对' } }, values: { create: { field: 'phone', ordinal: -1, value: '1', kind: 'desk', trust: 'desk', nextCheck: new Date('2026-01-01') } } } })
    expect(await readReminders(clerk('facility_editor'), huli)).toMatchObject({ feedback: 1, checks: 1, expiring: 0, deadlines: [] })
    expect(await readReminders(drafter, huli)).toMatchObject({ feedback: 0, checks: 0 })
    expect(await readReminders(clerk('facility_editor', HAICANG), { code: HAICANG, slug: 'haicang' })).toMatchObject({ feedback: 0, checks: 0, overdue: 0, expiring: 0, broken: 0, unchecked: 0, deadlines: [] })
  })
})
