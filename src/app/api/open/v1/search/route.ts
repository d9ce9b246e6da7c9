import { openRoute } from '#open-data/open-route.ts'
import { SearchParameters } from '#open-data/parameters.ts'
import { readSearch } from '#app/api/open/v1/search/read-search.ts'

export const dynamic = 'force-dynamic'
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = openRoute(SearchParameters, readSearch)
