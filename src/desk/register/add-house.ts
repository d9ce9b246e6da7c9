import { z } from 'zod'
import type { Actor } from '#accounts/actor.ts'
import { assertMay } from '#accounts/permissions.ts'
import { recordAudit } from '#audit/record-audit.ts'
import { mentionAnew } from '#search/names/mention-anew.ts'
import { oneAtATime } from '#desk/register/change/one-at-a-time.ts'
import { Basis, ticked } from '#desk/register/inputs.ts'
import { type CheckedHouse, checkHouses } from '#desk/register/houses/check-houses.ts'
import { readHeldRegister } from '#desk/register/houses/held-register.ts'
import { targetsOf, writeTargets } from '#desk/register/houses/write-houses.ts'
import { listDistricts } from '#districts/queries.ts'
import type { FacilityStatus } from '#facilities/lifecycle/status-on.ts'
import { tagsOfRegister } from '#facilities/tags-of-register.ts'
import { forget } from '#platform/cache.ts'
import { db } from '#platform/db.ts'
import { type Issue, NotFoundError, type Outcome, refused } from '#platform/errors.ts'
import { announce } from '#platform/expiry.ts'

/** What is asked of a new house; all else is set on its page. */
const ASKED = ['name', 'type', 'status', 'street', 'address', 'phone', 'creditCode'] as const
/** What a house is that comes onto the register; what it becomes is an event. */
export const NEW_STATUSES = ['operating', 'trial', 'planned', 'construction', 'suspended'] as const satisfies FacilityStatus[]

const text = z.string().max(300).default('')
export const AddHouseInput = Basis.extend({ districtCode: z.string(), name: text, type: text, status: z.enum(['', ...NEW_STATUSES]).default(''), street: text, address: text, phone: text, creditCode: text, /** Houses it is like have been looked at. */ sure: ticked })
export type AddHouseInput = z.input<typeof AddHouseInput>

/** Puts one house on the register: read and checked as a row of a table is. One much like it is asked about before. */
export async function addHouse(actor: Actor, input: AddHouseInput): Promise<Outcome<{ facilityId: string }>> {
  const { districtCode, sure, quote, method, asOf, nextCheck, basis, ...said } = AddHouseInput.parse(input)
  assertMay('register', actor, districtCode)
  const district = (await listDistricts()).find(({ code }) => code === districtCode)
  if (!district) throw new NotFoundError(`no district ${districtCode}`)
  const outcome = await db().$transaction(async (tx) => oneAtATime(tx, districtCode, async (): Promise<Outcome<{ facilityId: string; tags: string[] }>> => {
    const [row] = checkHouses([{ line: 1, cells: ASKED.map((field) => said[field]) }], [...ASKED], await readHeldRegister(tx, district))
    const issues = [...issuesOf(row!, sure), ...(basis === '' ? [{ field: 'basis', key: 'basis_required' }] : [])]
    if (issues.length > 0) return refused(...issues)
    const { id: changeId } = await tx.registerChange.create({ data: { districtCode, kind: 'add', subject: row!.name, details: { created: 1 }, madeBy: actor.name }, select: { id: true } })
    const source = { changeId, district, fileName: null, basis: { basis, quote, method, asOf, nextCheck } }
    const targets = targetsOf(actor, [row!], source)
    await writeTargets(tx, actor, targets, source)
    const { facilityId } = targets[0]!
    const tags = [...await tagsOfRegister(tx, districtCode), ...await mentionAnew(tx, [], [facilityId])]
    await announce(tx, tags)
    await recordAudit(tx, actor, { action: 'register.add', entityType: 'facility', entityId: facilityId, districtCode, details: { name: row!.name, sure, reason: basis } })
    return { ok: true, facilityId, tags }
  }))
  if (!outcome.ok) return outcome
  forget(outcome.tags)
  return { ok: true, facilityId: outcome.facilityId }
}

function issuesOf({ house, problems }: CheckedHouse, sure: boolean): Issue[] {
  if (house) return [{ field: 'name', key: 'house_known', values: { name: house.name } }]
  return problems.filter(({ asked }) => !asked || !sure).map(({ field, key, values, asked }) => ({ field: asked ? 'sure' : field, key, ...(values && { values }) }))
}
