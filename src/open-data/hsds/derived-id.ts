import { createHash } from 'node:crypto'

/**
 * A UUID for something that has none of its own, made from what it belongs to: the same each time (RFC 9562, version 8).
 *
 * @example
 * derivedId('phone', facilityId) //=> always the same for this facility
 */
export function derivedId(kind: string, ...of: (string | number)[]): string {
  const hex = createHash('sha256').update(JSON.stringify([kind, ...of])).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
