import type { Actor } from '#accounts/actor.ts'
import type { DeskBasis } from '#desk/register/change-facility.ts'
import { sourceOfRow } from '#desk/register/table/rows-source.ts'
import type { CheckedVillage } from '#desk/register/villages/check-villages.ts'
import { readSessions } from '#hours/session-text.ts'
import type { Transaction } from '#platform/db.ts'
import { orderedId } from '#platform/ordered-id.ts'

/** Records what rows state of villages, after everything stated before; `changeId` and `fileName` are of the table they came in with. No document names a village, so nothing more has to follow. */
export async function writeCare(tx: Transaction, actor: Actor, rows: readonly CheckedVillage[], { basis, changeId, fileName }: { basis: DeskBasis; changeId: string | null; fileName: string | null }): Promise<string[]> {
  await tx.villageCare.createMany({
    data: rows.flatMap(({ village, care, cells, line }) => (village === null || care === null ? [] : [{
      ...care, id: orderedId(), placeId: village.id, changeId, sessions: readSessions(care.sessions).sessions,
      source: sourceOfRow(actor, { line, cells }, { basis, fileName }),
    }])),
  })
  return []
}
