import { createServer } from 'node:http'
import next from 'next'
import { env } from '#platform/env.ts'
import { startJobs } from '#platform/jobs.ts'
import { leadUnder } from './lead-under.ts'
import { compressStream, sendWhole } from './send-whole.ts'
import { TIMED_JOBS } from './timed-jobs.ts'

export type Served = { close(): Promise<void> }

/** The built portal on a port with its timed jobs, in this very process, so that no killed parent leaves a server behind. */
export async function serve(port: number, hostname?: string): Promise<Served> {
  const app = next({ dev: false, port, hostname: hostname ?? 'localhost' })
  await app.prepare()
  const answer = app.getRequestHandler()
  const { BASE_PATH, DATABASE_URL } = env()
  const server = createServer((request, response) => {
    // What a front says of TLS is not true of this port, where Next fetches the page an action leads to.
    delete request.headers['x-forwarded-proto']
    // Next sends the head of an answer in a packet of its own; it can leave with the first bytes of the body.
    response.flushHeaders = () => {}
    compressStream(request, response, () => void answer(request, sendWhole(leadUnder(BASE_PATH, response))))
  })
  server.keepAliveTimeout = 65_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, hostname, resolve)
  })
  const jobs = await startJobs(DATABASE_URL, TIMED_JOBS)
  return {
    async close() {
      await jobs.stop()
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeIdleConnections()
      setTimeout(() => server.closeAllConnections(), 5_000).unref()
      await closed
      await app.close()
    },
  }
}
