import type { Actor } from '#accounts/actor.ts'
import { assertMay } from '#accounts/permissions.ts'
import { keeperOf } from '#desk/register/change-facility.ts'
import { findTwins } from '#desk/register/merge/find-twins.ts'
import { FIELDS } from '#facilities/statements.ts'
import { NAME_FIELDS, POINT_FIELDS } from '#facilities/values/standing.ts'
import { listDistricts } from '#districts/queries.ts'
import { db } from '#platform/db.ts'
import { NotFoundError } from '#platform/errors.ts'

/** Fields of which a merged house has one value; of all others it has both houses'. */
export const CHOSEN = [...FIELDS.filter((field) => ![...NAME_FIELDS, 'services', 'specialties', 'projects', 'partnerships', 'districtCode', 'hours'].includes(field)), 'position'] as const

export type MergeView = NonNullable<Awaited<ReturnType<typeof readMerge>>>

const compared = { id: true, slug: true, name: true, aliases: true, districtCode: true, relatedDistricts: true, values: { select: { field: true, value: true }, orderBy: { ordinal: 'asc' } } } as const

/** A house, those it may be one with, and, with another chosen by its address or full name, where the two say different things. */
export async function readMerge(actor: Actor, facilityId: string, other: string) {
  const house = await db().facility.findUnique({ where: { id: facilityId }, select: compared })
  const home = house && keeperOf(house)
  if (!house || !home) throw new NotFoundError(`no facility ${facilityId}`)
  assertMay('register', actor, home)
  const district = (await listDistricts()).find(({ code }) => code === home)!
  const found = other === '' ? [] : await db().facility.findMany({ where: { id: { not: facilityId }, OR: [{ slug: other }, { name: other }] }, select: compared, take: 20 })
  const own = found.filter((one) => keeperOf(one) === home)
  const [gone = null, another] = own
  return {
    house: { id: house.id, name: house.name }, district,
    twins: gone ? [] : await findTwins(district, { ...house, phone: standingOf(house, 'phone'), address: standingOf(house, 'address') }, facilityId),
    issue: other === '' ? null : gone === null ? ('house_not_found' as const) : another ? ('house_ambiguous' as const) : null,
    gone: gone && !another ? { id: gone.id, slug: gone.slug, name: gone.name, fields: CHOSEN.flatMap((field) => differing(field, standingOf(house, field), standingOf(gone, field))) } : null,
  }
}

function differing(field: (typeof CHOSEN)[number], ours: string | null, theirs: string | null) {
  return theirs === null || ours === theirs ? [] : [{ field, ours, theirs }]
}

type Compared = { values: { field: string; value: unknown }[] }

function standingOf(house: Compared, field: string): string | null {
  if (field === 'position') {
    const parts = POINT_FIELDS.map((part) => standingOf(house, part))
    return parts.every((part) => part !== null) ? parts.join(', ') : null
  }
  const found = house.values.find((value) => value.field === field)
  return found ? String(found.value) : null
}
