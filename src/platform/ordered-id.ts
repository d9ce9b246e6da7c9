import { randomUUID } from 'node:crypto'

/** The last moment given out, in parts of a millisecond: 4,096 to one. */
let last = 0

/**
 * A UUID that sorts after every one this process made before (version 7, RFC 9562, 5.7 and 6.2): rows written together
 * stand together in an index, which takes a fraction of what it takes to scatter them.
 *
 * @example
 * orderedId() //=> '019abf0c-8d3e-7000-9c1b-5f0d2a4e6b78'
 */
export function orderedId(): string {
  last = Math.max(Date.now() * 4_096, last + 1)
  const time = last.toString(16).padStart(15, '0')
  return `${time.slice(0, 8)}-${time.slice(8, 12)}-7${time.slice(12)}-${randomUUID().slice(19)}`
}
