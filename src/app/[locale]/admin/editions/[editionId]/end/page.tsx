import { dayInWords } from '#i18n/dates.ts'
import { SubmitButton, TextArea } from '../../../fields.tsx'
import { surroundings } from '../../../staff-page.ts'
import { endAction } from '../actions.ts'
import { type StepParams, stepPage } from '../step-page.tsx'

type Props = { params: StepParams }

export async function generateMetadata({ params }: Props) {
  return { title: surroundings((await params).locale).t('publishing.end.title') }
}

/** What a drafter asked for, to be carried out or declined; where nobody asked, withdrawing at once. */
export default function EndPage({ params }: Props) {
  return stepPage(params, {
    move: 'end',
    action: endAction,
    inside: ({ request }, { locale, t }) => (request?.outcome === null ? (
      <>
        <input type="hidden" name="requestId" value={request.id} />
        <div className="notice">
          <strong>{t('publishing.request.asked', { name: request.askedByName, at: request.askedAt, kind: t(`publishing.ending.${request.kind}`) })}</strong>
          <p lang="zh-CN">{request.reason}</p>
          <p className="facts">
            {request.endedOn && <span>{t('publishing.request.from', { day: dayInWords(request.endedOn, locale) })}</span>}
            {request.successor && <span lang="zh-CN">{request.successor}</span>}
            <span>{t(`publishing.endingDoes.${request.kind}`)}</span>
          </p>
        </div>
        <TextArea name="words" label={t('publishing.end.words')} hint={t('publishing.end.wordsHint')} rows={2} />
        <p className="buttons"><SubmitButton kind="second" name="decline" value="1">{t('publishing.end.decline')}</SubmitButton></p>
      </>
    ) : (
      <>
        <p className="notice">{t('publishing.end.alone')}</p>
        <TextArea name="reason" label={t('publishing.end.reason')} hint={t('publishing.end.reasonHint')} rows={3} />
      </>
    )),
    go: ({ request }, { t }) => t(request?.outcome === null ? 'publishing.end.carryOut' : 'publishing.end.go'),
  })
}
