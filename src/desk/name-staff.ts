import { db } from '#platform/db.ts'

/** Names of staff by id; null for what the installation did itself, which no user id stands for. */
export async function nameStaff(ids: (string | null)[]): Promise<(id: string | null) => string | null> {
  const known = [...new Set(ids.filter((id) => id !== null))]
  const users = known.length === 0 ? [] : await db().user.findMany({ where: { id: { in: known } }, select: { id: true, name: true } })
  const names = new Map(users.map(({ id, name }) => [id, name]))
  return (id) => (id === null ? null : (names.get(id) ?? null))
}
