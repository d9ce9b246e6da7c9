import { publicPage } from '#app/public-page.tsx'
import { districtTrail } from '#districts/district-trail.ts'
import { requireDistrict } from '#districts/queries.ts'
import { findFeedback } from '#feedback/find-feedback.ts'
import { ReceiptPage } from '#feedback/receipt-page.tsx'
import { NotFoundError } from '#platform/errors.ts'

/** What came of what a reader wrote, for whoever holds the receipt. */
export const GET = publicPage<{ district: string; receipt: string }>(async ({ params, t, to }) => {
  const district = await requireDistrict(params.district)
  const feedback = await findFeedback(district.code, params.receipt)
  if (!feedback) throw new NotFoundError(`no receipt ${params.receipt}`)
  return {
    district,
    title: t(feedback.decision === null ? 'feedback.receipt.title' : 'feedback.receipt.answered'),
    address: (paths) => paths.receipt(district.slug, params.receipt),
    unlisted: true,
    trail: districtTrail(district, t, to),
    body: <ReceiptPage district={district.slug} feedback={feedback} t={t} to={to} />,
  }
})
