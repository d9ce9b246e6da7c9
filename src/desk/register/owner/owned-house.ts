import { keeperOf } from '#desk/register/change-facility.ts'
import { readOwnedCare } from '#desk/register/owner/owned-care.ts'
import { findOwnerLink } from '#desk/register/owner/owner-link.ts'
import { listDistricts } from '#districts/queries.ts'
import { type Field, FURTHER_FIELDS, SINGLE_FIELDS } from '#facilities/statements.ts'
import { db } from '#platform/db.ts'
import { NotFoundError } from '#platform/errors.ts'

/** What an owner is asked: facts of one value, and names. Which district they are in is not theirs to say. */
const ASKED = [...SINGLE_FIELDS, ...FURTHER_FIELDS].filter((field) => field !== 'districtCode' && field !== 'hours')

export type OwnedFact = { field: Field; value: string; confirmedOn: string | null }

/** The house a link is for with what the public is told of it; NotFoundError when the link does not hold. */
export async function readOwnedHouse(token: string) {
  const link = await findOwnerLink(token)
  const house = link && await db().facility.findUnique({
    where: { id: link.facilityId },
    select: { slug: true, name: true, districtCode: true, relatedDistricts: true, values: { where: { field: { in: ASKED } }, select: { field: true, value: true, method: true, asOf: true }, orderBy: { ordinal: 'asc' } } },
  })
  const district = house && (await listDistricts()).find(({ code }) => code === keeperOf(house))
  if (!link || !house || !district) throw new NotFoundError('no such link')
  const facts = ASKED.flatMap((field): OwnedFact[] => {
    const standing = house.values.find((value) => value.field === field)
    return standing ? [{ field, value: String(standing.value), confirmedOn: standing.method === 'owner' ? standing.asOf : null }] : []
  })
  return { link, district, slug: house.slug, name: house.name, facts, cared: await readOwnedCare(link.facilityId, district) }
}

export type OwnedHouse = Awaited<ReturnType<typeof readOwnedHouse>>
