import type { z } from 'zod'
import { listDistricts } from '#districts/queries.ts'
import { countsByKind } from '#documents/lists/counts.ts'
import { countFacilities } from '#facilities/count-facilities.ts'
import { webAddresses } from '#open-data/addresses.ts'
import { LICENCES, PUBLISHER } from '#open-data/licences.ts'
import type { Single } from '#open-data/listed.ts'
import { UnknownDistrictError } from '#open-data/open-route.ts'
import type { District } from '#open-data/shapes.ts'

/** Every district that publishes here, with how much it holds. */
export async function readDistricts(): Promise<Single<z.infer<typeof District>[]>> {
  const { to, web } = webAddresses()
  const districts = await listDistricts()
  const data = await Promise.all(districts.map(async ({ code, slug, name, city, province, identity }) => {
    const { reply, policy, report, other } = await countsByKind(slug)
    return {
      code, slug, name, city, province, siteName: identity.siteName, host: identity.host, url: web(to.district(slug)),
      documents: reply + policy + report + other, facilities: await countFacilities(code),
    }
  }))
  return { data, meta: { publisher: PUBLISHER, licence: LICENCES.documents, updatedAt: null } }
}

/** The code of a district asked for by its slug; null when none was. */
export async function districtCodeOf(slug: string | undefined): Promise<string | null> {
  if (slug === undefined) return null
  const found = (await listDistricts()).find((district) => district.slug === slug)
  if (!found) throw new UnknownDistrictError(slug)
  return found.code
}
