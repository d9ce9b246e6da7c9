import type { OperationOutcome, Resource } from '@medplum/fhirtypes'
import { searchBundle } from '#open-data/fhir/bundle.ts'
import type { Bearing } from '#open-data/fhir/find-places.ts'
import { type NearQuestion, readNear } from '#open-data/fhir/near.ts'
import { outcome } from '#open-data/fhir/outcome.ts'
import { readResource, search } from '#open-data/fhir/search.ts'
import { readSearch, type Searched } from '#open-data/fhir/searches.ts'
import { answer, preflight, refusal } from '#open-data/respond.ts'
import { dayInChina } from '#platform/clock.ts'

const MEDIA_TYPE = 'application/fhir+json; charset=utf-8'
const FORMATS = ['json', 'application/json', 'application/fhir+json']

type Context = { params: Promise<Record<string, string>> }
type Read = (request: Request, params: Record<string, string>) => Promise<Resource | Response> | Resource | Response

/** The handlers of one FHIR address: answers and refusals are resources (R4, http.html). */
export function fhirRoute(read: Read) {
  const GET = async (request: Request, context: Context): Promise<Response> => {
    const format = new URL(request.url).searchParams.get('_format')
    if (format !== null && !FORMATS.includes(format)) return refuse(406, outcome('error', 'not-supported', `只提供 ${FORMATS.join('、')}。`, '_format'))
    try {
      const answered = await read(request, await context.params)
      return answered instanceof Response ? answered : answer(request, answered, { 'content-type': MEDIA_TYPE })
    } catch (error) {
      console.error(request.url, error)
      return refuse(500, outcome('fatal', 'exception', '问题出在我们这边，已经记录。'))
    }
  }
  const refused = () => refuse(405, outcome('error', 'not-supported', '本接口只读。'))
  return { GET, POST: refused, PUT: refused, PATCH: refused, DELETE: refused, OPTIONS: preflight }
}

/** The handlers of a search; `bearing` knows which facilities may be called so. */
export function searchRoute(searched: Searched, bearing: Bearing) {
  return fhirRoute(async ({ url }) => {
    const { searchParams: query } = new URL(url)
    const asked = readSearch(searched, query)
    if ('key' in asked) return refuse(400, outcome('error', asked.key === 'unknown' ? 'not-supported' : 'invalid', REFUSALS[asked.key], asked.parameter))
    const near = asked.questions.find(({ name }) => name === 'near')
    const around: NearQuestion | null = near ? readNear(near.anyOf[0]!) : null
    if (near && !around) return refuse(400, outcome('error', 'invalid', 'near 应为 纬度|经度|距离|单位，单位为 km 或 m。', 'near'))
    return searchBundle(await search(searched, { ...asked, near: around }, dayInChina(new Date()), bearing), searched, query)
  })
}

/** The handlers of one resource by its id. */
export function readRoute(searched: Searched) {
  return fhirRoute(async (_request, { id = '' }) => (await readResource(searched, id, dayInChina(new Date()))) ?? notFound())
}

export function notFound(): Response {
  return refuse(404, outcome('error', 'not-found', '这个地址没有公开的内容。'))
}

const REFUSALS = { unknown: '不支持这个参数或修饰。', repeated: '同一参数只能给一次。', value: '参数的值不能用。' }

function refuse(status: 400 | 404 | 405 | 406 | 500, body: OperationOutcome): Response {
  return refusal(status, body, MEDIA_TYPE)
}
