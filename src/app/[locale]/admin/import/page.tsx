import { may } from '#accounts/permissions.ts'
import { districtName } from '#districts/district-name.ts'
import { ENDINGS, MAX_BYTES } from '#ingest/formats/source-text.ts'
import type { Translate } from '#i18n/translate.ts'
import { listDistricts } from '#districts/queries.ts'
import { ActionForm } from '../action-form.tsx'
import { Select, SubmitButton, TextArea, TextInput } from '../fields.tsx'
import { issueWords } from '../issue-words.ts'
import { requireActor } from '../require-actor.ts'
import { StaffFrame } from '../staff-frame.tsx'
import { surroundings, titled } from '../staff-page.ts'
import { importAction, importFileAction } from './actions.ts'
import { ImportFiles } from './import-files.tsx'
import { PastedFormat } from './pasted-format.tsx'

/** What a file dialogue offers first; the content decides. */
const ACCEPTED = Object.keys(ENDINGS).map((ending) => `.${ending}`).join()

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ district?: string }> }

export const generateMetadata = titled('admin.import.title')

export default async function ImportPage({ params, searchParams }: Props) {
  const around = surroundings((await params).locale)
  const { locale, t, to } = around
  const { district } = await searchParams
  const actor = await requireActor(locale, to.import())
  const districts = (await listDistricts()).filter(({ code }) => may('draft', actor, code))
  const chosen = districts.find(({ code }) => code === district) ?? districts[0]

  return (
    <StaffFrame surroundings={around} actor={actor} here={(paths) => paths.import(district)} trail={[]}>
      <h1>{t('admin.import.title')}</h1>
      {!chosen && <p className="empty">{t('admin.import.notYours')}</p>}
      {chosen && (
        <>
          <p className="lead">{t('admin.import.lead')}</p>
          <ActionForm action={importAction.bind(null, locale)} refusedTitle={t('admin.import.refused')} className="narrow">
            {districts.length === 1 && <input type="hidden" name="district" value={chosen.code} />}
            {districts.length > 1 && (
              <Select name="district" label={t('admin.import.district')} value={chosen.code} choices={districts.map((one) => ({ value: one.code, label: districtName(one, t) }))} />
            )}
            <TextInput name="file" type="file" multiple label={t('admin.import.file')} hint={t('admin.import.fileHint')} accept={ACCEPTED} />
            <ImportFiles importFile={importFileAction.bind(null, locale)} largest={MAX_BYTES} words={fileWords(t)} drafts={districts.length === 1 ? to.documents(chosen.slug) : to.desk()} />
            <p className="or">{t('admin.import.or')}</p>
            <TextArea name="text" label={t('admin.import.text')} hint={t('admin.import.textHint')} rows={6} />
            <PastedFormat field="text" words={t('admin.import.formatKept')} />
            <SubmitButton>{t('admin.import.go')}</SubmitButton>
          </ActionForm>
        </>
      )}
    </StaffFrame>
  )
}

/** Sentences with a place for numbers that only the browser knows. */
function fileWords(t: Translate) {
  const at = { done: '{done}', total: '{total}', left: '{left}', held: '{held}', refused: '{refused}' }
  return {
    goOn: t('admin.import.goOn'), progress: t('admin.import.progress', at), secondsLeft: t('admin.import.secondsLeft', at), minutesLeft: t('admin.import.minutesLeft', at),
    finished: t('admin.import.finished', at), held: t('admin.import.heldBefore', at), refused: t('admin.import.refusedCount', at), table: t('admin.import.refusedTable'), waiting: t('admin.import.waiting'), reading: t('admin.import.reading'), failed: t('admin.import.failed'), tooLarge: issueWords(t, 'too_large'), list: t('admin.import.files'),
  }
}
