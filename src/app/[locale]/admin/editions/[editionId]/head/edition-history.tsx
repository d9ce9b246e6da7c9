import Link from 'next/link'
import type { Review } from '#desk/review/find-review.ts'
import type { Surroundings } from '../../../staff-page.ts'
import { TrailList } from '../../../trail/trail-list.tsx'

/** The editions of the document, newest first, and everything done to this one. */
export function EditionHistory({ review: { id, editions, trail }, around }: { review: Review; around: Surroundings }) {
  const { t, to } = around
  return (
    <section className="history" aria-labelledby="history-title">
      <h2 id="history-title">{t('admin.edition.history')}</h2>
      <ol className="versions">
        {editions.map((edition) => (
          <li key={edition.id} aria-current={edition.id === id ? 'true' : undefined}>
            <span className={`status ${edition.status}`}>{t(`publishing.status.${edition.status}`)}</span>
            {edition.id === id ? t('admin.edition.version', { version: edition.version }) : <Link href={to.edition(edition.id)}>{t('admin.edition.version', { version: edition.version })}</Link>}
            {edition.id !== id && <Link className="facts" href={to.against(id, edition.id)}>{t('admin.against.link')}</Link>}
            {edition.publishedAt && <span className="facts">{t('admin.desk.publishedBy', { name: edition.publishedBy ?? t('admin.system'), at: edition.publishedAt })}</span>}
          </li>
        ))}
      </ol>
      <details>
        <summary>{t('admin.edition.steps', { count: trail.length })}</summary>
        <TrailList entries={trail} around={around} ofOneEdition />
      </details>
    </section>
  )
}
