import { publicPage } from '#app/public-page.tsx'
import { districtName } from '#districts/district-name.ts'
import { requireDistrict } from '#districts/queries.ts'
import { villageTable } from '#open-data/register/village-table.ts'
import { dayInChina } from '#platform/clock.ts'
import { csvOf } from '#platform/csv.ts'
import { sourceDocuments } from '#sources/source-documents.ts'
import { fileResponse } from '#ui/file-response.ts'
import { narrow, readFilters } from '#villages/narrow.ts'
import { listVillages } from '#villages/queries.ts'

/** The list of villages, whatever it is narrowed to, as a table. */
export const GET = publicPage<{ district: string }>(async ({ params, query, t, to, origin }) => {
  const district = await requireDistrict(params.district)
  const all = await listVillages(district.code)
  const day = dayInChina(new Date())
  const found = narrow(all, readFilters(query, all), day)
  const documentOf = await sourceDocuments(found.flatMap(({ statements }) => statements.map(({ source }) => source)))
  const table = csvOf(villageTable(found, { day, documentOf, addressOf: (code) => origin + to.village(district.slug, code), t }))
  return fileResponse(table, { mediaType: 'text/csv; charset=utf-8', name: `${t('villages.of', { district: districtName(district, t) })}.csv` })
})
