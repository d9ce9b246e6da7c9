import type { UserActor } from '#accounts/actor.ts'
import { auth } from '#accounts/auth.ts'
import { recordOnAccount } from '#accounts/record-on-account.ts'
import { db } from '#platform/db.ts'

/** Ends the session the headers carry; answers the cookies that clear it. */
export async function signOut({ id, name }: Pick<UserActor, 'id' | 'name'>, headers: Headers): Promise<string[]> {
  const answer = await auth().api.signOut({ headers, returnHeaders: true })
  await db().$transaction((tx) => recordOnAccount(tx, { kind: 'user', id, name, memberships: [] }, 'account.sign-out', id))
  return answer.headers.getSetCookie()
}
