import type { EditionFields } from '#desk/edition/write-edition.ts'
import type { DistrictRules } from '#districts/identity.ts'
import type { Range } from '#ingest/text/source-range.ts'
import type { Finding } from '#privacy/finding.ts'

/** Words a district never shows, and the stretch of the text in which they stand as what they are. */
export type Hidden = { words: string; within: Range; mask: string }

const [HIDDEN_NAME, HIDDEN_PHONE] = ['［姓名不公开］', '［电话不公开］']

/** Names and telephones that the retention rule of the district hides from the first day. */
export function hiddenBy({ retention }: DistrictRules, { contacts, leaders, addressees }: EditionFields): Hidden[] {
  const names = (people: { name: string | null; range: Range }[]) => people.flatMap(({ name, range }) => (name ? [{ words: name, within: range, mask: HIDDEN_NAME }] : []))
  return [
    ...(retention.contactName === 'hide' ? names(contacts) : []),
    ...(retention.contactPhone === 'hide' ? contacts.flatMap(({ phones, range }) => phones.map((words) => ({ words, within: range, mask: HIDDEN_PHONE }))) : []),
    ...(retention.leaderName === 'hide' ? names(leaders) : []),
    ...(retention.deputyName === 'hide' ? names(addressees.filter(({ capacity }) => capacity === '代表' || capacity === '委员')) : []),
  ]
}

/** Where in the text the hidden words stand. */
export function hiddenPlaces(text: string, hidden: Hidden[]): Finding[] {
  return hidden.flatMap(({ words, within, mask }) => {
    const start = text.indexOf(words, within.start)
    const end = start + words.length
    return start < 0 || end > within.end ? [] : [{ rule: 'withheld_contact' as const, start, end, mask }]
  })
}
