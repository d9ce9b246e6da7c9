import { readFileSync } from 'node:fs'

let issues: Record<string, unknown> | undefined

/** What an issue key says to somebody at a terminal, in the words of the interface; the key itself if it has none yet. */
export function terminalWords(key: string): string {
  issues ??= (JSON.parse(readFileSync(new URL('../../messages/zh-CN.json', import.meta.url), 'utf8')) as { issues: Record<string, unknown> }).issues
  const words = issues[key]
  return typeof words === 'string' ? words : key
}
