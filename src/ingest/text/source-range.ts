import { z } from 'zod'

/** A stretch of the decoded source text: UTF-16 offsets, half open, so `text.slice(start, end)` is what was read. */
export const Range = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() })
export type Range = z.infer<typeof Range>

/** 1-based physical line of the source. */
export const line = z.int().positive()

/** Where a value was read. */
export const located = { line, range: Range }
export type Located = { line: number; range: Range }
