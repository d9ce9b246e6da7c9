import { createHash } from 'node:crypto'

/**
 * What somebody was shown, as a form sends it back: the same facts give the same text, too many for a form to carry themselves.
 *
 * @example
 * seenPrint(['a', null]) === seenPrint(['a', null]) //=> true
 */
export function seenPrint(shown: unknown): string {
  return createHash('sha256').update(JSON.stringify(shown)).digest('base64url')
}
