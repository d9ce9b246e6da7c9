import type { ColumnField, FieldChange, RowProblem } from '#desk/register/table/checked-row.ts'
import type { HolidayPolicy } from '#hours/schedule.ts'
import type { Mode, ServiceCode } from '#services/code-list.ts'
import type { OfferStatus } from '#services/offer-status.ts'
import type { AccessKind, FeeKind } from '#services/offer-terms.ts'
import type { CareMode } from '#villages/care.ts'
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

/** What a code of a list is called; null where a field is no such list. */
function codedWords(t: Translate, field: FieldChange['field'], value: string): string | null {
  switch (field) {
    case 'mode': return t(`villages.mode.${value as CareMode}`)
    case 'service': return t(`services.names.${value as ServiceCode}`)
    case 'serviceMode': return t(`services.mode.${value as Mode}`)
    case 'offerStatus': return t(`services.status.${value as OfferStatus}`)
    case 'feeKind': return t(`services.feeKind.${value as FeeKind}`)
    case 'accessKinds': return value.split(',').map((kind) => t(`services.accessKind.${kind as AccessKind}`)).join('、')
    case 'holidays': return t(`hours.holidays.${value as HolidayPolicy}`)
    default: return null
  }
}

/** 电话：0592-1 → 0592-2, 电话：0592-1 → 不再载明 */
export function changeWords(t: Translate, { field, before, after }: FieldChange): string {
  const said = (value: string) => codedWords(t, field, value) ?? value.replaceAll('\n', '；')
  const now = after === null ? t('admin.table.taken') : said(after)
  return t('admin.table.of', { field: fieldWords(t, field), words: before === null ? now : t('admin.table.fromTo', { before: said(before), after: now }) })
}
