import { readFileSync } from 'node:fs'

/** What an issue key says to somebody at a terminal, in the words of the interface; the key itself if it has none yet. */
export function importIssueWords(key: string): string {
  const messages = JSON.parse(readFileSync(new URL('../../messages/zh-CN.json', import.meta.url), 'utf8')) as { issues?: Record<string, unknown> }
  const words = messages.issues?.[key]
  return typeof words === 'string' ? words : key
}
