import { publicPage } from '#app/public-page.tsx'
import { requireDistrict } from '#districts/queries.ts'
import { searchPage } from '#search/results/search-page.tsx'

export const GET = publicPage<{ district: string }>(async (visit) => searchPage(visit, await requireDistrict(visit.params.district)))
