import { PLACES, type Notice, type NoticeKey, type Place } from '#ingest/formats/source-text.ts'

const LONGEST_WORDS = 60

/**
 * Gathers what a reader leaves out or changes while it goes through a file. A place may name a block of the flow, which becomes
 * a line once the text is written.
 *
 * @example
 * const notices = new Notices()
 * notices.add('image', { block: 3 })
 * notices.list((block) => block * 2) //=> [{ key: 'image', count: 1, places: [{ line: 6, page: null, words: '' }] }]
 */
export class Notices {
  readonly #found = new Map<NoticeKey, { count: number; places: { block: number | null; page: number | null; words: string }[] }>()

  add(key: NoticeKey, { block = null, page = null, words = '' }: { block?: number | null; page?: number | null; words?: string } = {}, count = 1): void {
    const found = this.#found.get(key) ?? { count: 0, places: [] }
    found.count += count
    if (found.places.length < PLACES) found.places.push({ block, page, words: shorten(words) })
    this.#found.set(key, found)
  }

  list(lineOf: (block: number) => number | null = () => null): Notice[] {
    return [...this.#found].map(([key, { count, places }]) => ({
      key, count, places: places.map(({ block, page, words }): Place => ({ line: block === null ? null : lineOf(block), page, words })),
    }))
  }
}

function shorten(words: string): string {
  const plain = words.replace(/\s+/gu, ' ').trim()
  return plain.length > LONGEST_WORDS ? `${plain.slice(0, LONGEST_WORDS - 1)}…` : plain
}
