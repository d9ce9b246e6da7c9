import { randomUUID } from 'node:crypto'
import type { UserActor } from '#accounts/actor.ts'
import { db } from '#platform/db.ts'
import { HULI } from './staff.ts'

/** A publisher with an account, in whose name something may be done later. */
export async function aPublisher(districtCode = HULI): Promise<UserActor> {
  const user = { id: randomUUID(), name: `${districtCode}-publisher` }
  await db().user.create({ data: { ...user, email: `${user.id}@huli.example`, memberships: { create: [{ districtCode, role: 'publisher' }] } } })
  return { kind: 'user', ...user, memberships: [{ districtCode, role: 'publisher' }] }
}
