import { beforeAll, describe, expect, it } from 'vitest'
import { readDesk } from '#desk/desk-queries.ts'
import { returnDraft } from '#desk/return-draft.ts'
import { submitDraft } from '#desk/submit-draft.ts'
import { useDatabase } from '../../tests/integration/database.ts'
import { aLetter, taken } from '../../tests/integration/letters.ts'
import { clerk, twoDistricts } from '../../tests/integration/staff.ts'

useDatabase()
beforeAll(twoDistricts)

const [drafter, publisher, auditor] = [clerk('drafter'), clerk('publisher'), clerk('auditor')]
const idsOn = (shelf: { rows: { id: string }[] } | null | undefined) => shelf?.rows.map(({ id }) => id) ?? null

describe('the desk', () => {
  it('tells what waits for this reader from what others have in hand, and what came back before other drafts', async () => {
    const [back, handedIn, other] = [await taken(drafter, aLetter(611)), await taken(drafter, aLetter(612)), await taken(drafter, aLetter(613))]
    for (const editionId of [back, handedIn]) await submitDraft(drafter, { editionId, revision: 1 })
    await returnDraft(publisher, { editionId: back, revision: 2, reason: '数字待核' })
    const [[own], [theirs], [reading]] = await Promise.all([readDesk(drafter), readDesk(publisher), readDesk(auditor)])
    expect([idsOn(theirs!.waiting), idsOn(theirs!.submitted)]).toEqual([[handedIn], []])
    expect([idsOn(own!.waiting), idsOn(own!.submitted), idsOn(own!.drafts)]).toEqual([null, [handedIn], [back, other]])
    expect([idsOn(reading!.waiting), idsOn(reading!.submitted)]).toEqual([null, [handedIn]])
    expect(own!.drafts.rows[0]!.unconfirmed).toBeGreaterThan(0)
  })
})
