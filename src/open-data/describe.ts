import { z } from 'zod'
import { apiPath, basePath } from '#config/paths.ts'
import { ENDPOINTS, type Endpoint } from '#open-data/endpoints.ts'
import { FURTHER_ENDPOINTS, type FurtherEndpoint } from '#open-data/further-endpoints.ts'
import { LICENCES } from '#open-data/licences.ts'
import { shapes } from '#open-data/shapes.ts'

const refTo = (id: string) => `#/components/schemas/${id}`

/** The open API as an OpenAPI 3.1 description, printed from the shapes that type its answers. */
export function describeApi(origin: string): object {
  const { schemas } = z.toJSONSchema(shapes, { uri: refTo })
  return {
    openapi: '3.1.0',
    info: { title: '回音开放接口', version: '1', description: '只读，只含已公开的内容，与网页同源；每个回应注明许可与更新时间。', license: { name: LICENCES.documents } },
    servers: [{ url: origin + apiPath() }],
    paths: Object.fromEntries([
      ...ENDPOINTS.map((endpoint) => [endpoint.path, { get: operation(endpoint) }]),
      ...FURTHER_ENDPOINTS.map((endpoint) => [endpoint.path, { ...(endpoint.page && { servers: [{ url: origin + basePath() }] }), get: furtherOperation(endpoint) }]),
    ]),
    components: { schemas: Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, plain(schema)])) },
  }
}

function operation({ path, id, summary, parameters, answers, ends }: Endpoint): object {
  const { properties = {}, required = [] } = z.toJSONSchema(parameters, { io: 'input' })
  const inQuery = Object.entries(properties).map(([name, schema]) => ({ name, in: 'query', required: required.includes(name), schema }))
  const problem = { content: { 'application/problem+json': { schema: { $ref: refTo('Problem') } } } }
  return {
    operationId: id,
    summary,
    parameters: [...inPath(path), ...inQuery],
    responses: {
      200: { description: summary, content: { 'application/json': { schema: answerSchema(answers) } } },
      304: { description: '与 If-None-Match 相同' },
      400: { description: '参数有误', ...problem },
      ...(inPath(path).length > 0 && { 404: { description: '没有公开的内容', ...problem } }),
      ...(ends && { 410: { description: '已撤回或被替代；detail 写明理由和替代它的公文', ...problem } }),
    },
  }
}

/** An answer in a form that others describe, by its media type and an example. */
function furtherOperation({ path, id, summary, query, mediaType, example }: FurtherEndpoint): object {
  const inQuery = query.map(({ name, description, example: value, required = false }) => ({ name, in: 'query', required, description, schema: { type: 'string' }, ...(value && { example: value }) }))
  return {
    operationId: id,
    summary,
    parameters: [...inPath(path), ...inQuery],
    responses: {
      200: { description: summary, content: { [mediaType]: example === undefined ? {} : { example } } },
      304: { description: '与 If-None-Match 相同' },
      400: { description: '参数有误' },
      ...(inPath(path).length > 0 && { 404: { description: '没有公开的内容' } }),
    },
  }
}

function inPath(path: string): object[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({ name, in: 'path', required: true, schema: { type: 'string' } }))
}

/** `data` and `meta` by reference to the shapes they are made of. */
function answerSchema(answers: z.ZodObject): object {
  const { data, meta } = answers.shape as { data: z.ZodType; meta: z.ZodType }
  const item = data instanceof z.ZodArray ? { type: 'array', items: reference(data.element as z.ZodType) } : reference(data)
  return { type: 'object', required: ['data', 'meta'], properties: { data: item, meta: reference(meta) } }
}

function reference(schema: z.ZodType): object {
  return { $ref: refTo(shapes.get(schema)!.id) }
}

function plain(schema: object): object {
  const { $schema: _schema, $id: _id, ...rest } = schema as Record<string, unknown>
  return rest
}
