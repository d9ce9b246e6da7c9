import type { ListedChange } from '#desk/register/change/change-queries.ts'
import { minuteInChina } from '#platform/clock.ts'
import { ActionForm } from '../../action-form.tsx'
import { Checkbox, SubmitButton } from '../../fields.tsx'
import type { Surroundings } from '../../staff-page.ts'
import { undoChangeAction } from './actions.ts'

/** Changes of one house or two, of which nothing has to be counted. */
const UNCOUNTED: ReadonlySet<string> = new Set(['add', 'merge', 'take-away'])

/** A change to many houses: what it was, by whom, and how it is undone as one. */
export function ChangeItem({ change: { id, kind, subject, counts: { created = 0, changed = 0, left = 0, taken = 0, field, value }, madeAt, madeBy, undoneAt, undoneBy, undoable }, district, around: { locale, t } }: { change: ListedChange; district: string; around: Surroundings }) {
  return (
    <li id={id}>
      <strong>{t(`admin.change.kind.${kind as 'import'}`)}</strong> {field && kind === 'bulk' && <span>{t(`facilities.fields.${field}`)}</span>} <span lang="zh-CN">{subject}</span>
      {field && kind === 'take-away' && <p>{t(`facilities.fields.${field}`)} <del lang="zh-CN">{value}</del></p>}
      <p className="facts">{!UNCOUNTED.has(kind) && t('admin.change.counts', { created, changed, left })} {taken > 0 && t('admin.change.takenCount', { count: taken })} {madeBy} {minuteInChina(madeAt)}</p>
      {undoneAt
        ? <p className="hint">{t('admin.change.undone', { by: undoneBy ?? '', at: minuteInChina(undoneAt) })}</p>
        : !undoable ? <p className="hint">{t('issues.merged_before_records')}</p> : (
          <ActionForm action={undoChangeAction.bind(null, locale, district, id)} refusedTitle={t('admin.change.refused')}>
            {kind !== 'merge' && kind !== 'switch' && <Checkbox name="rest" label={t('admin.change.rest')} />}
            <p className="buttons"><SubmitButton kind="second" label={`${t('admin.change.undo')} ${subject}`}>{t('admin.change.undo')}</SubmitButton></p>
          </ActionForm>
        )}
    </li>
  )
}
