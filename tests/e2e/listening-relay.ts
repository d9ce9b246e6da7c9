import { createServer, connect } from 'node:net'

export type Relay = { url: string; mentions(words: string): number }

/**
 * Stands between the portal and PostgreSQL and hears what is asked, so that a test can count the statements that name
 * something: a read of a document carries its slug, once.
 */
export async function listeningRelay(connectionString: string): Promise<Relay> {
  const behind = new URL(connectionString)
  const heard: Buffer[] = []
  const server = createServer((portal) => {
    const postgres = connect(Number(behind.port), behind.hostname)
    portal.on('data', (asked) => heard.push(asked)).pipe(postgres).pipe(portal)
    portal.on('error', () => postgres.destroy())
    postgres.on('error', () => portal.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  server.unref()
  const here = new URL(connectionString)
  here.port = String((server.address() as { port: number }).port)
  return { url: here.toString(), mentions: (words) => Buffer.concat(heard).toString().split(words).length - 1 }
}
