import { beforeAll, describe, expect, it } from 'vitest'
import { computeRun } from '#desk/circle/compute-run.ts'
import { publishRun, withdrawRun } from '#desk/circle/publish-run.ts'
import { readCircle } from '#desk/circle/read-circle.ts'
import { db } from '#platform/db.ts'
import { useDatabase } from '../../../tests/integration/database.ts'
import { clerk, HULI, twoDistricts } from '../../../tests/integration/staff.ts'

useDatabase()
const [editor, publisher] = [{ kind: 'system', name: 'timer' } as const, clerk('publisher')]

beforeAll(twoDistricts)

describe('a district with more runs than its list shows', () => {
  it('goes on publishing and withdrawing the oldest of them, on its own page', async () => {
    expect((await computeRun(editor, { districtCode: HULI, target: 'primary', at: '', plans: false })).ok).toBe(true)
    const { id, inputs, results, inputsHash } = await db().circleRun.findFirstOrThrow({ where: { districtCode: HULI, number: 1 } })
    const again = { districtCode: HULI, inputs: inputs!, results: results!, inputsHash, computedBy: 'timer' }
    await db().circleRun.createMany({ data: Array.from({ length: 101 }, (_, index) => ({ ...again, number: index + 2 })) })
    expect((await readCircle(publisher, HULI)).runs.map(({ number }) => number)).not.toContain(1)
    expect((await readCircle(publisher, HULI, 1)).runs).toMatchObject([{ number: 1, state: 'computed' }])
    expect((await publishRun(publisher, { districtCode: HULI, runId: id, note: '公布' })).ok).toBe(true)
    expect((await withdrawRun(publisher, { districtCode: HULI, runId: id, reason: '有误' })).ok).toBe(true)
    expect((await readCircle(publisher, HULI, 1)).runs).toMatchObject([{ number: 1, state: 'withdrawn' }])
  })
})
