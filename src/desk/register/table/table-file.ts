import type { Actor } from '#accounts/actor.ts'
import { type CheckedTable, readCheckedTable } from '#desk/register/table/check-table.ts'
import { fateOf } from '#desk/register/table/checked-row.ts'
import { changeWords, problemWords } from '#desk/register/table/table-words.ts'
import { xlsxOf } from '#desk/register/table/write-xlsx.ts'
import type { Translate } from '#i18n/translate.ts'
import { csvOf } from '#platform/csv.ts'

/** A table given back in the form it came in, each row with what is wrong with it and what it would change in columns of their own. */
export type TableFile = { name: string; mediaType: string; body: string | Uint8Array<ArrayBuffer> }

export async function readTableFile(actor: Actor, districtCode: string, tableId: string, t: Translate): Promise<TableFile> {
  return tableFile(await readCheckedTable(actor, districtCode, tableId), t)
}

/** No cell of it is a formula, whatever the table had. */
export function tableFile(checked: CheckedTable, t: Translate): TableFile {
  const { table, form, above, heads, raw, rows } = checked
  const width = [heads, ...raw.map(({ cells }) => cells)].reduce((most, cells) => Math.max(most, cells.length), 0)
  const filled = (cells: readonly string[]) => [...cells, ...Array.from({ length: width - cells.length }, () => '')]
  const told = raw.map(({ cells }, index) => {
    const row = rows[index]!
    return [...filled(cells), row.problems.map((problem) => problemWords(t, problem)).join('；'), t(`admin.table.fate.${fateOf(row)}`), row.changes.map((change) => changeWords(t, change)).join('；')]
  })
  const all = [...above.slice(0, -1).map(({ cells }) => [...cells]), [...filled(heads), t('admin.table.problem'), t('admin.table.whatBecomes'), t('admin.table.changes')], ...told]
  const name = `${table.fileName.replace(/\.[^.]*$/, '')}-${t('admin.table.checked')}.${form}`
  return form === 'xlsx'
    ? { name, mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', body: xlsxOf(all) }
    : { name, mediaType: 'text/csv; charset=utf-8', body: csvOf(all) }
}
