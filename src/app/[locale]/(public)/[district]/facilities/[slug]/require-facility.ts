import { type District, requireDistrict } from '#districts/queries.ts'
import { findFacility, type PublicFacility } from '#facilities/queries.ts'
import { NotFoundError } from '#platform/errors.ts'

export type FacilityParams = { district: string; slug: string }

/** The district and the facility of an address, or the 404 page; `moved` where the facility stands at another address: of another district, or of today. */
export async function requireFacility(params: FacilityParams): Promise<{ district: District; facility: PublicFacility; home: string; moved: boolean }> {
  const district = await requireDistrict(params.district)
  const facility = await findFacility(params.slug)
  if (!facility?.home) throw new NotFoundError(`no facility ${params.slug}`)
  const home = facility.home.slug
  return { district, facility, home, moved: home !== district.slug || facility.slug !== params.slug }
}
