import { z } from 'zod'
import { stated } from '#ingest/facts/fact.ts'
import type { ParsedDocument } from '#ingest/parsed-document.ts'

/** A numbered task as a fact: the units answerable for it, shown by the 责任单位 clause, or by the task's heading when there is none. */
export const TaskFact = z.object({
  ...stated, number: z.string(), title: z.string(),
  /** The clause as printed. */
  raw: z.string().nullable(),
  lead: z.array(z.string()), supporting: z.array(z.string()),
  /** Units of which the text does not say who leads. */
  listed: z.array(z.string()),
})
export type TaskFact = z.infer<typeof TaskFact>

/** The tasks of a parse as facts, in reading order. */
export function taskFacts({ tasks, blocks }: Pick<ParsedDocument, 'tasks' | 'blocks'>): TaskFact[] {
  return tasks.map(({ path, number, title, line, range, responsibility }) => ({
    path, number, title, line,
    raw: responsibility?.raw ?? null,
    quote: responsibility?.raw ?? title,
    range: responsibility?.range ?? blocks.find((block) => block.path === path)?.range ?? range,
    confidence: responsibility?.leadConfidence ?? 'certain',
    lead: responsibility?.lead ?? [], supporting: responsibility?.supporting ?? [], listed: responsibility?.units ?? [],
  }))
}
