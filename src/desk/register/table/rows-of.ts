import type { ColumnField } from '#desk/register/table/checked-row.ts'
import { HEADINGS, TABLE_FIELDS } from '#desk/register/table/headings.ts'
import { VILLAGE_FIELDS, VILLAGE_HEADINGS } from '#desk/register/villages/village-headings.ts'

/** What the rows of a table are: houses, or villages and how they are cared for. */
export const TABLE_ROWS = ['facilities', 'villages'] as const
export type TableRows = (typeof TABLE_ROWS)[number]

/** What the columns of each may say, and by which heads that is known. */
export const FIELDS_OF: Record<TableRows, readonly ColumnField[]> = { facilities: TABLE_FIELDS, villages: VILLAGE_FIELDS }
export const HEADINGS_OF: Record<TableRows, Partial<Record<ColumnField, readonly string[]>>> = { facilities: HEADINGS, villages: VILLAGE_HEADINGS }
