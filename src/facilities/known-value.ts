import { isWeak, trustOf } from '#sources/trust.ts'

/** What a list prints of one field: the value it stands on, and whether that is still to be checked. */
export type KnownValue = { value: string; weak: boolean }

/** The value of a field among stored ones, or null when nobody has stated it. */
export function knownValue(values: { field: string; value: unknown; trust: string }[], field: string): KnownValue | null {
  const found = values.find((one) => one.field === field)
  return found ? { value: String(found.value), weak: isWeak(trustOf(found.trust)) } : null
}
