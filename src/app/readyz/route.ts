import { env } from '#platform/env.ts'
import { migrationStatus } from '#platform/migrations/status.ts'

export const dynamic = 'force-dynamic'

/** Ready to answer readers: the database is reachable and its structure is this code's. Why not is for the log, not the asker. */
export async function GET(): Promise<Response> {
  const status = await migrationStatus(env().DATABASE_URL)
  if (status.state !== 'current') console.error('not ready', status)
  return Response.json({ status: status.state === 'current' ? 'ready' : status.state }, { status: status.state === 'current' ? 200 : 503, headers: { 'cache-control': 'no-store' } })
}
