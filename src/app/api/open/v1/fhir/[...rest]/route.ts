import { fhirRoute, notFound } from '#open-data/fhir/fhir-route.ts'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = fhirRoute(notFound)
