import type { FieldChange } from '#desk/register/table/row-changes.ts'
import type { RowProblem } from '#desk/register/table/check-rows.ts'
import type { TableField } from '#desk/register/table/headings.ts'
import { FIELDS } from '#facilities/statements.ts'
import type { Translate } from '#i18n/translate.ts'

/** A column or a changed field in words. */
export function fieldWords(t: Translate, field: TableField | FieldChange['field']): string {
  return (FIELDS as readonly string[]).includes(field) ? t(`facilities.fields.${field as 'phone'}`) : t(`admin.table.fields.${field as 'page'}`)
}

/** 电话：号码不对 */
export function problemWords(t: Translate, { field, key, values }: RowProblem): string {
  const words = t(`issues.${key as 'row_twice'}`, values as { row: number })
  return field === null ? words : t('admin.table.of', { field: fieldWords(t, field), words })
}

/** 电话：0592-1 → 0592-2 */
export function changeWords(t: Translate, { field, before, after }: FieldChange): string {
  return t('admin.table.of', { field: fieldWords(t, field), words: before === null ? after : t('admin.table.fromTo', { before, after }) })
}
