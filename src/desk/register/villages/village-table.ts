import { checkVillages } from '#desk/register/villages/check-villages.ts'
import { readHeldVillages } from '#desk/register/villages/held-villages.ts'
import { careChangedSince, takeBackCare } from '#desk/register/villages/take-back-care.ts'
import { VILLAGE_FIELDS, VILLAGE_HEADINGS } from '#desk/register/villages/village-headings.ts'
import { writeCare } from '#desk/register/villages/write-care.ts'
import { checking, type TableKind } from '#desk/register/table/table-kind.ts'

/** A table of villages and how they are cared for, one a row. */
export const VILLAGE_TABLE: TableKind = {
  fields: VILLAGE_FIELDS, headings: VILLAGE_HEADINGS, naming: ['code', 'village'], change: 'villages',
  check: async (tx, district, raw, columns) => checking(checkVillages(raw, columns, await readHeldVillages(tx, district)), writeCare),
  changedSince: careChangedSince,
  takeBack: (tx, _actor, changeId, kept) => takeBackCare(tx, changeId, kept),
}
