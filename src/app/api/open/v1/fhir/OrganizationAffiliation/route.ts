import { searchRoute } from '#open-data/fhir/fhir-route.ts'
import { facilitiesBearing } from '#search/names/facilities-bearing.ts'

export const dynamic = 'force-dynamic'
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = searchRoute('OrganizationAffiliation', facilitiesBearing)
