import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { expect, test } from 'vitest'
import { leadUnder } from './lead-under.ts'

function ledTo(basePath: string, location: string) {
  const response = leadUnder(basePath, new ServerResponse(new IncomingMessage(new Socket())))
  response.setHeader('Location', location)
  return response.getHeader('location')
}

test.each([
  ['/health', '/admin', '/health/admin'],
  ['/health', '/healthy', '/health/healthy'],
  ['/health', '/health/admin?done=saved', '/health/admin?done=saved'],
  ['/health', '/health', '/health'],
  ['/health', 'https://login.example.gov.cn/', 'https://login.example.gov.cn/'],
  ['/health', '//login.example.gov.cn/', '//login.example.gov.cn/'],
  ['', '/admin', '/admin'],
])('under %j an answer that leads to %s goes to %s', (basePath, location, expected) => {
  expect(ledTo(basePath, location)).toBe(expected)
})
