import { LRUCache } from 'lru-cache'
import { listenForExpiry } from '#platform/expiry.ts'

type Entry = { value: unknown; tags: string[] }

type Kept = {
  entries: LRUCache<string, Entry>
  /** Reads under way, so that fifty readers of one page cost one query. */
  pending: Map<string, Promise<unknown>>
  /** Counts expiries: a read that began before one must not be kept after it. */
  generation: number
}

const kept = globalThis as typeof globalThis & { huiyinCache?: Kept }

function cache(): Kept {
  kept.huiyinCache ??= { entries: new LRUCache({ max: 5_000 }), pending: new Map(), generation: 0 }
  return kept.huiyinCache
}

/**
 * A public read kept in memory under tags until one of them expires, in whatever process the change was made.
 * The result is shared between requests: treat it as immutable. `tagsFound` adds the tags of what it turned out to rest on.
 *
 * @example
 * export const findDocument = cached('document', (district, slug) => [documentTags.one(district, slug)], read)
 */
export function cached<Args extends (string | number | null)[], Result>(
  name: string,
  tagsOf: (...args: Args) => string[],
  read: (...args: Args) => Promise<Result>,
  tagsFound: (result: Result) => string[] = () => [],
): (...args: Args) => Promise<Result> {
  // Measuring what a page costs without the memory needs a way to be without it.
  if (process.env.READ_CACHE === 'off') return read
  return async (...args) => {
    const { entries, pending } = cache()
    const key = JSON.stringify([name, ...args])
    const hit = entries.get(key)
    if (hit) return hit.value as Result

    const listening = await listenForExpiry(forget, forgetAll)
    const underWay = pending.get(key)
    if (underWay) return underWay as Promise<Result>
    const { generation } = cache()
    const reading = read(...args)
    pending.set(key, reading)
    try {
      const value = await reading
      // Without a listener nobody would tell us of a change, so nothing is kept.
      if (listening && cache().generation === generation) entries.set(key, { value, tags: [...tagsOf(...args), ...tagsFound(value)] })
      return value
    } finally {
      if (pending.get(key) === reading) pending.delete(key)
    }
  }
}

/** Drops what is kept under any of the tags. Call after commit where the change was made; other processes hear by announce(). */
export function forget(tags: string[]): void {
  const { entries, pending } = cache()
  cache().generation++
  pending.clear()
  const old = new Set(tags)
  for (const [key, entry] of entries) if (entry.tags.some((tag) => old.has(tag))) entries.delete(key)
}

function forgetAll(): void {
  cache().generation++
  cache().pending.clear()
  cache().entries.clear()
}
