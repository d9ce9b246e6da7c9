import type { z } from 'zod'
import type { Meta, PageMeta } from '#open-data/shapes.ts'

export type Listed<Item> = { data: Item[]; meta: z.infer<typeof PageMeta> }
export type Single<Item> = { data: Item; meta: z.infer<typeof Meta> }

type Origin = { publisher: string; licence: string; updatedAt: string | null }

/** One page of a list with its place among the pages. */
export function listed<Item>(data: Item[], { total, page, perPage }: { total: number; page: number; perPage: number }, origin: Origin): Listed<Item> {
  return { data, meta: { ...origin, total, page, perPage, pages: Math.max(1, Math.ceil(total / perPage)) } }
}
