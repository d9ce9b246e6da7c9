import Link from 'next/link'
import type { Reminders } from '#desk/reminders.ts'
import { DeadlineList } from './deadline-list.tsx'
import type { Surroundings } from './staff-page.ts'

type Props = { district: string; reminders: Reminders; around: Surroundings }

/** So many deadlines stand on the desk itself; the others on their own page. */
const SHOWN = 5

/** What will not wait: each counted, with the way to it. Nothing when there is nothing. */
export function ReminderList({ district, reminders: { deadlines, today, ...counts }, around }: Props) {
  const { t, to } = around
  const dated = deadlines.filter(({ day }) => day !== null)
  const undated = deadlines.length - dated.length
  return (
    <>
      <Counted district={district} counts={counts} around={around} />
      {deadlines.length > 0 && (
        <section className="shelf" aria-labelledby={`deadlines-${district}`}>
          <h3 id={`deadlines-${district}`}>{t('admin.deadlines.title')} <span className="count">{deadlines.length}</span></h3>
          {undated > 0 && <p className="notice"><Link href={to.deadlines(district)}>{t('admin.deadlines.undated', { count: undated })}</Link></p>}
          <DeadlineList deadlines={dated.slice(0, SHOWN)} district={district} today={today} around={around} />
          <p className="all"><Link href={to.deadlines(district)}>{t('admin.deadlines.all', { count: deadlines.length })}</Link></p>
        </section>
      )}
    </>
  )
}

function Counted({ district, counts: { feedback, checks, overdue, tellings, expiring, broken, unchecked }, around: { t, to } }: Omit<Props, 'reminders'> & { counts: Omit<Reminders, 'deadlines' | 'today'> }) {
  if (feedback + checks + overdue + tellings + expiring + broken + unchecked === 0) return null
  return (
    <section className="notice points" aria-label={t('admin.desk.reminders')}>
      <h3>{t('admin.desk.reminders')}</h3>
      <ul>
        {feedback > 0 && <li><Link href={to.feedback(district)}>{t('admin.desk.feedbackWaits', { count: feedback })}</Link></li>}
        {checks > 0 && <li><Link href={to.register(district)}>{t('admin.register.due', { count: checks })}</Link></li>}
        {tellings > 0 && <li className="must"><Link href={to.promises(district)}>{t('admin.desk.tellings', { count: tellings })}</Link></li>}
        {overdue > 0 && <li><Link href={to.promises(district)}>{t('admin.desk.overdue', { count: overdue })}</Link></li>}
        {expiring > 0 && <li><Link href={to.deadlines(district)}>{t('admin.desk.expiring', { count: expiring })}</Link></li>}
        {broken > 0 && <li><Link href={to.upkeep(district)}>{t('admin.desk.broken', { count: broken })}</Link></li>}
        {unchecked > 0 && <li><Link href={to.upkeep(district)}>{t('admin.desk.unchecked', { count: unchecked })}</Link></li>}
      </ul>
    </section>
  )
}
