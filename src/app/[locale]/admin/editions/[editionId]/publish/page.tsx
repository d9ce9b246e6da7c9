import Link from 'next/link'
import { basePath } from '#config/paths.ts'
import { surroundings } from '../../../staff-page.ts'
import { publishAction } from '../actions.ts'
import { type StepParams, stepPage } from '../step-page.tsx'

type Props = { params: StepParams }

export async function generateMetadata({ params }: Props) {
  return { title: surroundings((await params).locale).t('publishing.publish.title') }
}

export default function PublishPage({ params }: Props) {
  return stepPage(params, {
    move: 'publish',
    action: publishAction,
    inside: ({ id, may, doubts, unseen, document, editions, values }, { t, to }) => (
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
          {editions.some(({ status }) => status === 'live') && <li>{t('publishing.publish.replaces', { slug: document.slug })}</li>}
        </ul>
      </>
    ),
  })
}
