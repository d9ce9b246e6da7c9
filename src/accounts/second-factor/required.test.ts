import { beforeEach, describe, expect, it, vi } from 'vitest'
import { mustHaveSecondFactor } from '#accounts/second-factor/required.ts'
import type { Role } from '#platform/generated/enums.ts'

const held = (role: Role) => [{ districtCode: '350206', role, district: { rules: {} } }]

function must(email: string, role: Role, demo?: string): boolean {
  vi.stubEnv('DEMO_ACCOUNTS', demo)
  return mustHaveSecondFactor(email, held(role))
}

describe('a second factor', () => {
  beforeEach(() => {
    // The environment is read once; each case reads it anew.
    Object.assign(globalThis, { huiyinEnv: undefined })
    vi.stubEnv('DATABASE_URL', 'postgres://nobody@localhost/none')
    vi.stubEnv('AUTH_SECRET', 'x'.repeat(32))
    vi.stubEnv('SITE_ORIGIN', 'http://localhost')
    return () => {
      vi.unstubAllEnvs()
      Object.assign(globalThis, { huiyinEnv: undefined })
    }
  })

  it('is left out for demo accounts of the demo, and for nobody else', () => {
    expect(must('publisher@huli.example', 'publisher', '1')).toBe(false)
  })

  it('is not left out for an address that may be somebody’s', () => {
    expect(must('publisher@huli.example.cn', 'publisher', '1')).toBe(true)
  })

  it('is not left out where it is no demo', () => {
    expect(must('publisher@huli.example', 'publisher')).toBe(true)
  })
})
