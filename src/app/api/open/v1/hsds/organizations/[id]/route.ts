import { readOrganization } from '#open-data/hsds/read.ts'
import { openRoute } from '#open-data/open-route.ts'
import { NoParameters } from '#open-data/parameters.ts'

export const dynamic = 'force-dynamic'
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = openRoute(NoParameters, (_asked, { id = '' }) => readOrganization(id))
