import { z } from 'zod'
import { NewPassword, newPasswordIssues } from '#accounts/password/password-issues.ts'
import { findLink, takeLink } from '#accounts/people/link.ts'
import { openAnew } from '#accounts/people/open-anew.ts'
import { recordOnAccount } from '#accounts/record-on-account.ts'
import type { Client } from '#accounts/session/begin-session.ts'
import { db } from '#platform/db.ts'
import { type Outcome, refused } from '#platform/errors.ts'

/** Chooses a password by a link, which opens the account anew. The link works once; the trail says from where it was used, so that it shows when whoever made it used it. */
export async function acceptLink(token: string, input: z.input<typeof NewPassword>, client: Client): Promise<Outcome> {
  const chosen = NewPassword.parse(input)
  const person = await findLink(token)
  if (!person) return refused({ field: null, key: 'link_over' })
  const issues = newPasswordIssues(chosen, person)
  if (issues.length > 0) return refused(...issues)
  return db().$transaction(async (tx) => {
    if (!(await takeLink(tx, token))) return refused({ field: null, key: 'link_over' })
    await openAnew(tx, person, chosen.newPassword)
    await recordOnAccount(tx, { kind: 'user', id: person.id, name: person.name, memberships: [] }, 'account.accept', person.id, { address: client.address })
    return { ok: true as const }
  })
}
