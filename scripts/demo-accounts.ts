import { createUser } from '#accounts/people/create-user.ts'
import { MESSAGES } from '#i18n/translate.ts'
import { db } from '#platform/db.ts'
import type { Role } from '#platform/generated/enums.ts'

export type DemoAccount = { role: Role; email: string; district: string }

const ROLES = MESSAGES['zh-CN'].accounts.roles

/** One account per role and district: drafter@huli.example and so on, all with one password. */
export async function createDemoAccounts(password: string): Promise<DemoAccount[]> {
  const districts = await db().district.findMany({ orderBy: { ordinal: 'asc' }, select: { code: true, slug: true, name: true } })
  const accounts: DemoAccount[] = []
  for (const { code, slug, name } of districts) {
    for (const role of Object.keys(ROLES) as Role[]) {
      const email = `${role}@${slug}.example`
      const { userId } = await createUser({ email, name: `${name}${ROLES[role]}`, password, memberships: [{ districtCode: code, role }] })
      // A phone that somebody who tried the demo set up lets nobody else in.
      await db().totp.deleteMany({ where: { userId } })
      accounts.push({ role, email, district: name })
    }
  }
  return accounts
}
