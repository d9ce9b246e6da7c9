import { SubmitButton, TextInput } from '../../../fields.tsx'
import { surroundings } from '../../../staff-page.ts'
import { releaseAction } from '../actions.ts'
import { ReleaseNotice } from '../head/release-notice.tsx'
import { Reminders } from '../reminders.tsx'
import { type StepParams, stepPage } from '../step-page.tsx'

type Props = { params: StepParams }

export async function generateMetadata({ params }: Props) {
  return { title: surroundings((await params).locale).t('publishing.release.title') }
}

/** The time at which a finished edition is to be published, to set, change or cancel. */
export default function ReleasePage({ params }: Props) {
  return stepPage(params, {
    move: 'release',
    action: releaseAction,
    inside: (review, around) => {
      const { t } = around
      const planned = review.release?.outcome === null ? review.release : null
      return (
        <>
          <ReleaseNotice review={review} around={around} />
          <Reminders review={review} around={around} />
          <TextInput name="at" type="datetime-local" label={t('publishing.release.at')} hint={t('publishing.release.atHint')} value={planned?.at.replace(' ', 'T')} />
          {planned && <p className="buttons"><SubmitButton kind="danger" name="cancel" value="1">{t('publishing.release.cancel')}</SubmitButton></p>}
        </>
      )
    },
  })
}
