import { OrganizationParameters } from '#open-data/hsds/parameters.ts'
import { listOrganizations } from '#open-data/hsds/read.ts'
import { openRoute } from '#open-data/open-route.ts'

export const dynamic = 'force-dynamic'
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = openRoute(OrganizationParameters, listOrganizations)
