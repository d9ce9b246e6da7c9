import { endsAsTitle, looksLikeTitle } from '#ingest/elements/element-shapes.ts'
import { readMarker } from '#ingest/sections/numbering.ts'
import type { RoledParagraph } from '#ingest/roles.ts'

/** 附件, 附件1: the label alone, above an attached document. */
const LABEL = /^附\s?件\s?\d{0,2}\s?[：:]?$/u

/** An attached document: a title of its own after the signature of the notice that carries it. */
export function assignParts(paragraphs: RoledParagraph[]): void {
  let part = 0
  let signed = false
  const lastProse = paragraphs.findLastIndex(({ role, text }) => role === 'body' && text.length > 15)
  paragraphs.forEach((paragraph, i) => {
    if (paragraph.role === 'date' || paragraph.role === 'signature') signed = true
    const marked = LABEL.test(paragraph.text)
    const previous = paragraphs[i - 1]
    const labelled = previous?.role === 'attachment-note' && LABEL.test(previous.text)
    if (signed && paragraph.role === 'body' && (labelled || part === 0) && isAttachmentTitle(paragraph.text) && i < lastProse) {
      part++
      paragraph.role = 'attachment-title'
    }
    paragraph.part = marked && signed ? part + 1 : part
  })
}

function isAttachmentTitle(text: string): boolean {
  return text.length >= 4 && text.length <= 80 && !/[。；：:，]$/u.test(text) && !readMarker(text) && (endsAsTitle(text) || looksLikeTitle(text) || /^[\u4e00-\u9fff“”]{4,40}表$/u.test(text))
}

/** The line above a table that names it. */
export function assignTableTitles(paragraphs: RoledParagraph[]): void {
  for (let i = 0; i + 1 < paragraphs.length; i++) {
    const { role, text } = paragraphs[i]!
    if (role === 'body' && paragraphs[i + 1]!.role === 'table-row' && text.length <= 60 && !/[。；：，]$/u.test(text) && !readMarker(text)) {
      paragraphs[i]!.role = 'table-title'
    }
  }
}
