import type { Review } from '#desk/review/find-review.ts'
import { basePath } from '#config/paths.ts'
import { officialFaces, ROLES } from '#typesetting/fonts/faces.ts'
import type { Surroundings } from '../../../staff-page.ts'

/** The edition in the official format, beside the text it is made of: set anew after every change, and fetched when it is unfolded. */
export function OfficialPreview({ review, around: { t, to } }: { review: Review; around: Surroundings }) {
  const { faces } = officialFaces()
  const address = `${basePath()}${to.official(review.id)}?revision=${review.revision}`
  const named = ROLES.map((role) => t(faces[role].standard ? 'official.setIn' : 'official.standIn', { role: t(`official.faces.${role}`), family: faces[role].family }))
  return (
    <details className="official">
      <summary>{t('official.preview')}</summary>
      <p className="hint">{t('official.typefaces')}{named.join(t('official.separator'))} <a href={address} target="_blank">{t('official.open')}</a></p>
      {/* oxlint-disable-next-line react/iframe-missing-sandbox -- no browser shows a PDF in a sandbox; this one is our own. */}
      <iframe src={address} title={t('official.preview')} loading="lazy" />
    </details>
  )
}
