/**
 * Gives blocks ids that stay put: made from the section path, and for free text from its place within the section, so that text
 * added elsewhere moves none of them. 2.1.i3 is s2-1-i3, the second free paragraph of 2.1 is s2-1-p2.
 */
export class Anchors {
  #counts = new Map<string, number>()
  #given = new Map<string, number>()
  #prefix: string

  constructor(prefix: string) {
    this.#prefix = prefix
  }

  section(path: string): string {
    return this.#give(this.#base(path))
  }

  /** `kind`: p free paragraph, t table, c table title. */
  within(path: string | null, kind: 'p' | 't' | 'c'): string {
    const base = this.#base(path ?? 'preamble')
    const count = (this.#counts.get(base + kind) ?? 0) + 1
    this.#counts.set(base + kind, count)
    return this.#give(`${base}-${kind}${count}`)
  }

  /** `name`: title of an attached document, closing courtesy. */
  named(name: 'title' | 'closing'): string {
    return this.#give(`${this.#prefix}${name}`)
  }

  #base(path: string): string {
    const id = path.replaceAll('.', '-')
    return this.#prefix + (path.startsWith('preamble') ? id : `s${id}`)
  }

  #give(anchor: string): string {
    const times = (this.#given.get(anchor) ?? 0) + 1
    this.#given.set(anchor, times)
    return times === 1 ? anchor : `${anchor}_${times}`
  }
}
