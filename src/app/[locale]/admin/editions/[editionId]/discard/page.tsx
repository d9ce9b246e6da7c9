import { surroundings } from '../../../staff-page.ts'
import { discardAction } from '../actions.ts'
import { type StepParams, stepPage } from '../step-page.tsx'

type Props = { params: StepParams }

export async function generateMetadata({ params }: Props) {
  return { title: surroundings((await params).locale).t('publishing.discard.title') }
}

export default function DiscardPage({ params }: Props) {
  return stepPage(params, { move: 'discard', action: discardAction })
}
