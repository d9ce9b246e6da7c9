import { TextArea } from '../../../fields.tsx'
import { surroundings } from '../../../staff-page.ts'
import { passAction } from '../actions.ts'
import { Reminders } from '../reminders.tsx'
import { type StepParams, stepPage } from '../step-page.tsx'

type Props = { params: StepParams }

export async function generateMetadata({ params }: Props) {
  return { title: surroundings((await params).locale).t('publishing.pass.title') }
}

export default function PassPage({ params }: Props) {
  return stepPage(params, {
    move: 'pass',
    action: passAction,
    inside: (review, around) => (
      <>
        <Reminders review={review} around={around} />
        <TextArea name="reason" label={around.t('publishing.pass.reason')} hint={around.t('publishing.pass.reasonHint')} rows={3} />
      </>
    ),
  })
}
