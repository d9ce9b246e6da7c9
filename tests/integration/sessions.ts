import { randomUUID } from 'node:crypto'
import type { UserActor } from '#accounts/actor.ts'
import { createUser } from '#accounts/people/create-user.ts'
import { type Entrance, findEntrance } from '#accounts/session/find-entrance.ts'
import { signIn } from '#accounts/session/sign-in.ts'
import type { Role } from '#platform/generated/enums.ts'
import { HULI } from './staff.ts'

/** Accounts and sessions for tests of how staff come in. */

export const PASSWORD = 'correct horse battery'

/** An account with a role in a district; answers its e-mail. */
export async function anAccount(role: Role = 'drafter', districtCode = HULI): Promise<string> {
  const email = `${randomUUID()}@huli.example`
  await createUser({ email, name: '王小明', password: PASSWORD, memberships: [{ districtCode, role }] })
  return email
}

export function attempt(email: string, password: string) {
  return signIn({ email, password }, { address: randomUUID(), browser: 'Firefox/144.0' })
}

/** The headers of a browser that has signed in. */
export async function session(email: string, password = PASSWORD): Promise<Headers> {
  const outcome = await attempt(email, password)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues))
  return carrying(outcome.cookies)
}

export function carrying(cookies: string[]): Headers {
  return new Headers({ cookie: cookies.map((cookie) => cookie.split(';')[0]).join('; ') })
}

/** Who comes in with these headers; fails when nobody does. */
export async function letIn(headers: Headers): Promise<Entrance & { actor: UserActor }> {
  const entrance = await findEntrance(headers)
  if (!entrance?.actor) throw new Error(`not let in: ${entrance?.step}`)
  return { ...entrance, actor: entrance.actor }
}

export async function entered(email: string, password = PASSWORD) {
  return letIn(await session(email, password))
}
