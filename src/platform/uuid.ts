import { z } from 'zod'

/** Whether words can name a row at all; others would make Postgres refuse the question. */
export function isUuid(words: string | undefined): words is string {
  return z.uuid().safeParse(words).success
}
