import { may } from '#accounts/permissions.ts'
import { readTableFile } from '#desk/register/table/table-file.ts'
import { findDistrict } from '#districts/queries.ts'
import { displayOf } from '#config/paths.ts'
import { isLocale } from '#i18n/locales.ts'
import { translator } from '#i18n/translate.ts'
import { NotFoundError } from '#platform/errors.ts'
import { attachment } from '#ui/attachment.ts'
import { currentActor } from '../../../../../require-actor.ts'

/** A table back in its own form with what was found in it, for the editors of its register; for anybody else there is nothing here. */
export async function GET(_request: Request, { params }: { params: Promise<{ locale: string; district: string; tableId: string }> }): Promise<Response> {
  const { locale: segment, district: slug, tableId } = await params
  const { locale } = displayOf(decodeURIComponent(segment))
  const [actor, district] = await Promise.all([currentActor(), findDistrict(slug)])
  if (!actor || !district || !isLocale(locale) || !may('register', actor, district.code)) return nothing()
  try {
    const { name, mediaType, body } = await readTableFile(actor, district.code, tableId, translator(locale))
    return new Response(body, { headers: { 'content-type': mediaType, 'content-disposition': attachment(name), 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' } })
  } catch (error) {
    if (error instanceof NotFoundError) return nothing()
    throw error
  }
}

function nothing(): Response {
  return new Response(null, { status: 404 })
}
