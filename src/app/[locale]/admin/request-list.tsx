import Link from 'next/link'
import type { findRequests } from '#desk/endings/find-requests.ts'
import type { Surroundings } from './staff-page.ts'

/** Public documents somebody asked to have ended, waiting for a publisher. Nothing when there is none. */
export function RequestList({ requests, around: { t, to } }: { requests: Awaited<ReturnType<typeof findRequests>>; around: Surroundings }) {
  if (requests.length === 0) return null
  return (
    <section className="notice points" aria-label={t('admin.desk.requests')}>
      <h3>{t('admin.desk.requests')}</h3>
      <ul>
        {requests.map(({ id, editionId, title, kind, askedByName, askedAt }) => (
          <li key={id} className="must">{t('publishing.request.asked', { name: askedByName, at: askedAt, kind: t(`publishing.ending.${kind}`) })} <Link href={to.edition(editionId)} lang="zh-CN">{title}</Link></li>
        ))}
      </ul>
    </section>
  )
}
