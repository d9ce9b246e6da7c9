import { openRoute } from '#open-data/open-route.ts'
import { CircleRunParameters } from '#open-data/parameters.ts'
import { readCircleRuns } from '#open-data/read-circle-runs.ts'

export const dynamic = 'force-dynamic'
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = openRoute(CircleRunParameters, readCircleRuns)
