import { OFFER_FIELDS, type OfferField } from '#desk/register/offers/offer-headings.ts'
import { accessKindOf, feeKindOf, modeOf, offerStatusOf, serviceNamed } from '#desk/register/offers/offer-words.ts'
import type { RowProblem } from '#desk/register/table/checked-row.ts'
import { readEmptied } from '#desk/register/table/marker.ts'
import { readDay } from '#desk/register/table/read-day.ts'

/** What the filled cells of a row say, words of a list as their codes; several ways in are parted by commas. */
export type OfferCells = Partial<Record<OfferField, string>>

const LONGEST = 300
/** What a service may be without: the marker takes it away. */
const OPTIONAL: readonly OfferField[] = ['offerText', 'eligibility', 'minAge', 'maxAge', 'feeKind', 'fee', 'accessKinds', 'access', 'area', 'bring', 'contact', 'promise']

/**
 * Reads the filled cells of a row by itself; an empty cell says nothing, one with the marker that there is nothing to say.
 *
 * @example
 * readOfferRow(['禾山中心', '家庭病床', '上门', '需预约、签约居民'], ['name', 'service', 'serviceMode', 'accessKinds'])
 * //=> { cells: { name: '禾山中心', service: 'HOMEBED', serviceMode: 'home', accessKinds: 'appointment,contract' }, problems: [] }
 */
export function readOfferRow(raw: readonly string[], columns: readonly (string | null)[]): { cells: OfferCells; problems: RowProblem[] } {
  const cells: OfferCells = {}
  const problems: RowProblem[] = []
  for (const [index, name] of columns.entries()) {
    const field = OFFER_FIELDS.find((one) => one === name)
    const cell = (raw[index] ?? '').replace(/\s+/g, ' ').trim()
    if (field === undefined || cell === '') continue
    const read = cell.length > LONGEST ? { key: 'cell_too_long' } : readEmptied(cell, OPTIONAL.includes(field)) ?? readOfferCell(field, cell)
    if ('key' in read) problems.push({ field, key: read.key, asked: false })
    else cells[field] = read.text
  }
  return { cells, problems }
}

function readOfferCell(field: OfferField, cell: string): { text: string } | { key: string } {
  const half = cell.normalize('NFKC')
  switch (field) {
    case 'service': return found(serviceNamed(cell), 'service_unreadable')
    case 'serviceMode': return found(modeOf(cell), 'offer_mode_unreadable')
    case 'offerStatus': return found(offerStatusOf(cell), 'offer_status_unreadable')
    case 'feeKind': return found(feeKindOf(cell), 'fee_kind_unreadable')
    case 'accessKinds': {
      const kinds = half.split(/[、,;/]|或者?/u).map((part) => part.trim()).filter(Boolean).map(accessKindOf)
      return kinds.includes(null) ? { key: 'access_unreadable' } : { text: [...new Set(kinds)].toSorted().join(',') }
    }
    case 'asOf': case 'nextCheck': return found(readDay(half), 'table_day_unreadable')
    case 'page': return { text: half.replace(/[?#].*$/, '').replace(/\/+$/, '').split('/').at(-1)! }
    default: return { text: cell }
  }
}

function found(text: string | null, key: string): { text: string } | { key: string } {
  return text === null ? { key } : { text }
}
