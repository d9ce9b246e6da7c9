import { beforeAll, describe, expect, it } from 'vitest'
import { undoStep } from '#desk/steps/undo-step.ts'
import { setLevel } from '#desk/structure/set-level.ts'
import { reviseText } from '#desk/text/revise-text.ts'
import { db } from '#platform/db.ts'
import { ForbiddenError, NotFoundError } from '#platform/errors.ts'
import { useDatabase } from '../../../tests/integration/database.ts'
import { aLetter, taken } from '../../../tests/integration/letters.ts'
import { HAICANG, actionsOn, clerk, twoDistricts } from '../../../tests/integration/staff.ts'

useDatabase()
beforeAll(twoDistricts)

const drafter = clerk('drafter')
const HEADING = '一、基本情况'

describe('the level of a heading', () => {
  it('is changed without a word of the block, stays through a new recognition, and goes back', async () => {
    const id = await taken(drafter, aLetter(201))
    const before = await blockOf(id)
    expect(await setLevel(drafter, { editionId: id, revision: 1, block: HEADING, level: 2 })).toEqual({ ok: true, revision: 2 })
    expect(await blockOf(id)).toEqual({ ...before, level: 2 })

    await reviseText(drafter, { editionId: id, revision: 2, text: aLetter(201).replace('换发', '焕发') })
    expect(await blockOf(id)).toMatchObject({ kind: 'heading', level: 2 })
    await undoStep(drafter, { editionId: id, revision: 3 })
    await undoStep(drafter, { editionId: id, revision: 4 })
    expect(await blockOf(id)).toMatchObject({ kind: before!.kind, level: before!.level })
    expect((await db().edition.findUniqueOrThrow({ where: { id } })).levels).toEqual({})
    expect(await actionsOn(id)).toContain('edition.level')
  })

  it('may be none: a heading made plain text, a paragraph made a heading, and both as recognised again', async () => {
    const id = await taken(drafter, aLetter(202))
    const paragraph = '辖区现有3家社区卫生服务中心（以下简称“社卫中心”）开设夜间门诊。'
    await setLevel(drafter, { editionId: id, revision: 1, block: HEADING, level: 0 })
    await setLevel(drafter, { editionId: id, revision: 2, block: paragraph, level: 3 })
    expect(await blockOf(id)).toMatchObject({ kind: 'paragraph', level: 0, heading: '基本情况' })
    expect(await db().block.count({ where: { editionId: id, text: paragraph, kind: 'heading', level: 3 } })).toBe(1)

    await setLevel(drafter, { editionId: id, revision: 3, block: HEADING, level: 1 })
    expect(Object.keys((await db().edition.findUniqueOrThrow({ where: { id } })).levels as object)).toEqual([paragraph])
  })

  it('is refused for no block of the text, on an old page, to a publisher and to another district', async () => {
    const id = await taken(drafter, aLetter(203))
    const input = { editionId: id, revision: 1, block: HEADING, level: 2 }
    expect(await setLevel(drafter, { ...input, block: '五、没有' })).toEqual({ ok: false, issues: [{ field: null, key: 'block_gone' }] })
    expect(await setLevel(drafter, { ...input, revision: 2 })).toEqual({ ok: false, issues: [{ field: null, key: 'stale' }] })
    await expect(setLevel(clerk('publisher'), input)).rejects.toThrow(ForbiddenError)
    await expect(setLevel(clerk('drafter', HAICANG), input)).rejects.toThrow(NotFoundError)
  })
})

function blockOf(editionId: string) {
  return db().block.findFirst({
    where: { editionId, marker: '一、' }, select: { anchor: true, kind: true, level: true, marker: true, heading: true, headingStop: true, text: true },
  })
}
