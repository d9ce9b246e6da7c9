/** The page of a list that is shown, of how many, and how many entries stand before it. */
export type PageAt = { page: number; pages: number; skip: number }

/**
 * The page a member of staff is shown of a list that changes while it is worked off: the one asked for in an address, else the nearest there is. A list
 * without entries still has its first page.
 *
 * @example
 * pageAt('3', 120, 50) //=> { page: 3, pages: 3, skip: 100 }
 * pageAt('1.5', 120, 50) //=> { page: 1, pages: 3, skip: 0 }
 * pageAt('9', 120, 50) //=> { page: 3, pages: 3, skip: 100 }
 */
export function pageAt(asked: string | number | undefined, total: number, length: number): PageAt {
  const pages = Math.max(1, Math.ceil(total / length))
  const page = Math.min(Math.max(1, Math.trunc(Number(asked ?? 1)) || 1), pages)
  return { page, pages, skip: (page - 1) * length }
}
