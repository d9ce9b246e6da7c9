import { TABLE_KINDS } from '#desk/register/table/table-kinds.ts'
import type { CheckedTable } from '#desk/register/table/check-table.ts'
import { fieldWords } from '#desk/register/table/table-words.ts'
import type { Locale } from '#i18n/locales.ts'
import type { Translate } from '#i18n/translate.ts'
import { ActionForm } from '../../../../action-form.tsx'
import { Select, SubmitButton } from '../../../../fields.tsx'
import { columnsAction } from '../../actions.ts'

/** What each column says, as its head told or a person says. */
export function ColumnsForm({ checked: { table, of, heads, columns, unnamed, raw }, locale, slug, t }: { checked: CheckedTable; locale: Locale; slug: string; t: Translate }) {
  const choices = [{ value: '', label: t('admin.table.unread') }, ...TABLE_KINDS[of].fields.map((field) => ({ value: field as string, label: fieldWords(t, field) }))]
  const example = (index: number) => raw.map(({ cells }) => cells[index] ?? '').find((cell) => cell !== '')?.slice(0, 40)
  return (
    <details className="shelf" open={unnamed}>
      <summary>{t('admin.table.columns')}</summary>
      <p className="hint">{t('admin.table.columnsHint')}</p>
      <ActionForm action={columnsAction.bind(null, locale, slug, table.id)} refusedTitle={t('admin.table.refused')} className="narrow">
        <input type="hidden" name="width" value={columns.length} />
        {columns.map((field, index) => (
          <Select key={index} name={`column-${index}`} label={<span lang="zh-CN">{heads[index] || t('admin.table.headless', { number: index + 1 })}</span>} hint={example(index) && t('admin.table.example', { words: example(index)! })} value={field ?? ''} choices={choices} />
        ))}
        <p className="buttons"><SubmitButton kind="second">{t('admin.table.saveColumns')}</SubmitButton></p>
      </ActionForm>
    </details>
  )
}
