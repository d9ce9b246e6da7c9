import { createServer, get, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { compressStream, sendWhole } from './send-whole.ts'

const PAGE = '<p>件件有回音，事事有着落。</p>'.repeat(200)
const KEPT = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'public, s-maxage=1' }

async function ask(answer: (response: ServerResponse) => void, method = 'GET', encoding = 'gzip, br'): Promise<{ headers: IncomingHttpHeaders; body: Buffer }> {
  const server = createServer((request, response) => compressStream(request, response, () => answer(sendWhole(response)))).listen(0)
  try {
    return await new Promise((resolve, reject) => {
      const options = { port: (server.address() as AddressInfo).port, method, headers: { 'accept-encoding': encoding } }
      get(options, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => resolve({ headers: response.headers, body: Buffer.concat(chunks) }))
      }).on('error', reject)
    })
  } finally {
    server.close()
  }
}

/** As Next hands an answer on: head, body in one write, end. */
const page = (headers: Record<string, string>) => (response: ServerResponse) => {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  response.write(Buffer.from(PAGE))
  response.end()
}

test('a page that fronts may keep comes packed and says its length', async () => {
  const { headers, body } = await ask(page(KEPT))
  expect(headers).toMatchObject({ 'content-encoding': 'gzip', 'content-length': String(body.length), vary: 'Accept-Encoding' })
  expect(headers).not.toHaveProperty('transfer-encoding')
  expect(gunzipSync(body).toString()).toBe(PAGE)
})

test('a reader who cannot unpack gets the page as it is, with its length', async () => {
  const { headers, body } = await ask(page(KEPT), 'GET', 'identity')
  expect(headers).toMatchObject({ 'content-length': String(Buffer.byteLength(PAGE)), vary: 'Accept-Encoding' })
  expect(body.toString()).toBe(PAGE)
})

test('pictures and small answers are not packed', async () => {
  const picture = await ask(page({ ...KEPT, 'content-type': 'image/png' }))
  expect(picture.headers).not.toHaveProperty('content-encoding')
  expect(picture.headers['content-length']).toBe(String(Buffer.byteLength(PAGE)))
  const small = await ask((response) => void response.setHeader('cache-control', 's-maxage=1').setHeader('content-type', 'text/plain').end('好'))
  expect(small.headers).toMatchObject({ 'content-length': '3' })
  expect(small.body.toString()).toBe('好')
})

test('a page for one reader goes on streaming, packed', async () => {
  const { headers, body } = await ask(page({ 'content-type': 'text/html', 'cache-control': 'private, no-store' }), 'GET', 'gzip')
  expect(headers).toMatchObject({ 'content-encoding': 'gzip', 'transfer-encoding': 'chunked' })
  expect(gunzipSync(body).toString()).toBe(PAGE)
})

test('a question for the head alone gets no length of nothing', async () => {
  const { headers } = await ask((response) => void response.writeHead(200, KEPT).end(), 'HEAD')
  expect(headers['content-length']).toBeUndefined()
})
