import { HOUSE_TABLE } from '#desk/register/houses/house-table.ts'
import { OFFER_TABLE } from '#desk/register/offers/offer-table.ts'
import type { TableKind } from '#desk/register/table/table-kind.ts'
import { TIMETABLE } from '#desk/register/timetables/timetable.ts'
import { VILLAGE_TABLE } from '#desk/register/villages/village-table.ts'

/** What the rows of a table are: houses, services at houses, when houses and services are open, or villages and how they are cared for. */
export const TABLE_ROWS = ['facilities', 'offers', 'hours', 'villages'] as const
export type TableRows = (typeof TABLE_ROWS)[number]

export const TABLE_KINDS: Record<TableRows, TableKind> = { facilities: HOUSE_TABLE, offers: OFFER_TABLE, hours: TIMETABLE, villages: VILLAGE_TABLE }

/** The kind a change came in by; every change to values of houses is undone as one of a table of houses is. */
export function kindOfChange(change: string): TableKind {
  return Object.values(TABLE_KINDS).find((kind) => kind.change === change) ?? HOUSE_TABLE
}
