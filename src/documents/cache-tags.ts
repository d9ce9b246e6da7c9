/** Names under which public reads of documents are kept, and which publishing expires. */
export const documentTags = {
  one: (districtSlug: string, slug: string) => `document:${districtSlug}/${slug}`,
  list: (districtSlug: string) => `documents:${districtSlug}`,
  /** What rests on the document of this file, number or title, whether or not it is held. */
  paper: (name: string) => `paper:${name}`,
  all: 'documents',
}

/**
 * Everything to expire when a document is published, replaced or withdrawn.
 *
 * @example
 * tagsOfDocument('huli', 'xhwjh-2025-11') //=> ['document:huli/xhwjh-2025-11', 'documents:huli', 'documents']
 */
export function tagsOfDocument(districtSlug: string, slug: string): string[] {
  return [documentTags.one(districtSlug, slug), documentTags.list(districtSlug), documentTags.all]
}
