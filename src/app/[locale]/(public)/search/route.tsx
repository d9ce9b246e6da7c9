import { publicPage } from '#app/public-page.tsx'
import { searchPage } from '#search/results/search-page.tsx'

export const GET = publicPage((visit) => searchPage(visit, null))
