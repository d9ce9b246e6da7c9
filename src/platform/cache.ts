import { revalidateTag, unstable_cache } from 'next/cache'

export type Json = string | number | boolean | null | undefined | Json[] | { [key: string]: Json }

/**
 * Caches a public read under tags, so that many readers cost one query and a publish clears exactly what it changed.
 * Results must be JSON-shaped: a Date would come back as a string on a hit.
 *
 * @example
 * export const findDocument = cached('document.v1', (district, slug) => [tags.document(district, slug)], read)
 */
export function cached<Args extends (string | number | null)[], Result>(
  /** Bump the suffix when the result changes shape: entries outlive a deployment. */
  name: string,
  tagsOf: (...args: Args) => string[],
  read: (...args: Args) => Promise<Result>,
): (...args: Args) => Promise<Result> {
  return (...args) => unstable_cache(() => read(...args), [name, ...args.map(String)], { tags: tagsOf(...args) })()
}

/** Makes the next read of each tag fresh, from a route handler or a server action alike. */
export function expire(tags: string[]): void {
  for (const tag of tags) revalidateTag(tag, { expire: 0 })
}
