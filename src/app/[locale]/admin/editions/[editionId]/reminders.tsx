import Link from 'next/link'
import { basePath } from '#config/paths.ts'
import type { Review } from '#desk/review/find-review.ts'
import type { Surroundings } from '../../staff-page.ts'

/** What to look at before an edition goes on, and what is still open in it. */
export function Reminders({ review: { id, may, doubts, unseen, document, editions, values, stage }, around: { t, to } }: { review: Review; around: Surroundings }) {
  return (
    <>
      {may.ownWork && <p className="notice refused">{t('issues.own_work')}</p>}
      <ul className="reminders">
        <li><a href={basePath() + to.preview(id)}>{t('publishing.publish.lookFirst')}</a></li>
        <li><Link href={to.changes(id)}>{t('publishing.publish.compare')}</Link></li>
        {unseen.findings > 0 && <li className="must"><Link href={`${to.edition(id)}#group-findings`}>{t('publishing.publish.findings', { count: unseen.findings })}</Link></li>}
        {unseen.proposals > 0 && <li>{t('publishing.publish.proposals', { count: unseen.proposals })}</li>}
        {unseen.facts > 0 && <li>{t('publishing.publish.facts', { count: unseen.facts })}</li>}
        {doubts.length > 0 && <li>{t('publishing.publish.doubts', { count: doubts.length })}</li>}
        {values.disclosure === '' && <li>{t('publishing.publish.disclosureUnstated')}</li>}
        {stage === 'publish' && editions.some(({ status }) => status === 'live') && <li>{t('publishing.publish.replaces', { slug: document.slug })}</li>}
      </ul>
    </>
  )
}
