import { findHouse } from '#desk/register/find-house.ts'
import type { Session } from '#hours/schedule.ts'
import type { Transaction } from '#platform/db.ts'

/** Leads from where a specialist comes to that house's page, where the register holds one house of that very name; another stays in words. */
export async function linkHomes(tx: Transaction, districtCode: string, sessions: readonly Session[]): Promise<Session[]> {
  const names = [...new Set(sessions.flatMap(({ visit }) => visit?.home ?? []))]
  const found = new Map(await Promise.all(names.map(async (name) => [name, await findHouse(tx, districtCode, name)] as const)))
  return sessions.map(({ visit, ...session }) => {
    if (!visit) return session
    const [house, another] = visit.home === null ? [] : found.get(visit.home)!
    return { ...session, visit: { specialty: visit.specialty, home: visit.home, ...(house && !another && { house: house.slug }) } }
  })
}
