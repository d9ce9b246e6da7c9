import { Select, TextArea, TextInput } from '../../../fields.tsx'
import { surroundings } from '../../../staff-page.ts'
import { EndingKind } from '#platform/generated/enums.ts'
import { endAction } from '../actions.ts'
import { type StepParams, stepPage } from '../step-page.tsx'

type Props = { params: StepParams }

export async function generateMetadata({ params }: Props) {
  return { title: surroundings((await params).locale).t('publishing.end.title') }
}

export default function EndPage({ params }: Props) {
  return stepPage(params, {
    move: 'end',
    action: endAction,
    inside: (_review, { t }) => (
      <>
        <dl className="standing">
          {Object.values(EndingKind).map((kind) => <div key={kind}><dt>{t(`publishing.ending.${kind}`)}</dt><dd>{t(`publishing.endingDoes.${kind}`)}</dd></div>)}
        </dl>
        <Select name="kind" label={t('publishing.end.kind')} choices={Object.values(EndingKind).map((value) => ({ value, label: t(`publishing.ending.${value}`) }))} />
        <TextArea name="reason" label={t('publishing.end.reason')} hint={t('publishing.end.reasonHint')} rows={3} />
        <TextInput name="endedOn" type="date" label={t('publishing.end.endedOn')} hint={t('publishing.end.endedOnHint')} />
        <TextInput name="successor" label={t('publishing.end.successor')} hint={t('publishing.end.successorHint')} />
      </>
    ),
  })
}
