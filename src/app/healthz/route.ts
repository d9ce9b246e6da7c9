export const dynamic = 'force-dynamic'

/** The process is alive. Says nothing of the database: see /readyz. */
export function GET(): Response {
  return Response.json({ status: 'alive' }, { headers: { 'cache-control': 'no-store' } })
}
