import type { NextRequest } from 'next/server'
import { basePath, displayOf } from '#config/paths.ts'
import { findReview } from '#desk/review/find-review.ts'
import { documentKindOf } from '#documents/kind.ts'
import { readEdition } from '#documents/queries.ts'
import { DEFAULT_LOCALE, isLocale } from '#i18n/locales.ts'
import { layOut } from '#official-format/layout/lay-out.ts'
import { typeset } from '#official-format/typesetting/typeset.ts'
import { TypesettingError } from '#typesetting/set-pages.ts'
import { ForbiddenError, NotFoundError } from '#platform/errors.ts'
import { currentActor } from '../../../require-actor.ts'
import { staffPaths } from '../../../staff-paths.ts'

const PRIVATE = { 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff', 'x-robots-tag': 'noindex' }

/** An edition in the official format as it stands, for members of its district only; without codes, and kept nowhere. */
export async function GET(request: NextRequest, context: { params: Promise<{ locale: string; editionId: string }> }): Promise<Response> {
  const { locale, editionId } = await context.params
  const asked = displayOf(locale).locale
  const staff = staffPaths(isLocale(asked) ? asked : DEFAULT_LOCALE)
  const actor = await currentActor()
  if (!actor) return new Response(null, { status: 303, headers: { ...PRIVATE, location: basePath() + staff.signIn(staff.official(editionId)) } })
  try {
    const review = await findReview(actor, editionId)
    const document = { ...(await readEdition(review.id)), kind: documentKindOf(review.values.docKind) }
    const { pdf } = await typeset(layOut(document), null)
    // A viewer of PDF is a page of its own and works under no stricter policy.
    return new Response(pdf, { headers: { ...PRIVATE, 'content-type': 'application/pdf', 'content-disposition': 'inline', 'content-security-policy': "frame-ancestors 'self'" } })
  } catch (error) {
    if (error instanceof NotFoundError || error instanceof ForbiddenError) return new Response(null, { status: 404, headers: PRIVATE })
    if (!(error instanceof TypesettingError)) throw error
    console.error(request.nextUrl.pathname, error)
    return new Response(null, { status: 503, headers: { ...PRIVATE, 'retry-after': '10' } })
  }
}
