import { beforeAll, describe, expect, it } from 'vitest'
import { findComparison } from '#desk/comparison/find-comparison.ts'
import { publishDraft } from '#desk/publish-draft.ts'
import { submitDraft } from '#desk/submit-draft.ts'
import { NotFoundError } from '#platform/errors.ts'
import { useDatabase } from '../../../tests/integration/database.ts'
import { aLetter, taken } from '../../../tests/integration/letters.ts'
import { HAICANG, actionsOn, clerk, twoDistricts } from '../../../tests/integration/staff.ts'

useDatabase()
beforeAll(twoDistricts)

const drafter = clerk('drafter')

describe('two editions of a document side by side', () => {
  it('differ where somebody changed text or fields, whichever is named first', async () => {
    const first = await taken(drafter, aLetter(401))
    await submitDraft(drafter, { editionId: first, revision: 1 })
    await publishDraft(clerk('publisher'), { editionId: first, revision: 2 })
    const second = await taken(drafter, aLetter(401).replace('夜间门诊', '周末门诊').replace('办理结果：A类', '办理结果：B类'))
    for (const [one, other] of [[first, second], [second, first]] as const) {
      const { before, after, text, changes, fields } = await findComparison(drafter, one, other)
      expect([before.version, after.version]).toEqual([1, 2])
      expect(changes.map(({ start, end, removed }) => [removed, text.slice(start, end)])).toEqual([['A', 'B'], ['夜间', '周末']])
      expect(fields).toEqual([{ field: 'resultClass', was: 'A', is: 'B' }])
    }
    const reader = clerk('auditor')
    await findComparison(reader, first, second)
    expect(await actionsOn(second)).toEqual(['document.import', 'edition.read', 'edition.read'])
    await expect(findComparison(clerk('drafter', HAICANG), first, second)).rejects.toThrow(NotFoundError)
    await expect(findComparison(drafter, first, await taken(drafter, aLetter(402)))).rejects.toThrow(NotFoundError)
  })
})
