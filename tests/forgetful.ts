/** PostgreSQL where nothing outlives the run, so that nothing waits for the disk (manual 14.5, Non-Durable Settings). */
export const FORGETFUL = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' }
