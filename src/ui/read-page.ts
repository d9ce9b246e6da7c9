/**
 * The page of a list that an address asks for, or null when there is no such page: it gets a 404, not an empty list.
 * A list without entries still has its first page.
 *
 * @example
 * readPage(new URLSearchParams('page=3'), 41, 20) //=> 3
 * readPage(new URLSearchParams('page=4'), 41, 20) //=> null
 */
export function readPage(query: URLSearchParams, total: number, length: number): number | null {
  const asked = query.get('page') ?? '1'
  if (!/^[1-9]\d{0,5}$/.test(asked)) return null
  const page = Number(asked)
  return page <= Math.max(1, Math.ceil(total / length)) ? page : null
}
