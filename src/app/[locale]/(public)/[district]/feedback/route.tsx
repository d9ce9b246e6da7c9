import { formOf } from '#app/form-of.ts'
import { publicPage, type PublicPage, type Visit } from '#app/public-page.tsx'
import { districtTrail } from '#districts/district-trail.ts'
import { requireDistrict } from '#districts/queries.ts'
import { FeedbackPage } from '#feedback/feedback-page.tsx'
import { countFeedback } from '#feedback/find-feedback.ts'
import { receiveFeedback } from '#feedback/receive-feedback.ts'
import { subjectName } from '#feedback/page-of.ts'
import { type Asked, findSubject } from '#feedback/subject.ts'
import type { Issue } from '#platform/errors.ts'

type Params = { district: string }
type Typed = { claim: string; evidence: string }

/** Asks what is wrong on a page. */
export const GET = publicPage<Params>((visit) => feedbackPage(visit, askedIn(visit.query), { claim: '', evidence: '' }, []))

/** Takes it in, and leads to the receipt; or says what is missing, with what was typed. */
export const POST = publicPage<Params>(async (visit) => {
  const { params, request, to } = visit
  const district = await requireDistrict(params.district)
  const form = await formOf(request)
  const asked = askedIn(form)
  const typed = { claim: form.get('claim') ?? '', evidence: form.get('evidence') ?? '' }
  const address = request.headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() || 'unknown'
  const outcome = await receiveFeedback({ districtCode: district.code, subject: await findSubject(district.code, asked), ...typed, address })
  if (!outcome.ok) return feedbackPage(visit, asked, typed, outcome.issues)
  return new Response(null, { status: 303, headers: { location: to.receipt(district.slug, outcome.receipt), 'cache-control': 'no-store' } })
})

async function feedbackPage({ params, t, to }: Visit<Params>, asked: Asked, typed: Typed, issues: Issue[]): Promise<PublicPage> {
  const district = await requireDistrict(params.district)
  const [subject, counts] = await Promise.all([findSubject(district.code, asked), countFeedback(district.code)])
  return {
    district,
    title: t('feedback.title'),
    status: issues.length > 0 ? 422 : 200,
    address: (paths) => paths.feedback(district.slug, { [subjectName(subject.about.kind)]: subject.slug, place: subject.place }),
    unlisted: true,
    trail: districtTrail(district, t, to),
    body: <FeedbackPage district={district} subject={subject} typed={typed} issues={issues} counts={counts} t={t} to={to} />,
  }
}

function askedIn(given: URLSearchParams): Asked {
  return { facility: given.get('facility') || null, document: given.get('document') || null, village: given.get('village') || null, place: given.get('place') || null }
}
