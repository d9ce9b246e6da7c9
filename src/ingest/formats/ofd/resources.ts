import { childrenOf, descendants, wordsIn, type XmlElement } from '#ingest/formats/xml/xml-tree.ts'
import { isHeavy } from '#ingest/formats/pages/page-content.ts'
import { locate, partIfAny } from '#ingest/formats/ofd/package-parts.ts'
import type { Archive } from '#ingest/formats/zip/archive.ts'
import type { Resources } from '#ingest/formats/ofd/ofd-page.ts'

/** Fonts that are bold, and drawings made of objects, out of the resources that documents and pages name. */
export class OfdResources implements Resources {
  readonly heavyFonts = new Set<string>()
  readonly composites = new Map<string, XmlElement>()
  readonly #archive: Archive
  readonly #read = new Set<string>()

  constructor(archive: Archive) {
    this.#archive = archive
  }

  /** Takes up the resources that children of an element name. One that is missing is drawn by nobody and missed by nobody. */
  async add(from: string, element: XmlElement | undefined, ...children: string[]): Promise<void> {
    for (const child of children) for (const named of childrenOf(element, child)) await this.#take(locate(from, wordsIn(named)))
  }

  async #take(name: string): Promise<void> {
    if (this.#read.has(name)) return
    this.#read.add(name)
    const root = await partIfAny(this.#archive, name)
    if (!root) return
    for (const { attributes } of descendants(root, 'ofd:Font')) {
      if (attributes.Bold === 'true' || isHeavy(`${attributes.FontName ?? ''} ${attributes.FamilyName ?? ''}`)) this.heavyFonts.add(attributes.ID ?? '')
    }
    for (const unit of descendants(root, 'ofd:CompositeGraphicUnit')) this.composites.set(unit.attributes.ID ?? '', unit)
  }
}
