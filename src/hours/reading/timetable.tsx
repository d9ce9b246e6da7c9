import type { Schedule } from '#hours/schedule.ts'
import { daysWords, visitWords } from '#hours/words.ts'
import type { Translate } from '#i18n/translate.ts'

/** A timetable as a table: which session, on which days, from when to when; what holidays do; the exceptions. */
export function Timetable({ schedule: { sessions, exceptions, holidays, validFrom, validTo }, caption, t }: { schedule: Schedule; caption: string; t: Translate }) {
  return (
    <>
      <table className="timetable">
        <caption>{caption}</caption>
        <thead><tr><th scope="col">{t('hours.column.session')}</th><th scope="col">{t('hours.column.days')}</th><th scope="col">{t('hours.column.time')}</th></tr></thead>
        <tbody>
          {sessions.map((session) => (
            <tr key={`${session.label}${session.days.join('')}${session.opens}${session.weeks?.join('') ?? ''}${session.visit?.specialty ?? ''}${session.visit?.home ?? ''}`}>
              <th scope="row">{t(`hours.label.${session.label}`)}{session.visit && <small className="visit" lang="zh-CN">{visitWords(session.visit, t)}</small>}</th><td>{daysWords(session, t)}</td><td>{session.opens}–{session.closes}</td>
            </tr>
          ))}
        </tbody>
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
