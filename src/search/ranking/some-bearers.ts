import { Prisma } from '#platform/generated/client.ts'

/** Of so many facilities one stands in an index of its own as well (search_entry_sample): there a word that 40,000 bear is borne by 2,500. */
const ONE_OF = 16
/** The sample is looked at where so many times what is wanted are expected there: words that stand together are expected by the rarest of them alone. */
const ENOUGH = 1.5
/** What more than so many bear is met so often among the first that come that no index leads there sooner. */
const COMMON = 100_000
const FIRST = 20_000

/** What is wanted of the entries of facilities, how many of them, and how many are expected to meet the condition at most. */
type Wanted = { columns: Prisma.Sql; most: number; expected: number }

/**
 * Ways to some entries of facilities that meet a condition, each a statement, the quickest first; the last finds them all, up to `most`. `conditions` say the same, the last
 * in full, those before it nearly always and quicker.
 *
 * @example
 * someBearers([allOf(cut), allOf(written)], { columns: Prisma.sql`*`, most: 200, expected: 40_000 }) //=> [of the sample, as cut; of the sample, in full; of all, as cut; of all, in full]
 */
export function someBearers(conditions: readonly Prisma.Sql[], { columns, most, expected }: Wanted): Prisma.Sql[] {
  const inFull = conditions.at(-1)!
  if (expected < ENOUGH * ONE_OF * most) return [byIndex(columns, inFull, most)]
  const first = expected > COMMON ? [amongFirst(columns, conditions[0]!, most)] : []
  return [...first, ...conditions.map((condition) => byIndex(columns, Prisma.sql`right(owner_id::text, 1) = '0' and (${condition})`, most)), ...conditions.map((condition) => byIndex(columns, condition, most))]
}

function amongFirst(columns: Prisma.Sql, condition: Prisma.Sql, most: number): Prisma.Sql {
  return Prisma.sql`select ${columns} from (select * from search_entry where kind = 'facility' order by id limit ${FIRST}) one where ${condition} limit ${most}`
}

/** Told to stop early, the planner would rather read through all entries, which takes seconds where common words never stand together: it plans for all of them, and some are taken. */
function byIndex(columns: Prisma.Sql, condition: Prisma.Sql, most: number): Prisma.Sql {
  return Prisma.sql`with bearing as materialized (select ${columns} from search_entry where kind = 'facility' and (${condition})) select * from bearing limit ${most}`
}
