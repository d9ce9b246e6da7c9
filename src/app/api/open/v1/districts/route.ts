import { openRoute } from '#open-data/open-route.ts'
import { NoParameters } from '#open-data/parameters.ts'
import { readDistricts } from '#open-data/read-districts.ts'

export const dynamic = 'force-dynamic'
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = openRoute(NoParameters, readDistricts)
