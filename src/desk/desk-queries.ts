import type { UserActor } from '#accounts/actor.ts'
import { may } from '#accounts/permissions.ts'
import { findRequests } from '#desk/endings/find-requests.ts'
import { findReleases } from '#desk/releases/find-releases.ts'
import { readReminders } from '#desk/reminders.ts'
import { readShelf } from '#desk/shelves/read-shelf.ts'
import { DistrictIdentity } from '#districts/identity.ts'
import { db } from '#platform/db.ts'
import { STAGES } from '#publishing/stages.ts'

const RECENT_LENGTH = 10

/** What stands on the desk of every district the actor belongs to: what waits for them, drafts in work, what others have in hand, what went out. */
export async function readDesk(actor: UserActor) {
  const codes = [...new Set(actor.memberships.map(({ districtCode }) => districtCode))]
  const districts = await db().district.findMany({
    where: { code: { in: codes } }, select: { code: true, slug: true, name: true, identity: true }, orderBy: { ordinal: 'asc' },
  })
  return Promise.all(districts.map(async (district) => {
    const stages = STAGES.filter((stage) => may(stage, actor, district.code))
    return {
      ...district,
      identity: DistrictIdentity.parse(district.identity),
      may: { draft: may('draft', actor, district.code), publish: may('publish', actor, district.code), audit: may('audit', actor, district.code), read: may('read', actor, district.code), register: may('register', actor, district.code), administer: may('administer', actor, district.code) },
      /** What stands at a stage whose turn is this reader's; null for who has none. */
      waiting: stages.length > 0 ? await readShelf(actor, district.code, { status: 'submitted', stage: { in: stages } }, { submittedAt: 'asc' }) : null,
      reminders: await readReminders(actor, district),
      requests: may('read', actor, district.code) ? await findRequests(district.code) : [],
      releases: may('read', actor, district.code) ? await findReleases(district.code) : null,
      drafts: await readShelf(actor, district.code, { status: 'draft' }, { updatedAt: 'desc' }),
      submitted: await readShelf(actor, district.code, { status: 'submitted', stage: { in: STAGES.filter((stage) => !stages.includes(stage)) } }, { submittedAt: 'asc' }),
      recent: await readShelf(actor, district.code, { status: 'live' }, { publishedAt: 'desc' }, { take: RECENT_LENGTH }),
    }
  }))
}
