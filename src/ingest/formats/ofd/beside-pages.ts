import { childOf, descendants, wordsIn, type XmlElement } from '#ingest/formats/xml/xml-tree.ts'
import { locate, namedPart, partIfAny } from '#ingest/formats/ofd/package-parts.ts'
import type { Archive } from '#ingest/formats/zip/archive.ts'
import type { Notices } from '#ingest/formats/notices.ts'

/** A part of a package as it stands beside its pages: where it is, what it says, and the number of every page by its ID. */
export type Beside = { archive: Archive; notices: Notices; pages: ReadonlyMap<string, number> }

/** Files put into a document (GB/T 33190—2016, 20). */
export async function noteAttachments({ archive, notices }: Beside, name: string, document: XmlElement): Promise<void> {
  const list = await namedPart(archive, name, document, 'ofd:Attachments')
  for (const { attributes } of list ? descendants(list.root, 'ofd:Attachment') : []) notices.add('attached_file', { words: attributes.Name ?? '' })
}

/** What was laid over the pages (15): remarks and drawings of readers, watermarks, pictures of stamps. Links change nothing. */
export async function noteAnnotations({ archive, notices, pages }: Beside, name: string, document: XmlElement): Promise<void> {
  const list = await namedPart(archive, name, document, 'ofd:Annotations')
  for (const page of list ? descendants(list.root, 'ofd:Page') : []) {
    const own = await namedPart(archive, list!.name, page, 'ofd:FileLoc')
    for (const annotation of own ? descendants(own.root, 'ofd:Annot') : []) {
      const [type, words] = [annotation.attributes.Type, wordsOfAnnotation(annotation)]
      const key = type === 'Watermark' ? 'rotated_text' : type === 'Stamp' && words === '' ? 'seal' : 'annotation'
      if (type !== 'Link') notices.add(key, { page: pages.get(page.attributes.PageID ?? '') ?? null, words })
    }
  }
}

function wordsOfAnnotation(annotation: XmlElement): string {
  const remark = childOf(annotation, 'ofd:Remark')
  return [...(remark ? [wordsIn(remark)] : []), ...[...descendants(annotation, 'ofd:TextCode')].map(wordsIn)].join(' ')
}

/** Electronic seals and signatures (18). Whether they are valid only their issuer's software can tell. */
export async function noteSignatures({ archive, notices, pages }: Beside, body: XmlElement): Promise<void> {
  const list = await namedPart(archive, '', body, 'ofd:Signatures')
  for (const { attributes } of list ? descendants(list.root, 'ofd:Signature') : []) {
    const signature = await partIfAny(archive, locate(list!.name, attributes.BaseLoc ?? ''))
    const stamps = signature ? [...descendants(signature, 'ofd:StampAnnot')] : []
    const provider = signature && [...descendants(signature, 'ofd:Provider')][0]?.attributes
    const words = [provider?.Company, provider?.ProviderName].filter(Boolean).join(' ')
    if (attributes.Type === 'Sign' && stamps.length === 0) notices.add('signature', { words })
    else for (const stamp of stamps.length > 0 ? stamps : [null]) notices.add('seal', { page: pages.get(stamp?.attributes.PageRef ?? '') ?? null, words })
  }
}
