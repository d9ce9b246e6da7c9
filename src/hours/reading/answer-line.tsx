import type { Answer, Moment } from '#hours/answer.ts'
import { clockWords, inSession, reasonWords, turnWords } from '#hours/words.ts'
import type { Translate } from '#i18n/translate.ts'

type Props = { answer: Answer; moment: Moment; t: Translate }

/** Open, closed or unknown at a moment, until when, why, and of which minute the answer is, since a page may be kept for a while. */
export function AnswerLine({ answer, moment, t }: Props) {
  return (
    <p className={`opening ${answer.answer}`}>
      <b>{t(`hours.answer.${answer.answer}`)}</b>{' '}
      {answer.answer === 'open'
        ? <>{t('hours.until', { time: turnWords({ ...answer.until, label: 'general' }, moment, t) })}{inSession(answer, t)}</>
        : <>{reasonWords(answer, moment, t)}{answer.next && <> {t('hours.next', { time: turnWords(answer.next, moment, t) })}</>}</>}
      {' '}<small>{t('hours.askedAt')} <time dateTime={`${moment.day}T${clockWords(moment.minute)}+08:00`}>{`${moment.day} ${clockWords(moment.minute)}`}</time></small>
    </p>
  )
}
