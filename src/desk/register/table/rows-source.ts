import type { Actor } from '#accounts/actor.ts'
import { type DeskBasis, deskSource } from '#desk/register/change-facility.ts'

/** What everything a change says has of its source; `fileName` is the table's, where there is one. */
export type RowsSource = { changeId: string; district: { code: string; name: string }; fileName: string | null; basis: DeskBasis }

/** The source of one row: of when and until when, where the row says it, and which row it is, for staff. */
export function sourceOfRow(actor: Actor, { line, cells: { asOf, nextCheck, remark } }: { line: number; cells: { asOf?: string; nextCheck?: string; remark?: string } }, { fileName, basis }: Pick<RowsSource, 'fileName' | 'basis'>) {
  const note = fileName === null ? null : [`${fileName} 第${line}行`, remark].filter(Boolean).join('：')
  return deskSource(actor, { ...basis, asOf: asOf ?? basis.asOf ?? null, nextCheck: nextCheck ?? basis.nextCheck ?? null, note })
}
