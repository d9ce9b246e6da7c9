import type { EditionFields } from '#desk/edition/write-edition.ts'
import type { DistrictRules } from '#districts/identity.ts'
import { isWithheld, type Retention } from '#districts/retention.ts'
import type { Range } from '#ingest/text/source-range.ts'
import type { Day } from '#platform/clock.ts'
import type { Finding } from '#privacy/finding.ts'
import { WITHHELD_NAME, WITHHELD_PHONE } from '#privacy/withheld.ts'

/** Words a district does not show, and the stretch of the text in which they stand as what they are. */
export type Hidden = { words: string; within: Range; mask: string }

/** Names and telephones that the retention rule of the district keeps back on a day. `publishedOn`: when the document was first public, null before. */
export function hiddenBy({ retention }: Pick<DistrictRules, 'retention'>, { contacts, leaders, addressees }: EditionFields, at: { today: Day; publishedOn: Day | null }): Hidden[] {
  const withheld = (rule: Retention) => isWithheld(rule, at)
  const names = (people: { name: string | null; range: Range }[]) => people.flatMap(({ name, range }) => (name && name !== WITHHELD_NAME ? [{ words: name, within: range, mask: WITHHELD_NAME }] : []))
  return [
    ...(withheld(retention.contactName) ? names(contacts) : []),
    ...(withheld(retention.contactPhone) ? contacts.flatMap(({ phones, range }) => phones.map((words) => ({ words, within: range, mask: WITHHELD_PHONE }))) : []),
    ...(withheld(retention.leaderName) ? names(leaders) : []),
    ...(withheld(retention.deputyName) ? names(addressees.filter(({ capacity }) => capacity === '代表' || capacity === '委员')) : []),
  ]
}

/** Where in the text the hidden words stand: in their own place, and wherever else the text repeats them so that they can be nothing else. */
export function hiddenPlaces(text: string, hidden: Hidden[]): Finding[] {
  const found = hidden.flatMap(({ words, within, mask }) => {
    const own = text.indexOf(words, within.start)
    return [...(own >= 0 && own + words.length <= within.end ? [{ start: own, words, mask }] : []), ...repeated(text, words).map((start) => ({ start, words, mask }))]
  })
  const places = new Map(found.map((one) => [one.start, one]))
  return apart([...places.values()].toSorted((one, other) => one.start - other.start || other.words.length - one.words.length))
    .map(({ start, words, mask }) => ({ rule: 'withheld_contact' as const, start, end: start + words.length, mask }))
}

/** What is said of a person behind their name; two characters alone may be any word. */
const CALLED = /^(?:等?\d{0,3}[名位]?(?:代表|委员)|同志|先生|女士|局长|主任|科长|医生|[（(]?(?:联系)?电话)/u

/** Places of the same words: a telephone with no digit beside it, a name of three characters and more, a shorter one that is addressed as a person. */
function repeated(text: string, words: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    const [before, after] = [text[at - 1] ?? '', text.slice(at + words.length, at + words.length + 8)]
    const isNumber = /\d/u.test(words)
    if (isNumber ? !/\d/u.test(before) && !/^\d/u.test(after) : [...words].length >= 3 || CALLED.test(after)) places.push(at)
  }
  return places
}

function apart<Place extends { start: number; words: string }>(places: Place[]): Place[] {
  let end = 0
  return places.filter((place) => {
    if (place.start < end) return false
    end = place.start + place.words.length
    return true
  })
}
