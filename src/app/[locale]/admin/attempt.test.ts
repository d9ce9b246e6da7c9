import { describe, expect, it } from 'vitest'
import { attempt } from '#app/[locale]/admin/attempt.ts'
import { Basis } from '#desk/register/inputs.ts'
import { ReturnDraftInput } from '#desk/return-draft.ts'

const edition = { editionId: '01a216b2-ec27-71fd-895b-91248194fd69', revision: '1' }
const told = (input: object) => attempt(async () => ({ ok: true as const, ...ReturnDraftInput.parse(input) }))

describe('a form whose input does not fit', () => {
  it('says of words that are too long how many there may be, beside their field', async () => {
    expect(await told({ ...edition, reason: '甲'.repeat(500) })).toMatchObject({ ok: true })
    expect(await told({ ...edition, reason: '甲'.repeat(501) })).toEqual({ ok: false, issues: [{ field: 'reason', key: 'words_too_long', values: { most: 500 } }] })
  })

  it('asks at its field for a choice that was not made', async () => {
    const chosen = (method: string) => attempt(async () => ({ ok: true as const, ...Basis.parse({ basis: '公示', method }) }))
    expect(await chosen('phone')).toMatchObject({ ok: true })
    expect(await chosen('')).toEqual({ ok: false, issues: [{ field: 'method', key: 'method_required' }] })
  })

  it('is refused as meddled with where no field of ours could have sent it', async () => {
    expect(await told({ ...edition, editionId: 'x', reason: '' })).toEqual({ ok: false, issues: [{ field: null, key: 'malformed' }] })
  })
})
