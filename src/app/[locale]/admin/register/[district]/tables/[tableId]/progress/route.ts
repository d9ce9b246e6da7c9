import { may } from '#accounts/permissions.ts'
import { readProgress } from '#desk/register/table/read-progress.ts'
import { findDistrict } from '#districts/queries.ts'
import { NotFoundError } from '#platform/errors.ts'
import { currentActor } from '../../../../../require-actor.ts'

/** How far an import is, as JSON, for the page that waits for it; for anybody but its editors there is nothing here. */
export async function GET(_request: Request, { params }: { params: Promise<{ district: string; tableId: string }> }): Promise<Response> {
  const { district: slug, tableId } = await params
  const [actor, district] = await Promise.all([currentActor(), findDistrict(slug)])
  if (!actor || !district || !may('register', actor, district.code)) return new Response(null, { status: 404 })
  try {
    return Response.json({ done: await readProgress(actor, district.code, tableId) }, { headers: { 'cache-control': 'private, no-store' } })
  } catch (error) {
    if (error instanceof NotFoundError) return new Response(null, { status: 404 })
    throw error
  }
}
