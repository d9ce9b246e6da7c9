import { readAttachmentLabel } from '#ingest/elements/attachment-label.ts'
import { rangeOf } from '#ingest/text/traced-text.ts'
import type { Layout } from '#ingest/layout.ts'
import type { ParsedDocument } from '#ingest/parsed-document.ts'
import type { RoledParagraph } from '#ingest/roles.ts'

/** What a document carries with it: the sentence that transmits, the document transmitted, the list of attachments. */
export type Attached = Pick<ParsedDocument, 'transmittal' | 'attachedDocument' | 'attachments'> & { titled: RoledParagraph | null }

export function readAttached(layout: Layout): Attached {
  const titled = layout.paragraphs.find(({ role }) => role === 'attachment-title') ?? null
  return { titled, transmittal: readTransmittal(layout), attachedDocument: titled && readAttachedDocument(layout, titled), attachments: readAttachmentNotes(layout) }
}

function readAttachedDocument({ paragraphs, printed }: Layout, title: RoledParagraph): NonNullable<ParsedDocument['attachedDocument']> {
  const first = paragraphs.indexOf(title)
  const below = paragraphs.slice(first + 1)
  const tail = below.slice(0, below.findIndex(({ role, part, text }) => role !== 'attachment-title' || part !== title.part || readAttachmentLabel(text) !== null))
  const next = below[tail.length]
  return { titleRaw: [title, ...tail].map((line) => printed(line)).join('\n'), title: [title.text.slice(readAttachmentLabel(title.text)?.length ?? 0), ...tail.map(({ text }) => text)].join(''), preambleLine: next?.role === 'body' ? next.line : null, line: title.line, range: rangeOf(title) }
}

/** 附件：1.…⏎2.… */
function readAttachmentNotes({ paragraphs }: Layout): ParsedDocument['attachments'] {
  return paragraphs.filter(({ role }) => role === 'attachment-note').flatMap((paragraph) => {
    const label = readAttachmentLabel(paragraph.text)?.length ?? 0
    const names = [...paragraph.text.slice(label).matchAll(/(?:^|(?<=\D))(?:\d{1,2}\s?[.．、：:]\s?)?((?:(?!\d{1,2}[.．、]\D).)+)/gu)]
    return names.map((match) => {
      const from = label + match.index + match[0].length - match[1]!.length
      return { title: match[1]!.trim(), line: paragraph.line, range: rangeOf(paragraph, from, from + match[1]!.length) }
    }).filter(({ title }) => /[\u4e00-\u9fff]{2}/u.test(title))
  })
}

/** 《…》已经区政府研究同意，现印发给你们: the notice that carries another document. */
function readTransmittal({ paragraphs, printed }: Layout): ParsedDocument['transmittal'] {
  const paragraph = paragraphs.find(({ part, role, text }) => part === 0 && (role === 'body' || role === 'opening') && /现(?:予以?|将.{0,80})?(?:印发|转发|下发)(?:给你们|如下)?|(?:印发|转发)给你们/u.test(text) && text.length < 500)
  if (!paragraph) return null
  const approvedBy = /(?:已?经|业经)([^，。；]{2,30}?)(?:第\d+次[^，。；]{0,12}会议?)?(?:研究|审议|审定|批准)?(?:同意|通过|审定|批准)/u.exec(paragraph.text)?.[1] ?? null
  const verb = /(印发|转发|下发)(?:给你们|如下)?/u.exec(paragraph.text)?.[1] ?? null
  return { raw: printed(paragraph), approvedBy, verb, line: paragraph.line, range: rangeOf(paragraph) }
}
