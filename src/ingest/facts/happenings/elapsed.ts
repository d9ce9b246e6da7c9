import type { ParsedDocument } from '#ingest/parsed-document.ts'

/**
 * Days from what was asked to the answer, when the text prints both days.
 *
 * @example
 * readElapsed('2024-12-18', '2025-04-15') //=> { fromDate: '2024-12-18', toDate: '2025-04-15', days: 118 }
 */
export function readElapsed(asked: string | null, answered: string | null): ParsedDocument['elapsed'] {
  if (!asked || !answered || answered < asked) return null
  return { fromDate: asked, toDate: answered, days: Math.round((Date.parse(answered) - Date.parse(asked)) / 86_400_000) }
}
