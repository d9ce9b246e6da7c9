import { decides } from '#accounts/decides.ts'
import type { Issue } from '#platform/errors.ts'
import type { Role } from '#platform/generated/enums.ts'

/**
 * Why one person may not hold these roles in one district; empty when they may (separation of duties, GB/T 22239—2019, 8.1.4.2 d).
 * Whoever makes accounts decides on no document; whoever audits does nothing that is audited.
 *
 * @example
 * roleConflicts(['administrator', 'publisher']) //=> [{ field: 'roles', key: 'administrator_decides' }]
 */
export function roleConflicts(roles: readonly Role[]): Issue[] {
  if (roles.includes('auditor') && roles.length > 1) return [{ field: 'roles', key: 'auditor_acts' }]
  const others = roles.filter((role) => role !== 'administrator')
  return others.length < roles.length && others.some(decides) ? [{ field: 'roles', key: 'administrator_decides' }] : []
}
