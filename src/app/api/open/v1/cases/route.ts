import { openRoute } from '#open-data/open-route.ts'
import { CaseParameters } from '#open-data/parameters.ts'
import { readCases } from '#open-data/read-cases.ts'

export const dynamic = 'force-dynamic'
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = openRoute(CaseParameters, readCases)
