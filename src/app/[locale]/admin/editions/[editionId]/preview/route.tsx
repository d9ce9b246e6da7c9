import type { NextRequest } from 'next/server'
import { publicPage } from '#app/public-page.tsx'
import { basePath } from '#config/paths.ts'
import { findReview } from '#desk/review/find-review.ts'
import { documentKindOf } from '#documents/kind.ts'
import { readEdition } from '#documents/queries.ts'
import { DocumentPage } from '#documents/reading/document-page.tsx'
import { dayInChina } from '#platform/clock.ts'
import { currentActor } from '../../../require-actor.ts'
import { staffPaths } from '../../../staff-paths.ts'

const page = publicPage<{ editionId: string }>(async ({ params, locale, t, to }) => {
  const staff = staffPaths(locale)
  const actor = await currentActor()
  if (!actor) return toSignIn(basePath() + staff.signIn(staff.preview(params.editionId)))
  const review = await findReview(actor, params.editionId)
  const document = { ...(await readEdition(review.id)), kind: documentKindOf(review.values.docKind) }
  return {
    district: document.district,
    title: `${t('admin.preview.mark')} ${document.title ?? t('document.noTitle')}`,
    unlisted: true,
    searched: null,
    body: (
      <>
        <p className="notice">{t('admin.preview.banner')} <a href={basePath() + staff.edition(review.id)}>{t('admin.preview.back')}</a></p>
        <DocumentPage document={document} today={dayInChina(new Date())} locale={locale} t={t} to={to} />
      </>
    ),
  }
})

/** An edition on the page residents will read, for members of its district only; kept nowhere. */
export async function GET(request: NextRequest, context: { params: Promise<unknown> }): Promise<Response> {
  const response = await page(request, context)
  response.headers.set('cache-control', 'private, no-store')
  response.headers.set('x-robots-tag', 'noindex')
  return response
}

function toSignIn(location: string): Response {
  return new Response(null, { status: 303, headers: { location } })
}
