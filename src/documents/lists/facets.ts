/** How many things share these values of some facets. Together the rows tell the count behind any combination of choices. */
export type Counted<Facet extends string> = Record<Facet, string | null> & { count: number }

/** What is chosen of each facet; null: nothing. */
export type Chosen<Facet extends string> = Record<Facet, string | null>

/** Choices as asked for in an address; values that nothing has are dropped, so nothing but real choices is ever queried. */
export function readChosen<Facet extends string>(query: URLSearchParams, rows: Counted<Facet>[], facets: readonly Facet[]): Chosen<Facet> {
  const known = (facet: Facet) => {
    const asked = query.get(facet)
    return asked !== null && rows.some((row) => row[facet] === asked) ? asked : null
  }
  return Object.fromEntries(facets.map((facet) => [facet, known(facet)])) as Chosen<Facet>
}

export function totalLeft<Facet extends string>(rows: Counted<Facet>[], facets: readonly Facet[], chosen: Chosen<Facet>): number {
  return rows.filter((row) => facets.every((facet) => fits(row, facet, chosen))).reduce((total, { count }) => total + count, 0)
}

/** For every value of a facet, how many choosing it would leave, given the other choices: in the order of the alphabet, counted down, or those of most first. */
export function countChoices<Facet extends string>(rows: Counted<Facet>[], facets: readonly Facet[], facet: Facet, chosen: Chosen<Facet>, order: 'up' | 'down' | 'most' = 'up'): { value: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const row of rows) {
    const value = row[facet]
    if (value === null || !facets.every((other) => other === facet || fits(row, other, chosen))) continue
    counts.set(value, (counts.get(value) ?? 0) + row.count)
  }
  const ascending = (one: string, other: string) => one.localeCompare(other, 'zh-CN', { numeric: true })
  const sorted = [...counts].map(([value, count]) => ({ value, count })).toSorted((one, other) => ascending(one.value, other.value))
  if (order === 'most') return sorted.toSorted((one, other) => other.count - one.count)
  return order === 'down' ? sorted.toReversed() : sorted
}

function fits<Facet extends string>(row: Counted<Facet>, facet: Facet, chosen: Chosen<Facet>): boolean {
  return chosen[facet] === null || row[facet] === chosen[facet]
}
