import type { z } from 'zod'
import { apiPath } from '#config/paths.ts'
import { env } from '#platform/env.ts'
import { GoneError, NotFoundError } from '#platform/errors.ts'
import type { Listed } from '#open-data/listed.ts'
import { answer, preflight, problem } from '#open-data/respond.ts'

type Context = { params: Promise<Record<string, string>> }
type Read<Parameters> = (parameters: Parameters, path: Record<string, string>) => Promise<object>

/** The handlers of one address of the open API: parameters checked, read, answered as JSON or with the file that was read; refusals as problems. */
export function openRoute<Schema extends z.ZodType>(parameters: Schema, read: Read<z.output<Schema>>) {
  const GET = async (request: Request, context: Context): Promise<Response> => {
    const { searchParams } = new URL(request.url)
    // No text of the database holds it; asked for, the database would fail.
    const nul = [...searchParams].find(([, value]) => value.includes('\0'))
    if (nul) return problem(400, 'Some parameters cannot be used.', [{ name: nul[0], key: 'invalid_format' }])
    const asked = parameters.safeParse(Object.fromEntries(searchParams))
    if (!asked.success) return problem(400, 'Some parameters cannot be used.', errorsOf(asked.error))
    try {
      const body = await read(asked.data, await context.params)
      if (body instanceof Response) return body
      return answer(request, body, linksOf(body, new URL(request.url)))
    } catch (error) {
      if (error instanceof UnknownDistrictError) return problem(400, 'There is no such district.', [{ name: 'district', key: 'unknown' }])
      if (error instanceof GoneError) return problem(410, error.message)
      if (error instanceof NotFoundError) return problem(404, 'Nothing is published at this address.')
      console.error(request.url, error)
      return problem(500, 'The fault is ours and has been recorded.')
    }
  }
  return { GET, POST: refuse, PUT: refuse, PATCH: refuse, DELETE: refuse, OPTIONS: preflight }
}

function refuse(): Response {
  return problem(405, 'The open API only reads.')
}

export class UnknownDistrictError extends Error {
  override name = 'UnknownDistrictError'
}

function errorsOf({ issues }: z.ZodError): { name: string; key: string }[] {
  return issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((name) => ({ name, key: 'unknown_parameter' })) : [{ name: issue.path.join('.'), key: issue.code }],
  )
}

/** Link headers (RFC 8288) of a page among others. */
function linksOf(body: object, url: URL): Record<string, string> {
  if (!('meta' in body) || !('pages' in (body.meta as object))) return {}
  const { page, pages } = (body as Listed<unknown>).meta
  const at = (to: number, rel: string) => {
    const query = new URLSearchParams(url.search)
    query.set('page', String(to))
    return `<${env().SITE_ORIGIN}${apiPath()}${url.pathname.slice(url.pathname.indexOf('/api/open/v1') + '/api/open/v1'.length)}?${query}>; rel="${rel}"`
  }
  const links = [at(1, 'first'), page > 1 && at(page - 1, 'prev'), page < pages && at(page + 1, 'next'), at(pages, 'last')]
  return { link: links.filter(Boolean).join(', ') }
}
