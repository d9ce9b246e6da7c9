import { type DocumentParams, requireDocument } from '#app/[locale]/(public)/[district]/[collection]/[slug]/require-document.ts'
import { publicPage, type PublicPage, type Visit } from '#app/public-page.tsx'
import type { Paths } from '#config/paths.ts'
import type { PublicDocument } from '#documents/queries.ts'
import { shelfTrail } from '#documents/reading/shelf-trail.ts'
import { NotFoundError } from '#platform/errors.ts'

type Part = Pick<PublicPage, 'title' | 'address' | 'unlisted' | 'follow' | 'body'>

/** A page or file of its own about one side of a document, below the document's address; a 404 where `load` finds nothing to show, or under another shelf. */
export function documentPart(load: (document: PublicDocument, visit: Visit<DocumentParams>) => Promise<Part | Response | null> | Part | null) {
  return publicPage<DocumentParams>(async (visit) => {
    const { params, request, t, to } = visit
    const { district, document, shelf } = await requireDocument(params)
    const part = shelf === params.collection ? await load(document, visit) : null
    if (!part) throw new NotFoundError(`nothing at ${request.nextUrl.pathname}`)
    return part instanceof Response ? part : { district, room: shelf, trail: shelfTrail(district, shelf, t, to), ...part }
  })
}

/** By what a document is followed: what becomes of it, and by when it promises what. */
export function followDocument({ district, kind, slug, commitments }: PublicDocument): PublicPage['follow'] {
  const dated = commitments.some(({ deadline }) => deadline?.date)
  return { feed: (to) => to.documentFeed(district.slug, kind, slug), ...(dated && { calendar: (to: Paths) => to.documentDeadlines(district.slug, kind, slug) }) }
}
