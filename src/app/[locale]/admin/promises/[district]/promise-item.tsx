import type { PromiseRow } from '#desk/promises/read-promises.ts'
import { pathsFor } from '#config/paths.ts'
import { dueOn } from '#documents/facts/due.ts'
import { dayInWords } from '#i18n/dates.ts'
import type { Day } from '#platform/clock.ts'
import { FulfilmentState } from '#platform/generated/enums.ts'
import { ActionForm } from '../../action-form.tsx'
import { Select, SubmitButton, TextArea, TextInput } from '../../fields.tsx'
import type { Surroundings } from '../../staff-page.ts'
import { settleAction, tellAction } from './actions.ts'

type Props = { row: PromiseRow; district: string; today: Day; may: { tell: boolean; publish: boolean }; around: Surroundings }

/** One promise: its sentence, its day, what was told of it, and the forms to tell and to publish. */
export function PromiseItem({ row: { fact, document, fulfilment, telling }, district, today, may, around: { locale, t } }: Props) {
  const place = pathsFor({ locale, large: false }).document(district, document.kind, document.slug)
  const promise = { documentId: document.id, factKey: fact.key }
  const name = `${fact.key}-${document.id}`
  const due = dueOn(today, fact.deadline?.date ?? null)
  return (
    <li id={name}>
      <a href={`${place}#${encodeURIComponent(fact.anchor)}`} lang="zh-CN">{fact.quote}</a>
      <p className="facts">
        {fact.deadline && <span lang="zh-CN">{fact.deadline.raw}</span>}
        {!fulfilment && <span className={due === 'past' ? 'doubt' : undefined}>{t(`facts.due.${due}`)}</span>}
        <span lang="zh-CN">{document.title}</span>
      </p>
      {fulfilment && <p><b>{t(`facts.fulfilment.${fulfilment.state}`)}</b> <span lang="zh-CN">{fulfilment.words}</span> <span className="facts">{t('facts.fulfilment.on', { day: dayInWords(fulfilment.on, locale) })}</span></p>}
      {telling && (
        <div className="notice">
          <strong>{t(telling.outcome === null ? 'admin.promises.waits' : 'admin.promises.declined', { name: telling.toldByName, at: telling.toldAt, state: t(`facts.fulfilment.${telling.state}`), by: telling.decidedByName ?? '' })}</strong>
          <p lang="zh-CN">{telling.words} {telling.evidence?.number}</p>
          {telling.reason && <p lang="zh-CN">{telling.reason}</p>}
          {telling.outcome === null && may.publish && (
            <ActionForm action={settleAction.bind(null, locale, district, { ...promise, fulfilmentId: telling.id })} refusedTitle={t('publishing.refused')} className="narrow">
              <TextInput name={`reason-${name}`} label={t('publishing.end.words')} hint={t('publishing.end.wordsHint')} />
              <p className="buttons">
                {/* First, so that Enter after typing a reason declines and does not publish. */}
                <SubmitButton kind="second" name="decline" value="1" label={`${t('publishing.end.decline')} ${fact.quote}`}>{t('publishing.end.decline')}</SubmitButton>
                <SubmitButton label={`${t('admin.promises.publish')} ${fact.quote}`}>{t('admin.promises.publish')}</SubmitButton>
              </p>
            </ActionForm>
          )}
        </div>
      )}
      {may.tell && (
        <ActionForm action={tellAction.bind(null, locale, district, promise)} refusedTitle={t('publishing.refused')} className="narrow">
          <details>
            <summary>{t('admin.promises.tell')}</summary>
            <Select name={`state-${name}`} label={t('admin.promises.state')} choices={[{ value: '', label: t('admin.edition.none') }, ...Object.values(FulfilmentState).map((value) => ({ value, label: t(`facts.fulfilment.${value}`) }))]} />
            <TextArea name={`words-${name}`} label={t('admin.promises.words')} hint={t('admin.promises.wordsHint')} />
            <TextInput name={`evidence-${name}`} label={t('admin.promises.evidence')} hint={t('admin.promises.evidenceHint')} />
            <p className="buttons"><SubmitButton label={`${t('admin.promises.send')} ${fact.quote}`}>{t('admin.promises.send')}</SubmitButton></p>
          </details>
        </ActionForm>
      )}
    </li>
  )
}
