// The least that can answer a document from the database: Node's own server, a Prisma client, one template.
// READ=statement takes the portal's own SQL in place of the client's methods.
import { createServer } from 'node:http'
import { findDocument } from '#documents/queries.ts'
import { dayInChina } from '#platform/clock.ts'
import { env } from '#platform/env.ts'
import { assets } from '#ui/assets.ts'
import { projectRoot } from '#platform/project-root.ts'
import { readDocument } from './read.ts'
import { barePage } from './page.ts'

const { SITE_ORIGIN: origin } = env()
const made = assets(projectRoot)

const read = process.env.READ === 'statement' ? findDocument : readDocument

const server = createServer(async ({ url = '/' }, response) => {
  const [, district = '', , slug = ''] = url.split('/')
  const document = await read(district, slug)
  if (!document) return response.writeHead(404).end()
  const page = Buffer.from(barePage(document, { ...made, origin, today: dayInChina(new Date()) }))
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': page.length }).end(page)
})
server.listen(Number(process.env.PORT))
process.once('SIGTERM', () => process.exit(0))
