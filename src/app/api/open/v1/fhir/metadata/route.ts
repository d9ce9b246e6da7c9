import { capabilityStatement } from '#open-data/fhir/capability.ts'
import { fhirRoute } from '#open-data/fhir/fhir-route.ts'

export const dynamic = 'force-dynamic'
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = fhirRoute(capabilityStatement)
