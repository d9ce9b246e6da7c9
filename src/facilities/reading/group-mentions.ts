import type { PublicRow } from '#facilities/public-fields.ts'
import { dayOf } from '#platform/clock.ts'

type MentionRow = PublicRow['mentions'][number]

/** What each document says of a facility, in its order; a sentence that names it twice counts once. */
export function groupByDocument(mentions: MentionRow[]) {
  const groups = new Map<string, { document: ReturnType<typeof namingDocument>; sentences: { anchor: string; text: string; name: string }[] }>()
  for (const { name, sentence, block, edition } of mentions) {
    const key = edition.document.slug + edition.document.district.slug
    const group = groups.get(key) ?? { document: namingDocument(edition), sentences: [] }
    if (!group.sentences.some(({ text }) => text === sentence)) group.sentences.push({ anchor: block.anchor, text: sentence, name })
    groups.set(key, group)
  }
  return [...groups.values()]
}

function namingDocument({ title, number, issuerName, issuedOn, document }: MentionRow['edition']) {
  return { title, number, issuerName, issuedOn: dayOf(issuedOn), kind: document.kind, slug: document.slug, district: document.district }
}
