import type { StandingTakeaway } from '#desk/register/takeaways/takeaway-queries.ts'
import type { Locale } from '#i18n/locales.ts'
import type { Translate } from '#i18n/translate.ts'
import { ActionForm } from '../../action-form.tsx'
import { SubmitButton } from '../../fields.tsx'
import { putBackAction } from './actions.ts'
import { Stands } from './stands.tsx'

type Props = { facilityId: string; takeaways: readonly StandingTakeaway[]; locale: Locale; t: Translate }

/** What is no longer stated of a house: what it was, who says so and why, and how it is stated again. */
export function TakenList({ facilityId, takeaways, locale, t }: Props) {
  if (takeaways.length === 0) return null
  return (
    <section className="shelf" aria-labelledby="taken-title">
      <h2 id="taken-title">{t('admin.register.taken')} <span className="count">{takeaways.length}</span></h2>
      <p className="hint">{t('admin.register.takenHint')}</p>
      <ul className="editions">
        {takeaways.map(({ id, field, words, takenAt, takenBy, source }) => {
          const name = t(`facilities.fields.${field}`)
          return (
            <li key={id}>
              <strong>{name}</strong> <del><Stands value={words} t={t} /></del>
              <p className="facts"><span lang="zh-CN">{source.ref}</span> {source.method && <span>{t(`sources.method.${source.method}`)}</span>} {source.asOf && <span>{t('admin.register.asOf')} {source.asOf}</span>} <span>{takenBy} {takenAt}</span></p>
              {source.quote && <blockquote className="claim" lang="zh-CN">{source.quote}</blockquote>}
              <ActionForm action={putBackAction.bind(null, locale, facilityId, id)} refusedTitle={t('admin.register.refused')}>
                <p className="buttons"><SubmitButton kind="second" label={t('admin.register.putBackOf', { field: name, words })}>{t('admin.register.putBack')}</SubmitButton></p>
              </ActionForm>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
