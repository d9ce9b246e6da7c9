import type { Actor } from '#accounts/actor.ts'
import { assertMay, may } from '#accounts/permissions.ts'
import type { Transaction } from '#platform/db.ts'
import { ForbiddenError, NotFoundError } from '#platform/errors.ts'
import type { Prisma } from '#platform/generated/client.ts'

/**
 * Begins a change of a district's accounts: one at a time, by somebody who administers there at this very moment. So two
 * administrators who take each other's role away leave one.
 */
export async function beginAdministering(tx: Transaction, actor: Actor, districtCode: string): Promise<void> {
  assertMay('administer', actor, districtCode)
  await tx.$queryRaw`select 1 from district where code = ${districtCode} for no key update`
  if (actor.kind === 'system') return
  const still = await tx.membership.count({ where: { userId: actor.id, districtCode, role: 'administrator' } })
  if (still === 0) throw new ForbiddenError(`${actor.name} administers district ${districtCode} no more`)
}

const personFields = {
  id: true, name: true, email: true, deactivatedAt: true, memberships: { select: { districtCode: true, role: true } },
} satisfies Prisma.UserSelect

/** Somebody with a role in the district; others are not found. `elsewhere` says that others administer them too. */
export async function personOf(tx: Transaction, actor: Actor, districtCode: string, userId: string) {
  const person = await tx.user.findFirst({ where: { id: userId, memberships: { some: { districtCode } } }, select: personFields })
  if (!person) throw new NotFoundError(`no account ${userId} in district ${districtCode}`)
  const roles = person.memberships.filter((held) => held.districtCode === districtCode).map(({ role }) => role)
  return { ...person, roles, elsewhere: person.memberships.some((held) => !may('administer', actor, held.districtCode)) }
}
