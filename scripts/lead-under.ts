import type { ServerResponse } from 'node:http'

/**
 * Has an answer lead on under the base path. Where an action of a page without scripts ends with a redirect, Next leaves the base path away.
 *
 * @example
 * leadUnder('/health', response).setHeader('location', '/admin') // location: /health/admin
 */
export function leadUnder(basePath: string, response: ServerResponse): ServerResponse {
  if (basePath === '') return response
  const setHeader = response.setHeader.bind(response)
  const isOutside = (path: string) => /^\/(?!\/)/.test(path) && path !== basePath && !path.startsWith(`${basePath}/`) && !path.startsWith(`${basePath}?`)
  return Object.assign(response, {
    setHeader: (name: string, value: number | string | readonly string[]) =>
      setHeader(name, name.toLowerCase() === 'location' && typeof value === 'string' && isOutside(value) ? basePath + value : value),
  })
}
