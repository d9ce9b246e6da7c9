import { may } from '#accounts/permissions.ts'
import { readPlacesOf } from '#desk/register/read-places-of.ts'
import { findDistrict } from '#districts/queries.ts'
import { placeTable } from '#places/place-table.ts'
import { currentActor } from '../../../require-actor.ts'

/** The places of a district as a table to fill in, for its editors; for anybody else there is nothing here. */
export async function GET(_request: Request, { params }: { params: Promise<{ district: string }> }): Promise<Response> {
  const actor = await currentActor()
  const district = await findDistrict((await params).district)
  if (!actor || !district || !may('register', actor, district.code)) return new Response(null, { status: 404 })
  const { places } = await readPlacesOf(actor, district.code)
  return new Response(placeTable(places), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="places-${district.slug}.csv"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
