import { beforeAll, describe, expect, it } from 'vitest'
import { correctDraft } from '#desk/fields/correct-draft.ts'
import { reviseText } from '#desk/text/revise-text.ts'
import { discardDraft } from '#desk/discard-draft.ts'
import { submitDraft } from '#desk/submit-draft.ts'
import { db } from '#platform/db.ts'
import { ForbiddenError, NotFoundError } from '#platform/errors.ts'
import { useDatabase } from '../../../tests/integration/database.ts'
import { aLetter, taken } from '../../../tests/integration/letters.ts'
import { HAICANG, actionsOn, clerk, twoDistricts } from '../../../tests/integration/staff.ts'

useDatabase()
beforeAll(twoDistricts)

const drafter = clerk('drafter')

describe('editing the text of a draft', () => {
  it('recognises it again and keeps what a person set', async () => {
    const id = await taken(drafter, aLetter(801))
    await correctDraft(drafter, { editionId: id, revision: 1, values: { contact: '陈亚娜', dateIssued: '2025-09-02' } })
    const outcome = await reviseText(drafter, { editionId: id, revision: 2, text: aLetter(801).replace('夜间门诊', '周末门诊').replace('办理结果：A类', '办理结果：B类') })

    expect(outcome).toEqual({ ok: true, revision: 3 })
    const after = await db().edition.findUniqueOrThrow({ where: { id }, include: { blocks: true, people: true } })
    expect(after).toMatchObject({ resultClass: 'B', issuedOn: new Date('2025-09-02') })
    expect(after.people.map(({ name }) => name)).toContain('陈亚娜')
    expect(after.blocks.some(({ text }) => text.includes('周末门诊'))).toBe(true)
    expect(await actionsOn(id)).toEqual(['document.import', 'edition.correct', 'edition.revise'])
  })

  it('makes the edited text the source that is published; the bytes it came in stay with the draft alone', async () => {
    const id = await taken(drafter, aLetter(802))
    const before = await db().edition.findUniqueOrThrow({ where: { id } })
    await reviseText(drafter, { editionId: id, revision: 1, text: aLetter(802).replace('林晓明', '林某某') })
    const after = await db().edition.findUniqueOrThrow({ where: { id }, include: { source: true } })
    expect(new TextDecoder().decode(after.source.bytes)).toBe(after.text)
    expect(after.text).not.toContain('林晓明')
    expect(after.receivedSha256).toBe(before.sourceSha256)

    await discardDraft(drafter, { editionId: id, revision: 2 })
    expect(await db().source.count({ where: { sha256: { in: [before.sourceSha256, after.sourceSha256] } } })).toBe(0)
  })

  it('is refused when empty, stale or submitted, and changes nothing then', async () => {
    const id = await taken(drafter, aLetter(803))
    expect(await reviseText(drafter, { editionId: id, revision: 1, text: ' \n' })).toEqual({ ok: false, issues: [{ field: 'text', key: 'empty' }] })
    expect(await reviseText(drafter, { editionId: id, revision: 9, text: '改' })).toEqual({ ok: false, issues: [{ field: null, key: 'stale' }] })
    await submitDraft(drafter, { editionId: id, revision: 1 })
    expect(await reviseText(drafter, { editionId: id, revision: 2, text: '改' })).toEqual({ ok: false, issues: [{ field: null, key: 'not_a_draft' }] })
    expect((await db().edition.findUniqueOrThrow({ where: { id } })).text).toBe(aLetter(803))
  })

  it('is refused to a publisher, and unknown to a clerk of another district', async () => {
    const id = await taken(drafter, aLetter(804))
    await expect(reviseText(clerk('publisher'), { editionId: id, revision: 1, text: '改' })).rejects.toThrow(ForbiddenError)
    await expect(reviseText(clerk('drafter', HAICANG), { editionId: id, revision: 1, text: '改' })).rejects.toThrow(NotFoundError)
  })
})
