import type { Translate } from '#i18n/translate.ts'
import type { Issue } from '#platform/errors.ts'

/** A refusal or doubt in words. A key without words is shown as it is, rather than as nothing. */
export function issueWords(t: Translate, key: string, values?: Issue['values']): string {
  const name = `issues.${key}` as Parameters<Translate['has']>[0]
  return t.has(name) ? t(name, values) : key
}
