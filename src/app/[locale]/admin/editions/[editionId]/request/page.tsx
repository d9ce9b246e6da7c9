import { EndingKind } from '#platform/generated/enums.ts'
import { Choices, TextArea, TextInput } from '../../../fields.tsx'
import { surroundings } from '../../../staff-page.ts'
import { requestAction } from '../actions.ts'
import { type StepParams, stepPage } from '../step-page.tsx'

type Props = { params: StepParams }

export async function generateMetadata({ params }: Props) {
  return { title: surroundings((await params).locale).t('publishing.request.title') }
}

export default function RequestPage({ params }: Props) {
  return stepPage(params, {
    move: 'request',
    action: requestAction,
    inside: ({ request }, { t }) => (
      <>
        {request?.outcome === null && <p className="notice">{t('publishing.request.before', { name: request.askedByName, at: request.askedAt, kind: t(`publishing.ending.${request.kind}`) })}</p>}
        <Choices name="kind" label={t('publishing.request.kind')} choices={Object.values(EndingKind).map((value) => ({ value, label: t(`publishing.ending.${value}`), hint: t(`publishing.endingDoes.${value}`) }))} />
        <TextArea name="reason" label={t('publishing.end.reason')} hint={t('publishing.end.reasonHint')} rows={3} />
        <TextInput name="endedOn" type="date" label={t('publishing.request.endedOn')} hint={t('publishing.request.endedOnHint')} />
        <TextInput name="successor" label={t('publishing.request.successor')} hint={t('publishing.request.successorHint')} />
      </>
    ),
  })
}
