import { DISTRICTS_TAG } from '#districts/cache-tags.ts'
import { DistrictIdentity, DistrictRules } from '#districts/identity.ts'
import { cached } from '#platform/cache.ts'
import { db } from '#platform/db.ts'
import { NotFoundError } from '#platform/errors.ts'
import { Prisma } from '#platform/generated/client.ts'

const publicFields = {
  code: true, slug: true, name: true, city: true, province: true, areaCode: true, identity: true, rules: true,
} satisfies Prisma.DistrictSelect

export type DistrictRow = Prisma.DistrictGetPayload<{ select: typeof publicFields }>

export type District = ReturnType<typeof toDistrict>

/** A DistrictRow as one JSON value, for statements that read a district along with something of its own. */
export const districtColumns = Prisma.sql`json_build_object(
  'code', district.code, 'slug', district.slug, 'name', district.name, 'city', district.city, 'province', district.province,
  'areaCode', district.area_code, 'identity', district.identity, 'rules', district.rules)`

export function toDistrict(row: DistrictRow) {
  return { ...row, identity: DistrictIdentity.parse(row.identity), rules: DistrictRules.parse(row.rules) }
}

/** Every district that publishes here, cities together, in the order the installation gives them. */
export const listDistricts = cached('districts', () => [DISTRICTS_TAG], async (): Promise<District[]> => {
  const rows = await db().district.findMany({ select: publicFields, orderBy: [{ ordinal: 'asc' }, { code: 'asc' }] })
  return rows.map(toDistrict)
})

const byCode = cached('districts-by-code', () => [DISTRICTS_TAG], async () => new Map((await listDistricts()).map((district) => [district.code, district])))

/** The districts of some codes, in their order; a country has thousands to look through. */
export async function districtsOf(codes: readonly string[]): Promise<District[]> {
  const known = await byCode()
  return codes.flatMap((code) => known.get(code) ?? [])
}

export async function findDistrict(slug: string): Promise<District | null> {
  const districts = await listDistricts()
  return districts.find((district) => district.slug === slug) ?? null
}

/** The district of an address, or the 404 page. */
export async function requireDistrict(slug: string | undefined): Promise<District> {
  const district = await findDistrict(slug ?? '')
  if (!district) throw new NotFoundError(`no district ${slug}`)
  return district
}
