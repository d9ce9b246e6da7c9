import Link from 'next/link'
import type { Review } from '#desk/review/find-review.ts'
import { basePath, pathsFor } from '#config/paths.ts'
import { ReleaseNotice } from './release-notice.tsx'
import { standingWords } from '../standing-words.ts'
import type { Surroundings } from '../../../staff-page.ts'

/** Title, where the edition stands, and the steps open to this reader. */
export function EditionHead({ review, around }: { review: Review; around: Surroundings }) {
  const { locale, t, to } = around
  const { id, status, stage, title, number, version, sourceName, district, document, may, request } = review
  const open = status === 'live' && request?.outcome === null
  return (
    <header className="edition-head">
      <div>
        <p className="facts">
          <span className={`status ${status}`}>{standingWords(t, review)}</span>
          <span>{t('admin.edition.version', { version })}</span>
          {number && <span>{number}</span>}
          <span>{t('admin.edition.from', { file: sourceName })}</span>
        </p>
        <h1>{title ?? t('admin.desk.untitled', { file: sourceName })}</h1>
      </div>
      <p className="steps">
        {(status === 'draft' || status === 'submitted') && <a href={basePath() + to.preview(id)}>{t('admin.edition.preview')}</a>}
        {status === 'draft' && may.draft && <Link className={isSeen(review) ? 'button' : 'button second'} href={to.submit(id)}>{t('publishing.submit.title')}</Link>}
        {may.act && stage !== 'publish' && !may.ownWork && <Link className="button" href={to.pass(id)}>{t('publishing.pass.title')}</Link>}
        {stage === 'publish' && may.publish && !may.ownWork && <Link className="button" href={to.publish(id)}>{t('publishing.publish.title')}</Link>}
        {stage === 'publish' && may.publish && !may.ownWork && <Link href={to.release(id)}>{t('publishing.release.title')}</Link>}
        {may.act && <Link href={to.remark(id)}>{t('publishing.remark.title')}</Link>}
        {may.act && <Link href={to.return(id)}>{t('publishing.return.title')}</Link>}
        {status === 'submitted' && stage !== 'publish' && may.publish && !may.ownWork && <Link className="quiet" href={to.publish(id)}>{t('publishing.publish.emergencyTitle')}</Link>}
        {status === 'live' && <a href={pathsFor({ locale, large: false }).document(district.slug, document.kind, document.slug)}>{t('admin.edition.publicPage')}</a>}
        {status === 'live' && may.publish && (open ? <Link className="button" href={to.end(id)}>{t('publishing.end.title')}</Link> : <Link className="quiet" href={to.end(id)}>{t('publishing.end.aloneTitle')}</Link>)}
        {status === 'live' && may.draft && <Link className="quiet" href={to.request(id)}>{t('publishing.request.title')}</Link>}
        {status === 'draft' && may.draft && <Link className="quiet" href={to.discard(id)}>{t('publishing.discard.title')}</Link>}
      </p>
      <ReleaseNotice review={review} around={around} />
      {status === 'live' && request && <Asked request={request} t={t} />}
      {status === 'submitted' && <p className="notice">{waiting(may, t)}</p>}
      {status === 'draft' && <Returned verdicts={review.verdicts} t={t} />}
    </header>
  )
}

/** What somebody asked to become of the document, while it waits and once it was declined. */
function Asked({ request: { kind, reason, askedByName, askedAt, outcome, decidedByName, words }, t }: { request: NonNullable<Review['request']> } & Pick<Surroundings, 't'>) {
  if (outcome !== null && outcome !== 'declined') return null
  const asked = { name: askedByName, at: askedAt, kind: t(`publishing.ending.${kind}`) }
  return (
    <div className="notice">
      <strong>{t('publishing.request.asked', asked)}</strong>
      <p lang="zh-CN">{reason}</p>
      {outcome === 'declined' ? <p>{t('publishing.request.declined', { name: decidedByName ?? '' })} <span lang="zh-CN">{words}</span></p> : <p>{t('publishing.request.waits')}</p>}
    </div>
  )
}

/** Whether nothing is left to look at, so that handing in is the next thing to do. */
function isSeen({ missing, unseen }: Review): boolean {
  return missing.length + unseen.facts + unseen.proposals + unseen.findings === 0
}

/** Why the edition came back, as long as it has not been submitted again. */
function Returned({ verdicts, t }: Pick<Review, 'verdicts'> & Pick<Surroundings, 't'>) {
  const last = verdicts.at(-1)
  if (last?.kind !== 'returned') return null
  return (
    <div className="notice">
      <strong>{t('publishing.returnedBy', { name: last.actorName })}</strong>
      <p>{last.reason}</p>
    </div>
  )
}

function waiting(may: Review['may'], t: Surroundings['t']): string {
  if (!may.act) return t('publishing.waiting')
  return may.ownWork ? t('issues.own_work') : t('publishing.yourTurn')
}
