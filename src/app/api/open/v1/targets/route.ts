import { openRoute } from '#open-data/open-route.ts'
import { TargetParameters } from '#open-data/parameters.ts'
import { readTargets } from '#open-data/read-targets.ts'

export const dynamic = 'force-dynamic'
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = openRoute(TargetParameters, readTargets)
