import { fhirRoute, notFound } from '#open-data/fhir/fhir-route.ts'
import { CODE_LISTS, type CodeList, codeSystem } from '#open-data/fhir/terms.ts'

export const dynamic = 'force-dynamic'
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = fhirRoute((_request, { id = '' }) => (Object.hasOwn(CODE_LISTS, id) ? codeSystem(id as CodeList) : notFound()))
