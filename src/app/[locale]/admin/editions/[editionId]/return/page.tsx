import { TextArea } from '../../../fields.tsx'
import { surroundings } from '../../../staff-page.ts'
import { returnAction } from '../actions.ts'
import { type StepParams, stepPage } from '../step-page.tsx'

type Props = { params: StepParams }

export async function generateMetadata({ params }: Props) {
  return { title: surroundings((await params).locale).t('publishing.return.title') }
}

export default function ReturnPage({ params }: Props) {
  return stepPage(params, {
    move: 'return',
    action: returnAction,
    inside: (_review, { t }) => <TextArea name="reason" label={t('publishing.return.reason')} hint={t('publishing.return.reasonHint')} rows={4} />,
  })
}
