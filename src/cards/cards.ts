import { renderSVG } from 'uqr'
import { both, type Both, type CardFacility, type CardWords, facilityWords } from '#cards/card-words.ts'
import type { District } from '#districts/queries.ts'
import { translator } from '#i18n/translate.ts'
import type { Day } from '#platform/clock.ts'
import { nearestColour, PALETTE } from '#ui/palette.ts'

/** DIN sizes of a door card. */
export const PAPERS = ['a6', 'a5'] as const
export type Paper = (typeof PAPERS)[number]

/** A facility and the address of its page, to which the code on the card leads. */
export type Carded = CardFacility & { page: string }

const [zh, en] = [translator('zh-CN'), translator('en')]

/** Of a sheet for a street: more facilities than these stand on the web alone. */
const MOST = 60

/** What every card says of whose it is and when it was made. */
function shared({ name, identity }: Pick<District, 'name' | 'identity'>, day: Day) {
  return {
    site: identity.siteName ?? zh('site.districtName', { district: name }),
    colour: PALETTE[nearestColour(identity.colour)],
    made: [zh('cards.made', { day }), en('cards.made', { day })] satisfies Both,
    doubt: both('facilities.unverified'),
  }
}

/**
 * A card for a facility's door, as the data its template is filled with.
 *
 * @example
 * doorCard({ name: '禾山街道社区卫生服务中心', …, page: 'https://…' }, district, 'a6', '2026-11-26').paper //=> 'a6'
 */
export function doorCard({ page, ...facility }: Carded, district: Pick<District, 'name' | 'identity'>, paper: Paper, day: Day) {
  const words = facilityWords(facility, day)
  // Who stands at the door knows where it is.
  const rows = words.rows.filter(({ lines, keep }) => keep || lines.length > 0)
  return { ...shared(district, day), ...words, rows, paper, address: page, code: codeOf(page), most: 5, more: both('cards.moreHours'), scan: both('cards.scan') }
}

/** A sheet for the notice boards of a street, as the data its template is filled with: its facilities in the order of the list. `page` is the list on the web. */
export function streetCard(street: string, facilities: readonly Carded[], page: string, district: Pick<District, 'name' | 'identity'>, day: Day) {
  const shown = facilities.slice(0, MOST)
  const left = facilities.length - shown.length
  return {
    ...shared(district, day),
    title: [zh('cards.street', { street }), en('cards.street', { street })] satisfies Both,
    count: [zh('cards.count', { count: facilities.length }), en('cards.count', { count: facilities.length })] satisfies Both,
    emergency: both('cards.emergency'),
    address: page, code: codeOf(page),
    facilities: shown.map(({ page: own, ...facility }): CardWords & { address: string; code: string } => ({ ...facilityWords(facility, day), address: own, code: codeOf(own) })),
    more: left > 0 ? ([zh('cards.left', { count: left }), en('cards.left', { count: left })] satisfies Both) : null,
  }
}

/** A QR code as SVG. */
function codeOf(address: string): string {
  return renderSVG(address, { border: 0 })
}
