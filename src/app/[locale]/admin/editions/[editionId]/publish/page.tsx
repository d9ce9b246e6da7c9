import { TextArea } from '../../../fields.tsx'
import { surroundings } from '../../../staff-page.ts'
import { publishAction } from '../actions.ts'
import { Reminders } from '../reminders.tsx'
import { type StepParams, stepPage } from '../step-page.tsx'

type Props = { params: StepParams }

export async function generateMetadata({ params }: Props) {
  return { title: surroundings((await params).locale).t('publishing.publish.title') }
}

export default function PublishPage({ params }: Props) {
  return stepPage(params, {
    move: 'publish',
    action: publishAction,
    inside: (review, around) => (
      <>
        <Reminders review={review} around={around} />
        {review.stagesLeft.length > 0 && (
          <>
            <p className="notice refused">{around.t('publishing.publish.stagesLeft', { stages: review.stagesLeft.map((stage) => around.t(`publishing.stageName.${stage}`)).join('、') })}</p>
            <TextArea name="emergency" label={around.t('publishing.publish.emergency')} hint={around.t('publishing.publish.emergencyHint')} rows={3} />
          </>
        )}
      </>
    ),
  })
}
