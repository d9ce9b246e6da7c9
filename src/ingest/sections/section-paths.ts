import type { SectionMarker } from '#ingest/sections/section-markers.ts'

type Open = { style: SectionMarker['style']; rank: number; path: string; lastItem: number; dashes: number }

/**
 * Gives every section its path as the numbering goes on: 二、（一）3. is 2.1.3, a dash item 1.d2, an inline item 2.1.i3,
 * a free paragraph at source line 17 1.p17. A number that returns in the same place gets a mark (3_2), so paths are unique.
 */
export class SectionPaths {
  #open: Open[] = []
  #root: Open
  #prefix: string
  #used = new Map<string, number>()

  /** `prefix` stands before every path: a2. in the second attachment of a numbered letter. */
  constructor(prefix: string) {
    this.#prefix = prefix
    this.#root = { style: 'chapter', rank: 0, path: `${prefix}preamble`, lastItem: 0, dashes: 0 }
  }

  get current(): string | null {
    return this.#open.at(-1)?.path ?? null
  }

  enter(marker: SectionMarker): string {
    while (this.#open.length > 0 && this.#open.at(-1)!.rank >= marker.rank) this.#open.pop()
    const parent = this.#open.at(-1)
    const own = marker.style === 'dash' ? `d${++(parent ?? this.#root).dashes}` : parent || marker.style !== 'decimal' ? String(marker.ordinal) : marker.marker.replace(/[.．、\s]+$/u, '')
    const path = this.#unique(parent ? `${parent.path}.${own}` : this.#prefix + own)
    this.#open.push({ style: marker.style, rank: marker.rank, path, lastItem: 0, dashes: 0 })
    return path
  }

  /** A dash item is one paragraph: text after it belongs to the section again. */
  leaveDash(): void {
    if (this.#open.at(-1)?.style === 'dash') this.#open.pop()
  }

  /** The ordinal the next inline item of the open section should have. */
  get expectedItem(): number {
    return (this.#open.at(-1) ?? this.#root).lastItem + 1
  }

  /** Path of an inline item; when the list starts anew in a further paragraph, it hangs under that paragraph. */
  item(ordinal: number, paragraphPath: string | null): string {
    const open = this.#open.at(-1) ?? this.#root
    const plain = `${open.path}.i${ordinal}`
    if (this.#used.has(plain)) return this.#unique(paragraphPath ? `${paragraphPath}.i${ordinal}` : plain)
    open.lastItem = ordinal
    return this.#unique(plain)
  }

  paragraph(line: number): string {
    return this.#unique(`${this.current ?? this.#root.path}.p${line}`)
  }

  #unique(path: string): string {
    const times = (this.#used.get(path) ?? 0) + 1
    this.#used.set(path, times)
    return times === 1 ? path : `${path}_${times}`
  }
}
