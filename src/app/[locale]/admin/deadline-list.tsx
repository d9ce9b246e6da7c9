import Link from 'next/link'
import { timeLeft } from '#deadlines/time-left.ts'
import type { Deadline } from '#desk/deadlines/deadline.ts'
import { dayInWords } from '#i18n/dates.ts'
import type { Day } from '#platform/clock.ts'
import type { Surroundings } from './staff-page.ts'

type Props = { deadlines: Deadline[]; district: string; today: Day; around: Surroundings }

/** What has to be done by which day: the day, the time left in words, what it is about, and the clause it rests on. */
export function DeadlineList({ deadlines, district, today, around }: Props) {
  return (
    <ol className="deadlines">
      {deadlines.map((one, index) => <Item key={`${one.kind}-${one.title}-${index}`} deadline={one} district={district} today={today} around={around} />)}
    </ol>
  )
}

type ItemProps = Omit<Props, 'deadlines'> & { deadline: Deadline }

function Item({ deadline: { kind, day, from, certain, why, values, basis, title, at }, district, today, around: { locale, t, to } }: ItemProps) {
  const left = day === null ? null : timeLeft(today, day)
  const href = at === 'feedback' ? to.feedback(district) : 'caseId' in at ? to.cases(district, { at: at.caseId }) : to.edition(at.editionId)
  const said = `admin.deadlines.why.${kind}.${why}` as 'admin.deadlines.why.reply.npc'
  return (
    <li className={left?.stands ?? 'undated'}>
      <p className="when">
        {day === null ? <strong>{t('admin.deadlines.noDay')}</strong> : <><time dateTime={day}>{dayInWords(day, locale)}</time> <strong>{t(`admin.deadlines.left.${left!.stands}`, { days: left!.days })}</strong></>}
      </p>
      <div>
        <p><span className="kind">{t(`admin.deadlines.kind.${kind}`)}</span> <Link href={href} lang="zh-CN">{title}</Link></p>
        <p className="facts">
          <span>{t(said, { ...values, from: from === null ? '' : dayInWords(from, locale) })}</span>
          {!certain && <span className="doubt">{t('admin.deadlines.uncertain')}</span>}
        </p>
        {!(kind === 'reply' && why === 'unlimited') && <p className="facts"><cite lang="zh-CN">{basis ?? t(`admin.deadlines.basis.${kind === 'reply' && why.startsWith('cppcc') ? 'replyCppcc' : kind}`)}</cite></p>}
      </div>
    </li>
  )
}
