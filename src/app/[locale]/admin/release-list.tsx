import Link from 'next/link'
import type { Releases } from '#desk/releases/find-releases.ts'
import { issueWords } from './issue-words.ts'
import type { Surroundings } from './staff-page.ts'

/** Publications set for a time: first what came to nothing and wants somebody's hand. Nothing when none is set. */
export function ReleaseList({ releases: { planned, failed, late }, around: { t, to } }: { releases: Releases; around: Surroundings }) {
  if (planned.length + failed.length + late.length === 0) return null
  return (
    <section className="notice points" aria-label={t('admin.desk.releases')}>
      <h3>{t('admin.desk.releases')}</h3>
      <ul>
        {failed.map(({ id, title, at, issues }) => (
          <li key={id} className="must">{t('admin.desk.releaseFailed', { at, why: issues.map(({ key }) => issueWords(t, key)).join(' ') })} <Link href={to.edition(id)} lang="zh-CN">{title}</Link></li>
        ))}
        {planned.map(({ id, title, at, late: passed }) => (
          <li key={id} className={passed ? 'must' : undefined}>{t(passed ? 'admin.desk.releaseLate' : 'admin.desk.releasePlanned', { at })} <Link href={to.edition(id)} lang="zh-CN">{title}</Link></li>
        ))}
        {late.map(({ id, title, at, minutes }) => (
          <li key={id}>{t('admin.desk.releasedLate', { at, minutes })} <Link href={to.edition(id)} lang="zh-CN">{title}</Link></li>
        ))}
      </ul>
    </section>
  )
}
