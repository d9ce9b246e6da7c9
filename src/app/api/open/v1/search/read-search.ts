import type { z } from 'zod'
import { webAddresses } from '#open-data/addresses.ts'
import { LICENCES, PUBLISHER } from '#open-data/licences.ts'
import { listed, type Listed } from '#open-data/listed.ts'
import type { SearchParameters } from '#open-data/parameters.ts'
import { districtCodeOf } from '#open-data/read-districts.ts'
import type { SearchHit } from '#open-data/shapes.ts'
import { find, PER_PAGE } from '#search/find.ts'
import type { Hit } from '#search/load-hits.ts'
import type { Snippet } from '#search/snippet.ts'

/** The same search as the pages'. A page beyond the last answers the last. */
export async function readSearch({ q, district, kind, page }: z.output<typeof SearchParameters>): Promise<Listed<z.infer<typeof SearchHit>>> {
  const found = await find({ query: q, districtCode: await districtCodeOf(district), kind, page })
  return listed(found.hits.map(hitOf), { total: found.total, page: found.page, perPage: PER_PAGE }, { publisher: PUBLISHER, licence: LICENCES.documents, updatedAt: null })
}

function hitOf({ id, kind, slug, title, number, issuedOn, validity, district, passages }: Hit): z.infer<typeof SearchHit> {
  const { to, web } = webAddresses()
  const at = (anchor: string | null) => district && web(kind === 'facility' ? to.facility(district.slug, slug) : to.document(district.slug, kind, slug, anchor))
  return {
    kind, id: kind === 'facility' ? slug : id, title: title.map(({ text }) => text).join(''), number, issuedOn, validity,
    district: district && { slug: district.slug, name: district.name }, url: at(null),
    passages: passages.map(({ anchor, trail, snippet }) => ({ anchor, url: at(anchor), trail, ...marked(snippet) })),
  }
}

function marked(snippet: Snippet): { text: string; marks: [number, number][] } {
  let text = ''
  const marks: [number, number][] = []
  for (const piece of snippet) {
    if (piece.mark) marks.push([text.length, text.length + piece.text.length])
    text += piece.text
  }
  return { text, marks }
}
