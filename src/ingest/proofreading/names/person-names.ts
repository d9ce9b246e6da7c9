import type { Rule } from '#ingest/proofreading/finding.ts'

/** A letter answers a handful of people; a list beyond that is no salutation. */
const MOST_PEOPLE = 30

/** The deputy or member a letter is addressed to, called by a name with one character changed further on: 刘荣如, 刘荣茹代表. */
export const personNames: Rule = ({ document, passages, spot }) => {
  const people = document.addressees.filter(({ capacity, name }) => capacity !== '主送机关' && name.length >= 2 && name.length <= 4).slice(0, MOST_PEOPLE)
  const addressed = passages.find(({ role }) => role === 'addressee')
  if (people.length === 0 || !addressed) return []
  const names = new Set(people.map(({ name }) => name))
  return passages.filter(({ role }) => role === 'body' || role === 'opening' || role === 'closing').flatMap((passage) =>
    [...passage.text.matchAll(/(?<![人大政协])(?:代表|委员)(?![大会团工提])/gu)].flatMap(({ index }) => people.flatMap(({ name }) => {
      const seen = passage.text.slice(Math.max(0, index - name.length), index)
      if (names.has(seen) || seen.length !== name.length || seen[0] !== name[0]) return []
      if ([...seen].filter((sign, i) => sign !== name[i]).length !== 1) return []
      return [{ rule: 'name_differs' as const, passage, from: index - name.length, to: index, proposal: name, confidence: 'likely' as const, parameters: { wrong: seen, right: name }, related: [spot(addressed, 0, addressed.text.length)] }]
    })))
}
