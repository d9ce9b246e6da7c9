import type { Names, PastState } from '#desk/register/records/record-queries.ts'
import { recordWords } from '#desk/register/records/record-words.ts'
import { ActionForm } from '../../../../../action-form.tsx'
import { SubmitButton } from '../../../../../fields.tsx'
import type { Surroundings } from '../../../../../staff-page.ts'
import { type Place, putBackAction } from './actions.ts'

type Props = { place: Place; /** Whether it stands, or was taken back. */ standing: boolean; history: readonly PastState[]; names: Names; around: Surroundings }

/** What a record said, the latest first, by whom; each earlier state can be put back. */
export function RecordHistory({ place, standing, history, names, around: { locale, t } }: Props) {
  if (history.length === 0) return null
  return (
    <section className="shelf">
      <h2>{t('admin.records.history')}</h2>
      <ol className="editions" reversed>
        {history.map(({ revision, deed, row, at, by }) => (
          <li key={revision}>
            <p>{t(`admin.records.deed.${deed}`)} {row && <span lang="zh-CN">{recordWords(t, place.kind, row, names)}</span>}</p>
            <p className="facts">{by !== null && <><span lang="zh-CN">{by}</span> <span>{at}</span></>} {row && <span lang="zh-CN">{sourceWords(row.source.ref)}</span>}</p>
            {row && !(standing && revision === place.revision) && (
              <ActionForm action={putBackAction.bind(null, locale, place, revision)} refusedTitle={t('admin.register.refused')}>
                <SubmitButton kind="second" label={`${t('admin.records.putBack')} ${revision}`}>{t('admin.records.putBack')}</SubmitButton>
              </ActionForm>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

function sourceWords(ref: unknown): string {
  return typeof ref === 'string' ? ref : ''
}
