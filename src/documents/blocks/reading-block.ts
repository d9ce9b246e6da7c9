import { z } from 'zod'

export const Run = z.object({
  kind: z.enum(['emphasis', 'responsibility']),
  in: z.enum(['heading', 'text']),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
})
export type Run = z.infer<typeof Run>

/** 责任单位 taken apart. Units whose lead is not stated stand in `units`. */
export const Responsibility = z.object({
  lead: z.array(z.string()).catch([]).default([]),
  supporting: z.array(z.string()).catch([]).default([]),
  units: z.array(z.string()).catch([]).default([]),
  /** `inferred`: the text separates the first unit without calling it 牵头. */
  leadConfidence: z.string().nullable().catch(null).default(null),
  qualifier: z.string().nullable().catch(null).default(null),
})
export type Responsibility = z.infer<typeof Responsibility>

export const Table = z.object({
  title: z.string().nullable().catch(null).default(null),
  columns: z.array(z.string()),
  /** Cells as printed; an empty first cell means that the value above goes on. */
  cells: z.array(z.array(z.string())),
})
export type Table = z.infer<typeof Table>

/** A block as the page and the staff preview read it: plain data, whatever row or parse it came from. */
export type ReadingBlock = {
  anchor: string
  kind: string
  part: number
  path: string | null
  level: number
  marker: string | null
  heading: string | null
  headingStop: string
  text: string
  continues: boolean
  runs: Run[]
  responsibility: Responsibility | null
  table: Table | null
}

type Stored = Omit<ReadingBlock, 'runs' | 'responsibility' | 'table'> & { runs: unknown; responsibility: unknown; table: unknown }

/** Columns a page needs of a block row. */
export const readingColumns = {
  anchor: true, kind: true, part: true, path: true, level: true, marker: true, heading: true, headingStop: true,
  text: true, continues: true, runs: true, responsibility: true, table: true,
} as const

/** A stored or freshly parsed block, checked. A run that points outside its text is dropped rather than shown wrong. */
export function readingBlock(stored: Stored): ReadingBlock {
  const { runs, responsibility, table, ...plain } = stored
  return onItsLevel({
    ...plain,
    runs: z.array(Run).catch([]).parse(runs).filter((run) => run.start < run.end && run.end <= (plain[run.in] ?? '').length),
    responsibility: Responsibility.nullable().catch(null).parse(responsibility ?? null),
    table: Table.nullable().catch(null).parse(table ?? null),
  })
}

/** A paragraph that a person made a heading reads as one, and a heading made plain text as a paragraph; the words are the same. */
function onItsLevel(block: ReadingBlock): ReadingBlock {
  const { kind, heading, headingStop, text, runs } = block
  if (kind === 'heading' && heading === null) return { ...block, heading: text, text: '', runs: runs.map((run) => ({ ...run, in: 'heading' })) }
  if (kind !== 'paragraph' || heading === null) return block
  const before = heading + headingStop
  const moved = runs.map((run) => (run.in === 'heading' ? { ...run, in: 'text' as const } : { ...run, start: run.start + before.length, end: run.end + before.length }))
  return { ...block, heading: null, headingStop: '', text: before + text, runs: moved }
}
