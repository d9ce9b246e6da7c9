import { z } from 'zod'
import { keeperOf } from '#desk/register/change-facility.ts'
import { findHouse } from '#desk/register/find-house.ts'
import { optional, ticked } from '#desk/register/inputs.ts'
import type { ReadRecord } from '#desk/register/records/keep-record.ts'
import { readSpan } from '#desk/register/records/known-days.ts'
import { DIRECTIONS, RELATION_KINDS, STANDINGS } from '#facilities/code-lists/relations.ts'
import type { Transaction } from '#platform/db.ts'
import type { Issue } from '#platform/errors.ts'
import type { Facility } from '#platform/generated/client.ts'

const Said = z.object({
  relation: z.enum(RELATION_KINDS), other: z.string().trim().max(100), /** The other is not on the register, and is kept by its name. */ sure: ticked,
  specialty: optional, standing: z.enum(STANDINGS), direction: z.union([z.enum(DIRECTIONS), z.literal('').transform(() => null)]), conditions: optional, channel: optional, text: optional,
})

/** A relation as its form says it: to a house of the register by its address or any of its names, or to one outside it by name once that is confirmed. */
export async function readRelation(said: Record<string, unknown>, { tx, facility }: { tx: Transaction; facility: Facility }): Promise<ReadRecord> {
  const { relation, other, sure, specialty, standing, direction, conditions, channel, text } = Said.parse(said)
  const { days, issues } = readSpan(said)
  const found = other === '' ? [] : await findHouse(tx, keeperOf(facility)!, other)
  const [house = null, another] = found
  const wrong: (Issue | false)[] = [
    other === '' && { field: 'other', key: 'other_required' },
    another !== undefined && { field: 'other', key: 'successor_ambiguous' },
    house?.id === facility.id && { field: 'other', key: 'relation_with_itself' },
    other !== '' && house === null && !sure && { field: 'other', key: 'other_unknown' },
    relation === 'branch-of' && other !== '' && house === null && { field: 'other', key: 'main_house_outside' },
    relation === 'branch-of' && house !== null && house.id !== facility.id && await isBranchOf(tx, house.id, facility.id) && { field: 'other', key: 'branch_circle' },
    relation === 'branch-of' && direction !== null && { field: 'direction', key: 'branch_without_direction' },
  ]
  return {
    columns: { kind: relation, to_id: house?.id ?? null, to_name: house ? null : other, specialty, standing, direction, conditions, channel, ...days, text },
    issues: [...wrong.filter((one) => one !== false), ...issues],
  }
}

/** Whether a house is a branch of another, be it by way of others: what is above cannot be below. */
async function isBranchOf(tx: Transaction, branchId: string, mainId: string): Promise<boolean> {
  const [found] = await tx.$queryRaw<{ is: boolean }[]>`
    with recursive above as (
      select to_id from facility_relation where from_id = ${branchId}::uuid and kind = 'branch-of'
      union select further.to_id from facility_relation further join above on further.from_id = above.to_id where further.kind = 'branch-of')
    select exists (select from above where to_id = ${mainId}::uuid) as is`
  return found?.is === true
}
