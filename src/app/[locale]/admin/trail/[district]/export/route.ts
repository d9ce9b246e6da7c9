import type { NextRequest } from 'next/server'
import { EXPORT_FORMATS, exportTrail } from '#audit/export-trail.ts'
import { may } from '#accounts/permissions.ts'
import { findDistrict } from '#districts/queries.ts'
import { dayInChina } from '#platform/clock.ts'
import { currentActor } from '../../../require-actor.ts'

const MEDIA = { csv: 'text/csv; charset=utf-8', jsonl: 'application/jsonl; charset=utf-8' }

/** A district's trail as a file, for whoever may audit there; for anybody else there is nothing here. */
export async function GET(request: NextRequest, { params }: { params: Promise<{ district: string }> }): Promise<Response> {
  const actor = await currentActor()
  const district = await findDistrict((await params).district)
  const format = EXPORT_FORMATS.find((one) => one === request.nextUrl.searchParams.get('format'))
  if (!actor || !district || !format || !may('audit', actor, district.code)) return new Response(null, { status: 404 })
  const pieces = exportTrail(actor, district.code, format)
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(new TextEncoder().encode(value))
    },
  })
  return new Response(body, {
    headers: {
      'content-type': MEDIA[format],
      'content-disposition': `attachment; filename="audit-${district.slug}-${dayInChina(new Date())}.${format}"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
