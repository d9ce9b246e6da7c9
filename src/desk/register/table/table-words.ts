import type { ColumnField, FieldChange, RowProblem } from '#desk/register/table/checked-row.ts'
import { FIELDS } from '#facilities/statements.ts'
import type { Translate } from '#i18n/translate.ts'

/** A column or a changed field in words. */
export function fieldWords(t: Translate, field: ColumnField | FieldChange['field']): string {
  return (FIELDS as readonly string[]).includes(field) ? t(`facilities.fields.${field as 'phone'}`) : t(`admin.table.fields.${field as 'page'}`)
}

/** 电话：号码不对 */
export function problemWords(t: Translate, { field, key, values }: RowProblem): string {
  const words = t(`issues.${key as 'row_twice'}`, values as { row: number })
  return field === null ? words : t('admin.table.of', { field: fieldWords(t, field), words })
}

/** 电话：0592-1 → 0592-2 */
export function changeWords(t: Translate, { field, before, after }: FieldChange): string {
  const said = (value: string) => (field === 'mode' ? t(`villages.mode.${value as 'clinic'}`) : value.replaceAll('\n', '；'))
  return t('admin.table.of', { field: fieldWords(t, field), words: before === null ? said(after) : t('admin.table.fromTo', { before: said(before), after: said(after) }) })
}
