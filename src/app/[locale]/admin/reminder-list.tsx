import Link from 'next/link'
import { pathsFor } from '#config/paths.ts'
import type { Reminders } from '#desk/reminders.ts'
import { dayInWords } from '#i18n/dates.ts'
import type { Surroundings } from './staff-page.ts'

type Props = { district: string; reminders: Reminders; around: Surroundings }

/** What will not wait: each with the way to it. Nothing when there is nothing. */
export function ReminderList({ district, reminders: { feedback, checks, overdue, expiring }, around: { locale, t, to } }: Props) {
  if (feedback + checks + overdue + expiring.length === 0) return null
  const site = pathsFor({ locale, large: false })
  return (
    <section className="notice points" aria-label={t('admin.desk.reminders')}>
      <h3>{t('admin.desk.reminders')}</h3>
      <ul>
        {feedback > 0 && <li><Link href={to.feedback(district)}>{t('admin.desk.feedbackWaits', { count: feedback })}</Link></li>}
        {checks > 0 && <li><Link href={to.register(district)}>{t('admin.register.due', { count: checks })}</Link></li>}
        {overdue > 0 && <li><a href={site.commitments(district, { due: 'past' })}>{t('admin.desk.overdue', { count: overdue })}</a></li>}
        {expiring.map(({ id, title, day }) => (
          <li key={id}>{t('admin.desk.expires', { day: dayInWords(day, locale) })} <Link href={to.edition(id)} lang="zh-CN">{title}</Link></li>
        ))}
      </ul>
    </section>
  )
}
