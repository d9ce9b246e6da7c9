import type { Actor } from '#accounts/actor.ts'
import { placeRecords, readHeldRecords } from '#desk/register/records/held-records.ts'
import { recordsChangedSince, takeBackRecords } from '#desk/register/records/take-back-records.ts'
import { readHeldRegister } from '#desk/register/houses/held-register.ts'
import { type CheckedOffer, checkOffers } from '#desk/register/offers/check-offers.ts'
import { OFFER_FIELDS, OFFER_HEADINGS } from '#desk/register/offers/offer-headings.ts'
import { type RowsSource, sourceOfRow } from '#desk/register/table/rows-source.ts'
import { checking, type TableKind, type Tell } from '#desk/register/table/table-kind.ts'
import type { Transaction } from '#platform/db.ts'

/** A table of services at houses, a service of a house in one way a row. */
export const OFFER_TABLE: TableKind = {
  fields: OFFER_FIELDS, headings: OFFER_HEADINGS, naming: ['name', 'page'], change: 'offers',
  check: async (tx, district, raw, columns) => {
    const register = await readHeldRegister(tx, district)
    return checking(checkOffers(raw, columns, { register, offers: await readHeldRecords(tx, 'offer', register) }), writeOffers)
  },
  changedSince: recordsChangedSince,
  takeBack: takeBackRecords,
}

async function writeOffers(tx: Transaction, actor: Actor, rows: readonly CheckedOffer[], source: RowsSource, tell: Tell): Promise<string[]> {
  await placeRecords(tx, actor, 'offer', rows.map((row) => ({ facilityId: row.house!.id, held: row.held, columns: { ...row.columns!, source: sourceOfRow(actor, row, source) } })), source.changeId, tell)
  return []
}
