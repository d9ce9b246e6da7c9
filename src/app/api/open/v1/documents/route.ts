import { openRoute } from '#open-data/open-route.ts'
import { DocumentParameters } from '#open-data/parameters.ts'
import { readDocuments } from '#open-data/read-documents.ts'

export const dynamic = 'force-dynamic'
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = openRoute(DocumentParameters, readDocuments)
