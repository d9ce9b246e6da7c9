import { readRoute } from '#open-data/fhir/fhir-route.ts'

export const dynamic = 'force-dynamic'
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = readRoute('OrganizationAffiliation')
