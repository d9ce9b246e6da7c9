import { heldHouse } from '#desk/register/houses/held-house.ts'
import type { HeldHouse, HeldRegister } from '#desk/register/houses/held-register.ts'
import type { OfferField } from '#desk/register/offers/offer-headings.ts'
import { type OfferCells, readOfferRow } from '#desk/register/offers/read-offer-row.ts'
import { readOffer } from '#desk/register/records/kinds/offer.ts'
import type { RecordRow } from '#desk/register/records/record-kinds.ts'
import type { CheckedRow, FieldChange, RowProblem } from '#desk/register/table/checked-row.ts'
import type { TableRow } from '#desk/register/table/read-table.ts'
import type { Prisma } from '#platform/generated/client.ts'

/** A district's houses and the services they have, by house. */
export type HeldOffers = { register: HeldRegister; offers: ReadonlyMap<string, readonly RecordRow[]> }

/** A row as it would be kept: of which house, in place of which service of it (null: a new one), and by the columns it is to have. */
export type CheckedOffer = CheckedRow & { house: HeldHouse | null; held: RecordRow | null; columns: Record<string, Prisma.JsonValue> | null; cells: OfferCells }

/** Where each field of a row stands in the form of a service, and in its table. */
const PLACES: Partial<Record<OfferField, readonly [input: string, column: string]>> = {
  service: ['serviceCode', 'service_code'], serviceMode: ['mode', 'mode'], offerStatus: ['status', 'status'], offerText: ['text', 'text'], eligibility: ['eligibility', 'eligibility'], minAge: ['minAge', 'min_age'], maxAge: ['maxAge', 'max_age'],
  feeKind: ['feeKind', 'fee_kind'], fee: ['fee', 'fee'], accessKinds: ['access-', 'access_kinds'], access: ['access', 'access'], area: ['area', 'area'], bring: ['bring', 'bring'], contact: ['contact', 'contact'], promise: ['promise', 'promise'],
}

/** Compares the rows of a table with the services houses have: every problem of every row, and what would change. Only filled cells count; nothing is written. */
export function checkOffers(rows: readonly TableRow[], columns: readonly (string | null)[], held: HeldOffers): CheckedOffer[] {
  const seen = new Map<string, number>()
  return rows.map(({ line, cells: raw }) => {
    const { cells, problems: unread } = readOfferRow(raw, columns)
    const { house, problems: unheld } = heldHouse(cells, held.register)
    const { before, problems: unnamed } = offerOf(cells, house, held, unread)
    const said = saidBy(cells, before)
    const read = said && readOffer(said)
    const key = said && house && `${house.id} ${String(said.serviceCode)} ${String(said.mode)}`
    const earlier = key ? seen.get(key) : undefined
    if (key && earlier === undefined) seen.set(key, line)
    return {
      line, name: house?.name ?? cells.name ?? '', added: before === null, house, held: before, cells, columns: read?.columns ?? null, changes: read ? changesOf(before, read.columns) : [],
      problems: [
        ...unheld, ...unread, ...unnamed, ...(read?.issues ?? []).map(({ field, key: issue }): RowProblem => ({ field: fieldOf(field), key: issue, asked: false })),
        ...(earlier === undefined ? [] : [{ field: null, key: 'offer_twice', asked: false, values: { row: earlier } }]),
      ],
    }
  })
}

/** The service of the house a row is about: without its way, the one there is. */
function offerOf({ service, serviceMode }: OfferCells, house: HeldHouse | null, { offers }: HeldOffers, unread: readonly RowProblem[]): { before: RecordRow | null; problems: RowProblem[] } {
  const misread = (field: OfferField) => unread.some((problem) => problem.field === field)
  if (service === undefined) return { before: null, problems: misread('service') ? [] : [{ field: 'service', key: 'service_unnamed', asked: false }] }
  const all = (house && offers.get(house.id))?.filter((row) => row.service_code === service) ?? []
  const before = all.filter((row) => serviceMode === undefined || row.mode === serviceMode)
  if (before.length > 1 || (before.length === 0 && serviceMode === undefined)) return { before: null, problems: misread('serviceMode') ? [] : [{ field: 'serviceMode', key: 'offer_mode_required', asked: false }] }
  return { before: before[0] ?? null, problems: [] }
}

/** What the form of the service would say: what stands, and over it what the row says. Null where the row does not tell which service. A row that says no more says that it is offered. */
function saidBy(cells: OfferCells, before: RecordRow | null): Record<string, unknown> | null {
  const said: Record<string, unknown> = { status: 'offered' }
  for (const [field, [input, column]] of Object.entries(PLACES) as [OfferField, readonly [string, string]][]) {
    const value = cells[field] ?? (before?.[column] === null || before === null ? '' : String(before[column]))
    if (field === 'accessKinds') for (const kind of value.split(',').filter(Boolean)) said[input + kind] = 'on'
    else if (value !== '') said[input] = value
  }
  return said.serviceCode === undefined || said.mode === undefined ? null : said
}

function changesOf(before: RecordRow | null, after: Record<string, Prisma.JsonValue>): FieldChange[] {
  return (Object.entries(PLACES) as [OfferField, readonly [string, string]][]).flatMap(([field, [, column]]) => {
    const [was, is] = [textOf(before?.[column]), textOf(after[column])]
    return was === is ? [] : [{ field, before: was || null, after: is || null }]
  })
}

function textOf(value: Prisma.JsonValue | undefined): string {
  return value === null || value === undefined ? '' : Array.isArray(value) ? value.toSorted().join(',') : String(value)
}

function fieldOf(input: string | null): OfferField | null {
  return (Object.entries(PLACES) as [OfferField, readonly [string, string]][]).find(([, [name]]) => name === input)?.[0] ?? null
}
