import { createHash } from 'node:crypto'

/** Crockford's base 32: no letter that a reader takes for a digit or for another letter. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 10

/**
 * The short code printed in an edition's copies. It says which edition a paper claims to be; that the words are the same a reader sees on
 * the page it leads to.
 *
 * @example
 * checkCodeOf('019abc…', '厦门市湖里区卫生健康局…') //=> '7K3M9-QXD2F'
 */
export function checkCodeOf(editionId: string, text: string): string {
  const digest = createHash('sha256').update(`${editionId}\n${text}`).digest()
  return inGroups(Array.from(digest.subarray(0, LENGTH), (byte) => SIGNS[byte % 32]).join(''))
}

/**
 * A code as a reader types it, in the form it is kept; null when it cannot be one.
 *
 * @example
 * readCheckCode('7k3m9 qxd2f') //=> '7K3M9-QXD2F'
 */
export function readCheckCode(typed: string): string | null {
  const signs = typed.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1')
  return signs.length === LENGTH && [...signs].every((sign) => SIGNS.includes(sign)) ? inGroups(signs) : null
}

function inGroups(signs: string): string {
  return `${signs.slice(0, 5)}-${signs.slice(5)}`
}
