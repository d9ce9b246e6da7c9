import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import compression from 'compression'

const pack = promisify(gzip)
/** A packet's worth; packing less saves nothing. */
const SMALL = 1_000

/** The package is typed for Express, and needs no more than Node's own request and response. */
const isPackable = compression.filter as unknown as (request: IncomingMessage, response: ServerResponse) => boolean
export const compressStream = compression() as unknown as (request: IncomingMessage, response: ServerResponse, next: () => void) => void

/**
 * Has an answer that a shared cache may keep sent whole, packed and with its `content-length`, which Next takes away: a front
 * hands out a kept page of known length for less. Answers for one reader go on as they come.
 *
 * @example
 * createServer((request, response) => compressStream(request, response, () => answer(request, sendWhole(response))))
 */
export function sendWhole(response: ServerResponse): ServerResponse {
  const through = { write: response.write.bind(response), end: response.end.bind(response) } as Record<'write' | 'end', (...args: unknown[]) => unknown>
  const held: Buffer[] = []
  const goesOn = () => response.headersSent || response.req.method === 'HEAD' || !String(response.getHeader('cache-control')).includes('s-maxage')
  const hold = (chunk: unknown) => held.push(Buffer.from(chunk as Uint8Array))

  const write = (...args: unknown[]) => (goesOn() ? through.write(...args) : hold(args[0]) > 0)
  const end = (...args: unknown[]) => {
    if (goesOn()) return through.end(...args)
    if (typeof args[0] === 'string' || args[0] instanceof Uint8Array) hold(args[0])
    // Next names headers of its client here; what may be kept is finished HTML, the same with and without them.
    response.removeHeader('vary')
    packed(response, Buffer.concat(held)).then(
      (body) => through.end.call(response.setHeader('content-length', body.length), body),
      (error: Error) => response.destroy(error),
    )
    return response
  }
  return Object.assign(response, { write, end }) as ServerResponse
}

async function packed(response: ServerResponse, body: Buffer): Promise<Buffer> {
  const { req } = response
  if (body.length < SMALL || response.hasHeader('content-encoding') || !isPackable(req, response)) return body
  if (!/\bgzip\b/.test(String(req.headers['accept-encoding']))) return body
  response.setHeader('content-encoding', 'gzip')
  return pack(body)
}
