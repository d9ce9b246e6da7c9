import { countLateReleases } from '#desk/releases/find-releases.ts'
import { databaseUrl } from '#platform/env.ts'
import { migrationStatus } from '#platform/migrations/status.ts'

export const dynamic = 'force-dynamic'

/**
 * Ready to answer readers: the database is reachable and its structure is this code's. Why not is for the log, not the asker. Readers
 * are answered also while scheduled publications are late, but whoever watches must hear of it.
 */
export async function GET(): Promise<Response> {
  const status = await migrationStatus(databaseUrl())
  if (status.state !== 'current') {
    console.error('not ready', status)
    return answer({ status: status.state }, 503)
  }
  return answer({ status: 'ready', latePublications: await countLateReleases() }, 200)
}

function answer(body: object, status: number): Response {
  return Response.json(body, { status, headers: { 'cache-control': 'no-store' } })
}
