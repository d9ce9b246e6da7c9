import { dayOf } from '#platform/clock.ts'
import type { CaseBody } from '#platform/generated/enums.ts'
import { caseKeys, citedKeys, numberKeys, personKey, sessionKeys, titleKey } from '#search/entries/keys.ts'
import { passagesOf, type PassageBlock } from '#search/entries/passages.ts'
import type { NewEntry } from '#search/entries/replace-entries.ts'
import { spelling } from '#search/words/sound.ts'
import { vectorOf } from '#search/words/vector.ts'

/** A live edition as the index reads it. */
export type IndexedEdition = {
  title: string | null
  number: string | null
  issuerName: string | null
  issuedOn: Date | null
  document: { districtCode: string; kind: string; district: { name: string } }
  case: { body: CaseBody; term: number | null; session: number | null; number: string | null; title: string | null } | null
  blocks: PassageBlock[]
  people: { name: string; role: string; capacity: string | null }[]
  citations: { anchor: string; number: string | null }[]
}

/** Whom a reader may look a document up by. Contacts are printed for the addressee, not for a search box. */
const NAMED_ROLES = new Set(['addressee', 'leader', 'signer'])

/** The head of a document, then one entry for each passage. */
export function documentEntries(edition: IndexedEdition): NewEntry[] {
  const shared = { districtCode: edition.document.districtCode, kind: edition.document.kind, issuedOn: dayOf(edition.issuedOn) }
  const head = headText(edition)
  // A question that names the district is answered by whatever stands in it.
  const place = { text: edition.document.district.name, weight: 'D' as const }
  const title = edition.title ?? edition.number ?? ''
  return [
    { ...shared, anchor: null, title, text: head, keys: headKeys(edition), vector: vectorOf([{ text: title, weight: 'A' }, { text: head, weight: 'B' }, place], spelling(namedPeople(edition).map(({ name }) => name))) },
    ...passagesOf(edition.blocks).map(({ anchor, trail, heading, text }) => ({
      ...shared, anchor, title: trail,
      text: heading + text,
      keys: edition.citations.flatMap((cited) => (cited.anchor === anchor && cited.number ? citedKeys(cited.number) : [])),
      vector: vectorOf([{ text: heading, weight: 'B' }, { text, weight: 'C' }, place]),
    })),
  ]
}

function namedPeople({ people }: Pick<IndexedEdition, 'people'>): IndexedEdition['people'] {
  return people.filter(({ role }) => NAMED_ROLES.has(role))
}

function headText({ number, issuerName, case: asked, people }: IndexedEdition): string {
  const names = namedPeople({ people }).map(({ name, capacity }) => `${name}${capacity ?? ''}`)
  return [asked?.title, number, issuerName, ...new Set(names)].filter(Boolean).join(' · ')
}

function headKeys({ title, number, case: asked, people }: IndexedEdition): string[] {
  const session = asked?.term && asked.session ? sessionKeys(asked.body, asked.term, asked.session) : []
  return [
    ...new Set([
      ...(title ? [titleKey(title)] : []),
      ...(number ? numberKeys(number) : []),
      ...(asked?.number ? caseKeys(asked.number) : []),
      ...(asked?.title ? [titleKey(asked.title)] : []),
      ...session,
      ...namedPeople({ people }).map(({ name }) => personKey(name)),
    ]),
  ]
}
