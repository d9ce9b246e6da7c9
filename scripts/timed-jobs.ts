import type { TimedJob } from '#platform/jobs.ts'

/** What the portal does by the clock, and at every start for what came due meanwhile. */
export const TIMED_JOBS: readonly TimedJob[] = [
  {
    name: 'release',
    cron: '* * * * *',
    // Loaded when first needed: starting must not wait for it.
    run: async () => (await import('#desk/releases/carry-out-releases.ts')).carryOutReleases(),
  },
  {
    name: 'retention',
    // A minute after the day has changed, and once more when a run was missed or failed.
    cron: '1 0,1,6 * * *',
    run: async () => void (await (await import('#desk/privacy/apply-retention.ts')).applyRetention()),
  },
  {
    name: 'misses',
    cron: '11 0,6 * * *',
    run: async () => (await import('#misses/find-misses.ts')).forgetMisses(),
  },
]
