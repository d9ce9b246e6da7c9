import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Role } from '#platform/generated/enums.ts'

const held = (role: Role) => [{ districtCode: '350206', role, district: { rules: {} } }]

/** The environment is read once, so each case reads it anew. */
async function must(email: string, role: Role, demo?: string): Promise<boolean> {
  vi.stubEnv('DEMO_ACCOUNTS', demo)
  const { mustHaveSecondFactor } = await import('#accounts/second-factor/required.ts')
  return mustHaveSecondFactor(email, held(role))
}

describe('a second factor', () => {
  beforeEach(() => {
    vi.resetModules()
    vi.stubEnv('DATABASE_URL', 'postgres://nobody@localhost/none')
    vi.stubEnv('AUTH_SECRET', 'x'.repeat(32))
    vi.stubEnv('SITE_ORIGIN', 'http://localhost')
    return () => vi.unstubAllEnvs()
  })

  it('is left out for demo accounts of the demo, and for nobody else', async () => {
    expect(await must('publisher@huli.example', 'publisher', '1')).toBe(false)
  })

  it('is not left out for an address that may be somebody’s', async () => {
    expect(await must('publisher@huli.example.cn', 'publisher', '1')).toBe(true)
  })

  it('is not left out where it is no demo', async () => {
    expect(await must('publisher@huli.example', 'publisher')).toBe(true)
  })
})
