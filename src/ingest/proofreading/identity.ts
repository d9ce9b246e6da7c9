import { createHash } from 'node:crypto'

import type { Finding } from '#ingest/proofreading/finding.ts'

const CONTEXT = 12

/** What makes a finding the same question in another edition: rule, words, and the words around them. */
export function identify({ rule, passage: { text }, from, to }: Finding): string {
  const before = plain(text.slice(Math.max(0, from - 3 * CONTEXT), from)).slice(-CONTEXT)
  const after = plain(text.slice(to, to + 3 * CONTEXT)).slice(0, CONTEXT)
  return createHash('sha256').update([rule, plain(text.slice(from, to)), before, after].join('\n')).digest('hex').slice(0, 16)
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '')
}
