import { describeApi } from '#open-data/describe.ts'
import { openRoute } from '#open-data/open-route.ts'
import { NoParameters } from '#open-data/parameters.ts'
import { env } from '#platform/env.ts'

export const dynamic = 'force-dynamic'
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = openRoute(NoParameters, async () => describeApi(env().SITE_ORIGIN))
