import { problem, preflight } from '#open-data/respond.ts'

const unknown = () => problem(404, 'The open API has nothing at this address; see openapi.json.')

export const GET = unknown
export const POST = unknown
export const PUT = unknown
export const PATCH = unknown
export const DELETE = unknown
export const OPTIONS = preflight
