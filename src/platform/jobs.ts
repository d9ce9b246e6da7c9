import { PgBoss } from 'pg-boss'

/** What the portal does by the clock: under a name, at the times of a cron expression in China's time, and once at every start. */
export type TimedJob = { name: string; cron: string; run: () => Promise<void> }

export type Jobs = { stop(): Promise<void> }

/** A run that takes longer than this is given up, so that the next may begin. */
const LONGEST_RUN_SECONDS = 120
const KEPT_SECONDS = 24 * 60 * 60
/** How soon after its minute a run begins, at most: one look at the clock and one at the queue. */
const CLOCK_SECONDS = 2
const WORKER_SECONDS = 1

/**
 * Begins to do the timed jobs, through tables of the same database (schema `pgboss`, made by our own migrations): several servers
 * of one portal share them out, each time of a job is one run, and what came due while none was up is done at the next start.
 * Jobs must bear being run twice at once. Throws when the database lacks the tables.
 */
export async function startJobs(connectionString: string, jobs: readonly TimedJob[]): Promise<Jobs> {
  const boss = new PgBoss({
    connectionString, max: 3, schema: 'pgboss', migrate: false, createSchema: false, registerInstance: false, openTelemetry: { enabled: false },
    cronMonitorIntervalSeconds: CLOCK_SECONDS, cronWorkerIntervalSeconds: WORKER_SECONDS,
  })
  boss.on('error', complainOnce())
  await boss.start().catch(async (error: unknown) => {
    await boss.stop({ graceful: false })
    throw error
  })
  for (const { name, cron, run } of jobs) {
    await boss.createQueue(name, { retryLimit: 0, expireInSeconds: LONGEST_RUN_SECONDS, deleteAfterSeconds: KEPT_SECONDS })
    await boss.schedule(name, cron, null, { tz: 'Asia/Shanghai' })
    await boss.work(name, { pollingIntervalSeconds: WORKER_SECONDS }, run)
    await boss.send(name)
  }
  return { stop: () => boss.stop({ graceful: true, timeout: 5_000 }) }
}

const QUIET_MS = 60_000

/** Without its database the queue fails at every look; the log needs to hear of it once a minute. */
function complainOnce(): (error: Error) => void {
  let quietUntil = 0
  return (error) => {
    if (Date.now() < quietUntil) return
    quietUntil = Date.now() + QUIET_MS
    console.error('timed jobs:', error.message)
  }
}
