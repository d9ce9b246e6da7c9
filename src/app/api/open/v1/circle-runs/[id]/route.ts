import { openRoute } from '#open-data/open-route.ts'
import { NoParameters } from '#open-data/parameters.ts'
import { readCircleRun } from '#open-data/read-circle-runs.ts'

export const dynamic = 'force-dynamic'
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = openRoute(NoParameters, (_none, { id }) => readCircleRun(id))
