import { Checkbox, TextArea } from '../../../fields.tsx'
import { surroundings } from '../../../staff-page.ts'
import { submitAction } from '../actions.ts'
import { OpenPoints } from '../head/open-points.tsx'
import { type StepParams, stepPage } from '../step-page.tsx'

type Props = { params: StepParams }

export async function generateMetadata({ params }: Props) {
  return { title: surroundings((await params).locale).t('publishing.submit.title') }
}

export default function SubmitPage({ params }: Props) {
  return stepPage(params, {
    move: 'submit',
    action: submitAction,
    inside: (review, around) => (
      <>
        <OpenPoints review={review} around={around} />
        {review.editions.some(({ status }) => status === 'live') && (
          <>
            <TextArea name="changeNote" label={around.t('publishing.submit.changeNote')} hint={around.t('publishing.submit.changeNoteHint')} rows={3} />
            <Checkbox name="minor" label={around.t('publishing.submit.minor')} />
          </>
        )}
      </>
    ),
  })
}
