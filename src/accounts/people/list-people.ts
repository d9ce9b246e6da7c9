import type { Actor } from '#accounts/actor.ts'
import { assertMay } from '#accounts/permissions.ts'
import { db } from '#platform/db.ts'
import { NotFoundError } from '#platform/errors.ts'
import type { Prisma } from '#platform/generated/client.ts'

const personFields = (districtCode: string) => ({
  id: true, name: true, email: true, deactivatedAt: true, totp: { select: { secret: true } }, passkeys: { select: { id: true } },
  memberships: { where: { districtCode }, select: { role: true } },
  // A password, or the person of a single sign-on.
  accounts: { select: { id: true } },
}) satisfies Prisma.UserSelect

export type Person = ReturnType<typeof toPerson>

function toPerson({ totp, passkeys, memberships, accounts, deactivatedAt, ...person }: Prisma.UserGetPayload<{ select: ReturnType<typeof personFields> }>) {
  const state = deactivatedAt ? 'deactivated' : accounts.length === 0 ? 'invited' : 'active'
  return { ...person, roles: memberships.map(({ role }) => role), secondFactor: !!totp?.secret || passkeys.length > 0, state: state as 'deactivated' | 'invited' | 'active' }
}

/** Everybody with a role in a district, for whoever administers it. */
export async function listPeople(actor: Actor, districtCode: string): Promise<Person[]> {
  assertMay('administer', actor, districtCode)
  const rows = await db().user.findMany({ where: { memberships: { some: { districtCode } } }, select: personFields(districtCode), orderBy: [{ name: 'asc' }, { email: 'asc' }] })
  return rows.map(toPerson)
}

/** One of them; anybody else is not found. */
export async function findPerson(actor: Actor, districtCode: string, userId: string): Promise<Person> {
  const person = (await listPeople(actor, districtCode)).find(({ id }) => id === userId)
  if (!person) throw new NotFoundError(`no account ${userId} in district ${districtCode}`)
  return person
}
