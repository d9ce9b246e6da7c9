import type { Schedule, Visit } from '#hours/schedule.ts'
import { daysWords } from '#hours/words.ts'
import type { Translate } from '#i18n/translate.ts'

type Props = { schedule: Schedule; caption: string; /** The page of a house by its address, where pages of houses are near. */ pageOf?: (house: string) => string; t: Translate }

/** A timetable as a table: which session, on which days, from when to when; what holidays do; the exceptions. */
export function Timetable({ schedule: { sessions, exceptions, holidays, validFrom, validTo }, caption, pageOf, t }: Props) {
  return (
    <>
      <table className="timetable">
        <caption>{caption}</caption>
        <thead><tr><th scope="col">{t('hours.column.session')}</th><th scope="col">{t('hours.column.days')}</th><th scope="col">{t('hours.column.time')}</th></tr></thead>
        {byDepartment(sessions).map(([department, own]) => (
          <tbody key={department}>
            {department !== '' && <tr><th className="department" scope="rowgroup" colSpan={3} lang="zh-CN">{department}</th></tr>}
            {own.map((session) => (
              <tr key={`${session.label}${session.days.join('')}${session.opens}${session.weeks?.join('') ?? ''}${session.visit?.specialty ?? ''}${session.visit?.home ?? ''}${session.remark ?? ''}`}>
                <th scope="row">{t(`hours.label.${session.label}`)}{session.visit && <VisitLine visit={session.visit} pageOf={pageOf} t={t} />}</th><td>{daysWords(session, t)}</td><td>{session.opens}–{session.closes}{session.remark && <small className="visit" lang="zh-CN">{session.remark}</small>}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
      <p className="about">{t(`hours.holidays.${holidays}`)}</p>
      {(validFrom ?? validTo) && <p className="about">{t('hours.valid', { from: validFrom ?? '…', to: validTo ?? '…' })}</p>}
      {exceptions.length > 0 && (
        <ul className="exceptions">
          {exceptions.map(({ from, to, closed, sessions: spans, reason }) => (
            <li key={from + to}>
              {from === to ? from : `${from} – ${to}`} {closed ? t('hours.closedThen') : spans.map(({ opens, closes }) => `${opens}–${closes}`).join(' ')} {reason && <span lang="zh-CN">{reason}</span>}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** The sessions of the whole house, then those of each department: below a department's name they would be taken for its own. */
function byDepartment(sessions: Schedule['sessions']): [string, Schedule['sessions']][] {
  const groups = Map.groupBy(sessions, ({ department }) => department ?? '')
  return [...groups].toSorted(([a], [b]) => Number(a !== '') - Number(b !== ''))
}

/** For what a specialist comes, and from which house. */
function VisitLine({ visit: { specialty, home, house }, pageOf, t }: { visit: Visit } & Pick<Props, 'pageOf' | 't'>) {
  const from = home !== null && (house && pageOf ? <a href={pageOf(house)}>{home}</a> : home)
  return <small className="visit" lang="zh-CN">{specialty}{specialty !== null && from && t('hours.andFrom')}{from && <>{t('hours.cameFrom')}{from}</>}</small>
}
