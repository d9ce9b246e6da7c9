import { Prisma } from '#platform/generated/client.ts'
import { anyPart, asWritten } from '#search/question/concepts.ts'
import type { Query } from '#search/question/read-query.ts'
import type { NamedOwner } from '#search/names/named-owners.ts'
import { expectedBearers } from '#search/ranking/expected-bearers.ts'
import { facilitiesAnywhere } from '#search/ranking/facilities-anywhere.ts'
import { likelyDocuments, type Within } from '#search/ranking/likely-documents.ts'
import { type Candidate, rankEntries } from '#search/ranking/rank-entries.ts'

/** So many passages of documents are ranked, and so many facilities; what only the commonest words match beyond that is not counted. */
const MOST_PASSAGES = 3_000
const MOST_FACILITIES = 1_000
/** Of documents that the words name outright so many; a session may have hundreds of letters. */
const MOST_NAMED = 30

const NO_MORE: More = { here: false, everywhere: false }

/** Whether documents that answer some of what was asked were left aside, within what is chosen and everywhere: then counts say how many at least. */
export type More = { here: boolean; everywhere: boolean }

/** Candidates, and of each concept how many documents bear it as far as is known. */
export type Candidates = { entries: Candidate[]; more: More; bearers: number[] }

/**
 * Entries matching any concept, with how well they answer each: of the likeliest documents, within what is chosen and everywhere; of
 * facilities all of the district, if one is asked for, and those of the country that its telling words find. Documents that the words name outright
 * are looked at in any case, and alone where the words say nothing else.
 */
export async function findCandidates(query: Query, within: Within, named: readonly NamedOwner[] = []): Promise<Candidates> {
  const { concepts, names } = query
  if (concepts.length === 0) return { entries: [], more: NO_MORE, bearers: [] }
  const { districtCode } = within
  const any = anyPart(concepts)
  const bearing = (ids: readonly string[]) => rankEntries(query, Prisma.sql`(select * from search_entry where owner_id = any(${ids}::uuid[]) and kind <> 'facility' offset 0) e where e.vector @@ ${any}::tsquery`, MOST_PASSAGES)
  const namedIds = named.slice(0, MOST_NAMED).map(({ ownerId }) => ownerId)
  if (names.nothingElse && named.some(({ by }) => by === 'number' || by === 'case')) return { entries: await bearing(namedIds), more: NO_MORE, bearers: [] }
  const documents = documentsWorthALook(query, within)
  const found = await Promise.all([
    documents.then(({ ids }) => bearing([...new Set([...namedIds, ...ids])])),
    // All of a district are looked at: its words may be the commonest of the country.
    districtCode === null ? [] : rankEntries(query, Prisma.sql`(select * from search_entry where district_code = ${districtCode} and kind = 'facility' offset 0) e where e.vector @@ ${any}::tsquery`, MOST_FACILITIES),
    facilitiesAnywhere(query),
  ])
  const bearers = await expectedBearers('search_document', concepts.map(asWritten))
  return { entries: [...new Map(found.flat().map((candidate) => [candidate.id, candidate])).values()], more: (await documents).more, bearers }
}

/** Within what is chosen, and everywhere: what is found there is counted beside it. */
async function documentsWorthALook(query: Query, within: Within): Promise<{ ids: string[]; more: More }> {
  const chosen = within.districtCode !== null || (within.kind !== null && within.kind !== 'facility')
  const [here, everywhere] = await Promise.all([chosen ? likelyDocuments(query, within) : null, likelyDocuments(query, { districtCode: null, kind: null })])
  return { ids: [...(here?.ids ?? []), ...everywhere.ids], more: { here: (here ?? everywhere).more, everywhere: everywhere.more } }
}
