import { openRoute } from '#open-data/open-route.ts'
import { FacilityParameters } from '#open-data/parameters.ts'
import { readFacilities } from '#open-data/read-facilities.ts'

export const dynamic = 'force-dynamic'
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = openRoute(FacilityParameters, readFacilities)
