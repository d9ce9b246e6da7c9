import type { Actor } from '#accounts/actor.ts'
import { assertMay } from '#accounts/permissions.ts'
import { dayInChina, minuteInChina } from '#platform/clock.ts'
import { db } from '#platform/db.ts'
import { NotFoundError } from '#platform/errors.ts'
import { careOn } from '#villages/care.ts'
import { careFields, careOf, listVillages } from '#villages/queries.ts'

/** The villages of a district for their editors, as they stand today, and those whose next check has fallen due, longest first. */
export async function readVillagesOf(actor: Actor, districtCode: string) {
  assertMay('register', actor, districtCode)
  const today = dayInChina(new Date())
  const villages = (await listVillages(districtCode)).map((village) => ({ ...village, care: careOn(village.statements, today).care }))
  const due = villages.flatMap(({ code, name, care }) => (care?.source.nextCheck && care.source.nextCheck <= today ? [{ code, name, day: care.source.nextCheck }] : []))
  return { villages, due: due.toSorted((a, b) => (a.day < b.day ? -1 : 1)) }
}

/** One village for its editor: what holds today, and every statement ever recorded, the latest first. */
export async function readVillageForEditing(actor: Actor, districtCode: string, code: string) {
  assertMay('register', actor, districtCode)
  const village = (await listVillages(districtCode)).find((one) => one.code === code)
  if (!village) throw new NotFoundError(`no village ${code}`)
  const rows = await db().villageCare.findMany({ where: { placeId: village.id }, select: { ...careFields, recordedAt: true, withdrawnAt: true }, orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }] })
  return {
    village, care: careOn(village.statements, dayInChina(new Date())).care,
    history: rows.map(({ recordedAt, withdrawnAt, ...row }) => ({ care: careOf(row), by: (row.source as { recordedBy?: string | null }).recordedBy ?? null, recordedAt: minuteInChina(recordedAt), withdrawnAt: withdrawnAt && minuteInChina(withdrawnAt) })),
  }
}
