import { childOf, childrenOf, wordsIn, type XmlElement } from '#ingest/formats/xml/xml-tree.ts'
import { locate, partOf } from '#ingest/formats/ofd/package-parts.ts'
import { noteAnnotations, noteAttachments, noteSignatures } from '#ingest/formats/ofd/beside-pages.ts'
import { Notices } from '#ingest/formats/notices.ts'
import { OfdResources } from '#ingest/formats/ofd/resources.ts'
import { readOfdPage } from '#ingest/formats/ofd/ofd-page.ts'
import { Unreadable, type SourceText } from '#ingest/formats/source-text.ts'
import { writePages } from '#ingest/formats/pages/write-pages.ts'
import type { Archive } from '#ingest/formats/zip/archive.ts'
import type { PageContent } from '#ingest/formats/pages/page-content.ts'

const MOST_PAGES = 1_000

/**
 * Reads an OFD file (GB/T 33190—2016), the fixed layout of electronic official documents: words and rules of every page and of the templates
 * behind it, which then go the way of a PDF's. Seals, signatures, remarks and attached files are reported.
 */
export async function readOfd(archive: Archive): Promise<Pick<SourceText, 'text' | 'notices'>> {
  // The list of encrypted parts, by GM/T 0099—2020.
  if (archive.names.has('Encryptions.xml')) throw new Unreadable('encrypted')
  const notices = new Notices()
  const contents: PageContent[] = []
  for (const body of childrenOf(await partOf(archive, 'OFD.xml'), 'ofd:DocBody')) {
    const root = childOf(body, 'ofd:DocRoot')
    if (!root) continue
    const pages = await readDocument(archive, locate('', wordsIn(root)), contents, notices)
    await noteSignatures({ archive, notices, pages }, body)
  }
  return { text: writePages(contents, notices), notices: notices.list() }
}

/** Adds the pages of one document to those read; answers the number of each by its ID. */
async function readDocument(archive: Archive, name: string, contents: PageContent[], notices: Notices): Promise<Map<string, number>> {
  const document = await partOf(archive, name)
  const common = childOf(document, 'ofd:CommonData')
  const resources = new OfdResources(archive)
  await resources.add(name, common, 'ofd:PublicRes', 'ofd:DocumentRes')
  const templates = new Map<string, XmlElement>()
  for (const { attributes } of childrenOf(common, 'ofd:TemplatePage')) templates.set(attributes.ID ?? '', await pageAt(attributes.BaseLoc))

  const pages = new Map<string, number>()
  for (const { attributes } of childrenOf(childOf(document, 'ofd:Pages'), 'ofd:Page')) {
    if (contents.length === MOST_PAGES) throw new Unreadable('text_too_long')
    const page = await pageAt(attributes.BaseLoc)
    const behind = childrenOf(page, 'ofd:Template').flatMap((one) => templates.get(one.attributes.TemplateID ?? '') ?? [])
    const number = contents.length + 1
    contents.push(readOfdPage([...behind, page], { area: childOf(page, 'ofd:Area') ?? childOf(common, 'ofd:PageArea'), resources, notices, number }))
    pages.set(attributes.ID ?? '', number)
  }
  await noteAttachments({ archive, notices, pages }, name, document)
  await noteAnnotations({ archive, notices, pages }, name, document)
  return pages

  async function pageAt(location = ''): Promise<XmlElement> {
    const at = locate(name, location)
    const page = await partOf(archive, at)
    await resources.add(at, page, 'ofd:PageRes')
    return page
  }
}
