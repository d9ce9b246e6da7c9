import { TextArea } from '../../../fields.tsx'
import { surroundings } from '../../../staff-page.ts'
import { remarkAction } from '../actions.ts'
import { type StepParams, stepPage } from '../step-page.tsx'
import { Quotable } from './quotable.tsx'

type Props = { params: StepParams }

export async function generateMetadata({ params }: Props) {
  return { title: surroundings((await params).locale).t('publishing.remark.title') }
}

/** A remark on one sentence: chosen from the text with scripts, copied into the field without. */
export default function RemarkPage({ params }: Props) {
  return stepPage(params, {
    move: 'remark',
    action: remarkAction,
    inside: (review, { t }) => (
      <>
        <Quotable text={review.text} label={t('publishing.remark.text')} />
        <TextArea name="quote" label={t('publishing.remark.quote')} hint={t('publishing.remark.quoteHint')} rows={2} />
        <TextArea name="words" label={t('publishing.remark.words')} rows={3} />
      </>
    ),
  })
}
