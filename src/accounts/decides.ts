import type { Role } from '#platform/generated/enums.ts'

/** Roles whose work somebody else looks at before it counts. Every other role decides, also one not thought of yet. */
const LOOKED_AT: readonly Role[] = ['drafter', 'facility_editor']

export function decides(role: Role): boolean {
  return !LOOKED_AT.includes(role)
}
