import { askList } from '#search/ask-list.ts'
import { publicPage } from '#app/public-page.tsx'
import { districtName } from '#districts/district-name.ts'
import { requireDistrict } from '#districts/queries.ts'
import { tableHead, tableRows } from '#open-data/register/facility-table.ts'
import { readStatedBy } from '#open-data/register/read-stated-values.ts'
import { csvLines, csvOf } from '#platform/csv.ts'
import { fileResponse } from '#ui/file-response.ts'

/** Facilities whose sources are read at once. */
const STEP = 500

/** The list, whatever it is narrowed to, as a table; sent while it is being made. */
export const GET = publicPage<{ district: string }>(async ({ params, query, t, to, origin }) => {
  const district = await requireDistrict(params.district)
  const { found } = await askList(district.code, query)
  async function* table() {
    yield csvOf([tableHead(t)])
    for (let from = 0; from < found.length; from += STEP) {
      const items = found.slice(from, from + STEP)
      yield csvLines(tableRows(items, await readStatedBy(items.map(({ id }) => id)), (slug) => origin + to.facility(district.slug, slug), t))
    }
  }
  const parts = table()
  const body = new ReadableStream<string>({
    async pull(stream) {
      const { done, value } = await parts.next()
      if (done) stream.close()
      else stream.enqueue(value)
    },
  })
  return fileResponse(body.pipeThrough(new TextEncoderStream()), { mediaType: 'text/csv; charset=utf-8', name: `${t('facilities.list.title', { district: districtName(district, t) })}.csv` })
})
