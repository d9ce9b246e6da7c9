import { openRoute } from '#open-data/open-route.ts'
import { NoParameters } from '#open-data/parameters.ts'
import { readDocument } from '#open-data/read-document.ts'

export const dynamic = 'force-dynamic'
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = openRoute(NoParameters, (_none, { id }) => readDocument(id))
