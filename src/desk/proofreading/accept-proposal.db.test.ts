import { beforeAll, describe, expect, it } from 'vitest'
import { ZodError } from 'zod'
import { acceptProposal } from '#desk/proofreading/accept-proposal.ts'
import { decideItems } from '#desk/review/decide-items.ts'
import { redoStep, undoStep } from '#desk/steps/undo-step.ts'
import { publishDraft } from '#desk/publish-draft.ts'
import { submitDraft } from '#desk/submit-draft.ts'
import { db } from '#platform/db.ts'
import { ForbiddenError, NotFoundError } from '#platform/errors.ts'
import { useDatabase } from '../../../tests/integration/database.ts'
import { aLetter, taken } from '../../../tests/integration/letters.ts'
import { HAICANG, actionsOn, clerk, twoDistricts } from '../../../tests/integration/staff.ts'

useDatabase()
beforeAll(twoDistricts)

const drafter = clerk('drafter')
const publisher = clerk('publisher')

describe('a correction that proof-reading proposes', () => {
  it('is only proposed; accepted, it changes the words it is about and nothing else', async () => {
    const id = await taken(drafter, aLetter(301))
    expect((await editionOf(id)).text).toBe(aLetter(301))
    const { key } = await proposalOf(id)
    expect(await acceptProposal(drafter, { editionId: id, revision: 1, key })).toEqual({ ok: true, revision: 2 })

    expect((await editionOf(id)).text).toBe(aLetter(301).replace('换发', '焕发'))
    expect(await db().proposal.count({ where: { editionId: id, key } })).toBe(0)
    const entry = await db().auditEntry.findFirstOrThrow({ where: { entityId: id, action: 'edition.accept' } })
    expect(entry).toMatchObject({ actorId: drafter.id, districtCode: '350206', details: { rule: 'wrong_character', before: '换发', after: '焕发' } })
  })

  it('can be taken back, source and all, and accepted again', async () => {
    const id = await taken(drafter, aLetter(302))
    const { key } = await proposalOf(id)
    const { sourceSha256 } = await editionOf(id)
    await acceptProposal(drafter, { editionId: id, revision: 1, key })
    await undoStep(drafter, { editionId: id, revision: 2 })
    expect(await editionOf(id)).toMatchObject({ text: aLetter(302), sourceSha256, receivedSha256: null })
    expect((await proposalOf(id)).key).toBe(key)
    await redoStep(drafter, { editionId: id, revision: 3 })
    expect((await editionOf(id)).text).toContain('焕发')
  })

  it('is not proposed again once rejected, in the next edition neither', async () => {
    const first = await taken(drafter, aLetter(303))
    const { key } = await proposalOf(first)
    await decideItems(drafter, { editionId: first, revision: 1, reject: [key] })
    await submitDraft(drafter, { editionId: first, revision: 2 })
    await publishDraft(publisher, { editionId: first, revision: 3 })
    const next = await taken(drafter, aLetter(303).replace('夜间门诊。', '夜间和周末门诊。'))
    expect((await proposalOf(next)).state).toBe('rejected')
    expect(await actionsOn(first)).toContain('edition.decide')
  })

  it('that has no words of its own takes those of whoever knows them, and goes into the text once they differ', async () => {
    const id = await taken(drafter, aLetter(306).replace('夜间门诊。', '夜间门诊，于2025年2月30日前办结。'))
    const { key, quote } = await db().proposal.findFirstOrThrow({ where: { editionId: id, rule: 'impossible_date' } })
    const input = { editionId: id, revision: 1, key }
    expect(await acceptProposal(drafter, input)).toEqual({ ok: false, issues: [{ field: null, key: 'proposal_gone' }] })
    expect(await acceptProposal(drafter, { ...input, words: quote })).toEqual({ ok: false, issues: [{ field: `words.${key}`, key: 'words_unchanged' }] })
    await expect(acceptProposal(drafter, { ...input, words: '2025年\n2月28日' })).rejects.toThrow(ZodError)
    expect(await acceptProposal(drafter, { ...input, words: quote.replace('30日', '28日') })).toEqual({ ok: true, revision: 2 })
    expect((await editionOf(id)).text).toContain('于2025年2月28日前办结')
  })

  it('gives way to the words of a person who knows better ones', async () => {
    const id = await taken(drafter, aLetter(307))
    const { key } = await proposalOf(id)
    expect(await acceptProposal(drafter, { editionId: id, revision: 1, key, words: '' })).toEqual({ ok: true, revision: 2 })
    expect((await editionOf(id)).text).toBe(aLetter(307).replace('换发', '焕发'))
    await undoStep(drafter, { editionId: id, revision: 2 })
    expect(await acceptProposal(drafter, { editionId: id, revision: 3, key, words: '重新焕发' })).toEqual({ ok: true, revision: 4 })
    expect((await editionOf(id)).text).toBe(aLetter(307).replace('换发', '重新焕发'))
  })

  it('is never accepted by confirming everything', async () => {
    const id = await taken(drafter, aLetter(304))
    const { key } = await proposalOf(id)
    expect(await decideItems(drafter, { editionId: id, revision: 1, confirm: [key] })).toMatchObject({ ok: true, revision: 1 })
    expect(await editionOf(id)).toMatchObject({ text: aLetter(304), revision: 1 })
  })

  it('is refused when gone, on an old page, to a publisher and to another district', async () => {
    const id = await taken(drafter, aLetter(305))
    const { key } = await proposalOf(id)
    const input = { editionId: id, revision: 1, key }
    expect(await acceptProposal(drafter, { ...input, key: 'proof-none' })).toEqual({ ok: false, issues: [{ field: null, key: 'proposal_gone' }] })
    expect(await acceptProposal(drafter, { ...input, revision: 7 })).toEqual({ ok: false, issues: [{ field: null, key: 'stale' }] })
    await expect(acceptProposal(publisher, input)).rejects.toThrow(ForbiddenError)
    await expect(acceptProposal(clerk('drafter', HAICANG), input)).rejects.toThrow(NotFoundError)
    expect((await editionOf(id)).text).toBe(aLetter(305))
  })
})

function editionOf(id: string) {
  return db().edition.findUniqueOrThrow({ where: { id } })
}

function proposalOf(editionId: string) {
  return db().proposal.findFirstOrThrow({ where: { editionId, rule: 'wrong_character', quote: '换发' } })
}
