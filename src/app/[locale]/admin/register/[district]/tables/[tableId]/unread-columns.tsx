import type { CheckedTable } from '#desk/register/table/check-table.ts'
import type { Translate } from '#i18n/translate.ts'

/** Columns that say something and are not read, named, so that nobody takes what stands there for imported. */
export function UnreadColumns({ checked: { heads, columns, raw }, t }: { checked: CheckedTable; t: Translate }) {
  const unread = columns.flatMap((field, index) => (field === null && heads[index] && raw.some(({ cells }) => (cells[index] ?? '').trim() !== '') ? [heads[index]] : []))
  if (unread.length === 0) return null
  return <p className="notice">{t('admin.table.unreadColumns', { names: unread.join(t('facilities.page.separator')) })}</p>
}
