/** What stands before the paths and the anchors of one part of a document: a2. and a2- in its second attachment. */
export type Prefix = { path: string; anchor: string }

/**
 * Gives blocks ids that stay put: made from the section path, and for free text from its place within the section, so that text
 * added elsewhere moves none of them. 2.1.i3 is s2-1-i3, the second free paragraph of 2.1 is s2-1-p2.
 */
export class Anchors {
  #counts = new Map<string, number>()
  #prefix: Prefix

  constructor(prefix: Prefix) {
    this.#prefix = prefix
  }

  /** Section paths are unique, and so are anchors made of them. */
  section(path: string): string {
    return this.#base(path)
  }

  /** `kind`: p free paragraph, t table, c table title. */
  within(path: string | null, kind: 'p' | 't' | 'c'): string {
    const base = `${this.#base(path ?? `${this.#prefix.path}preamble`)}-${kind}`
    return base + this.#count(base)
  }

  /** `name`: label and title of an attached document, closing courtesy. */
  named(name: 'label' | 'title' | 'closing'): string {
    const times = this.#count(name)
    return this.#prefix.anchor + (times === 1 ? name : `${name}_${times}`)
  }

  #base(path: string): string {
    const id = path.slice(this.#prefix.path.length).replaceAll('.', '-')
    return this.#prefix.anchor + (id.startsWith('preamble') ? id : `s${id}`)
  }

  #count(name: string): number {
    const times = (this.#counts.get(name) ?? 0) + 1
    this.#counts.set(name, times)
    return times
  }
}
