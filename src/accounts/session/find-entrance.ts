import type { UserActor } from '#accounts/actor.ts'
import { LONGEST_SECONDS, auth } from '#accounts/auth.ts'
import { mustHaveSecondFactor } from '#accounts/second-factor/required.ts'
import { type Step, stepOf } from '#accounts/session/step.ts'
import { db } from '#platform/db.ts'
import type { Prisma } from '#platform/generated/client.ts'

/** A session on the doorstep does not stay there. */
const DOORSTEP_SECONDS = 10 * 60

/** A session, whose it is, and how far it has come. Only who is let in is an actor. */
export type Entrance = {
  sessionId: string
  person: { id: string; name: string; email: string }
  step: Step
  /** Without one, a single sign-on is the only first factor. */
  hasPassword: boolean
  secondFactor: { has: boolean; must: boolean; phone: boolean; passkeys: number }
  actor: UserActor | null
}

const accountFields = {
  id: true, name: true, email: true, totp: { select: { secret: true } }, passkeys: { select: { id: true } }, accounts: { where: { password: { not: null } }, select: { id: true } },
  memberships: { select: { districtCode: true, role: true, district: { select: { rules: true } } } },
} satisfies Prisma.UserSelect

/** The session a request's headers carry, with the roles held at this moment; null without one. */
export async function findEntrance(headers: Headers): Promise<Entrance | null> {
  const found = await auth().api.getSession({ headers })
  if (!found) return null
  const session = await db().session.findUnique({ where: { id: found.session.id, user: { deactivatedAt: null } }, select: { id: true, createdAt: true, secondFactorAt: true, user: { select: accountFields } } })
  if (!session) return null
  const { totp, memberships, accounts, passkeys, ...person } = session.user
  const phone = !!totp?.secret
  const secondFactor = { has: phone || passkeys.length > 0, phone, passkeys: passkeys.length, must: mustHaveSecondFactor(person.email, memberships) }
  const step = stepOf({ shownAt: session.secondFactorAt, has: secondFactor.has, must: secondFactor.must })
  if (Date.now() - session.createdAt.getTime() > (step === 'in' ? LONGEST_SECONDS : DOORSTEP_SECONDS) * 1000) {
    await db().session.deleteMany({ where: { id: session.id } })
    return null
  }
  const held = memberships.map(({ districtCode, role }) => ({ districtCode, role }))
  return { sessionId: session.id, person, step, hasPassword: accounts.length > 0, secondFactor, actor: step === 'in' ? { kind: 'user', id: person.id, name: person.name, memberships: held } : null }
}
