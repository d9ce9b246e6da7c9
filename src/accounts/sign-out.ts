import type { UserActor } from '#accounts/actor.ts'
import { auth } from '#accounts/auth.ts'
import { recordAudit } from '#audit/record-audit.ts'
import { db } from '#platform/db.ts'

/** Ends the session the headers carry; answers the cookies that clear it. */
export async function signOut(actor: UserActor, headers: Headers): Promise<string[]> {
  const answer = await auth().api.signOut({ headers, returnHeaders: true })
  await db().$transaction(async (tx) => {
    for (const districtCode of new Set(actor.memberships.map((held) => held.districtCode))) {
      await recordAudit(tx, actor, { action: 'account.sign-out', entityType: 'user', entityId: actor.id, districtCode })
    }
  })
  return answer.headers.getSetCookie()
}
