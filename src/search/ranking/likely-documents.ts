import { db } from '#platform/db.ts'
import { Prisma } from '#platform/generated/client.ts'
import { asWritten, type Concept } from '#search/question/concepts.ts'
import type { Query } from '#search/question/read-query.ts'
import { expectedBearers } from '#search/ranking/expected-bearers.ts'
import { PARTIAL } from '#search/ranking/rank-entries.ts'
import { pairsIn } from '#search/words/tokens.ts'
import { quoteLexeme } from '#search/words/vector.ts'

/** Documents of a district, or of all; of a kind, or of any. */
export type Within = { districtCode: string | null; kind: string | null }

/** Documents worth a look, likeliest first, and whether others were left aside. */
export type Likely = { ids: string[]; more: boolean }

type Row = { id: string; entries: number }

/** So many are enough for pages of results; so many of these by their heads, and so many by words in a row. */
const MOST_DOCUMENTS = 100
const BY_HEAD = 40
const IN_A_ROW = 40
/** Of fewer pairs of characters nearly every document that bears the words bears all. */
const TELLING_PAIRS = 3
/** They have so many entries at most, each of which takes the database 20 microseconds to look at. */
const MOST_ENTRIES = 1_500
/** So many bearers of single words are gathered to see which documents bear most of them. */
const MOST_BEARERS = 10_000

/**
 * Documents by what each bears as a whole: those whose head bears every word asked for, those that bear all that stands side by side, the newest that
 * bear every word; where these are few, those that bear most of the telling words.
 */
export async function likelyDocuments({ words, concepts }: Query, within: Within): Promise<Likely> {
  const every = concepts.map(asWritten)
  const pairs = pairsIn(words)
  const [titled, inRow, somewhere] = await Promise.all([
    bearing('head', every, within, BY_HEAD),
    pairs.length < TELLING_PAIRS ? [] : bearing('whole', [...every.map(anywhere), pairs.map(quoteLexeme).join(' & ')], within, IN_A_ROW),
    bearing('whole', every.map(anywhere), within, MOST_DOCUMENTS + 1),
  ])
  const most = somewhere.length > MOST_DOCUMENTS ? [] : await bearingMost(concepts, within, MOST_DOCUMENTS + 1)
  const rows = [...new Map([...titled, ...inRow, ...somewhere, ...most].map((row) => [row.id, row])).values()]
  let together = 0
  const ids = rows.filter(({ entries }, index) => (together += entries) <= MOST_ENTRIES || index === 0).map(({ id }) => id)
  return { ids, more: ids.length < rows.length || somewhere.length > MOST_DOCUMENTS || most.length > MOST_DOCUMENTS }
}

/** Words come out of a row of their own: of such the planner knows nothing, and goes by the index, which never unpacks what a document bears. */
async function bearing(column: 'head' | 'whole', words: readonly string[], within: Within, most: number): Promise<Row[]> {
  const rank = column === 'head' ? Prisma.sql`ts_rank('{0.1, 0.3, 0.6, 1.0}', head, ${words.join(' | ')}::tsquery)` : Prisma.sql`0`
  return db().$queryRaw<Row[]>`
    with asked as materialized (${askedFor(words)}),
    bearing as materialized (select document_id, entries, issued_on, ${rank} as rank from asked, search_document where ${Prisma.join(words.map((_, index) => bears(column, index)), ' and ')} ${inside(within)})
    select document_id as id, entries from bearing order by rank desc, issued_on desc nulls last, document_id limit ${most}`
}

/**
 * Documents that bear most of the words, those counting most that few bear; the commonest are left out, unless there is no other. The best bearers of each word
 * come in turn: where nothing bears all of them, each is still answered.
 */
async function bearingMost(concepts: readonly Concept[], within: Within, most: number): Promise<Row[]> {
  const parts = concepts.flatMap((concept) => [{ words: anywhere(asWritten(concept)), worth: Math.sqrt(concept.weight) }, ...(concept.partial ? [{ words: concept.partial, worth: PARTIAL * Math.sqrt(concept.weight) }] : [])])
  const expected = await expectedBearers('search_document', parts.map(({ words }) => words))
  let together = 0
  const telling = parts
    .map((part, index) => ({ ...part, bearers: expected[index]! }))
    .toSorted((a, b) => a.bearers - b.bearers)
    .filter(({ bearers }, index) => (together += bearers) <= MOST_BEARERS || index === 0)
  const each = telling.map(({ worth, bearers }, part) => Prisma.sql`select document_id, entries, issued_on, ${Prisma.raw(String(part))} as part, ${worth * Math.log(1 + MOST_BEARERS / Math.max(bearers, 1))}::float8 as worth from asked, search_document where ${bears('whole', part)} ${inside(within)}`)
  return db().$queryRaw<Row[]>`
    with asked as materialized (${askedFor(telling.map(({ words }) => words))}),
    bearing as (select *, sum(worth) over (partition by document_id) as borne from (${Prisma.join(each, ' union all ')}) one),
    placed as (select *, row_number() over (partition by part order by borne desc, issued_on desc nulls last, document_id) as place from bearing)
    select document_id as id, entries from placed group by document_id, entries, issued_on, borne order by min(place), borne desc, issued_on desc nulls last, document_id limit ${most}`
}

function askedFor(words: readonly string[]): Prisma.Sql {
  return Prisma.sql`select ${Prisma.join(words.map((one, index) => Prisma.sql`${one}::tsquery as ${Prisma.raw(`w${index}`)}`))}`
}

function bears(column: 'head' | 'whole', index: number): Prisma.Sql {
  return Prisma.raw(`${column} @@ asked.w${index}`)
}

function inside({ districtCode, kind }: Within): Prisma.Sql {
  return Prisma.sql`${districtCode === null ? Prisma.empty : Prisma.sql`and district_code = ${districtCode}`} ${kind === null ? Prisma.empty : Prisma.sql`and kind = ${kind}`}`
}

/** What stands in a row stands in a document as a whole somewhere: it is kept without places. */
function anywhere(words: string): string {
  return words.replaceAll(' <-> ', ' & ')
}
