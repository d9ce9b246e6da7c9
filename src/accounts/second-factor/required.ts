import type { Membership } from '#accounts/actor.ts'
import { decides } from '#accounts/decides.ts'
import { DistrictRules } from '#districts/identity.ts'
import { env } from '#platform/env.ts'

export type HeldUnderRules = Membership & { district: { rules: unknown } }

/**
 * Whether an account must have a second factor (GB/T 22239—2019, 8.1.4.1 d): whoever decides, audits or administers
 * anywhere, and everybody in a district that says so. Demo accounts need none while `npm run demo` serves them: their password is
 * printed, and `.example` is the address of nobody (RFC 2606).
 */
export function mustHaveSecondFactor(email: string, held: HeldUnderRules[]): boolean {
  if (env().DEMO_ACCOUNTS && email.endsWith('.example')) return false
  return held.some(({ role, district }) => decides(role) || DistrictRules.parse(district.rules).secondFactor === 'all')
}
