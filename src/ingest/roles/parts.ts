import { endsAsTitle, looksLikeTitle } from '#ingest/elements/element-shapes.ts'
import { readAttachmentLabel, type AttachmentLabel } from '#ingest/elements/attachment-label.ts'
import { findSecondLetter } from '#ingest/roles/second-letter.ts'
import { isNumbered } from '#ingest/sections/section-markers.ts'
import { readMarker } from '#ingest/sections/numbering.ts'
import type { RoledParagraph } from '#ingest/roles.ts'

const LONGEST_TITLE = 80

/**
 * Counts the parts of a document: 0 the letter or notice, 1 and on what stands behind its signature, each under its label (附件2) or, the
 * first, under a title of its own, or the name the sentence that hands it on has. Before the signature labels only list what is attached. A second letter of the
 * same file is a part without a title.
 */
export function assignParts(paragraphs: RoledParagraph[], bodyStart: number): void {
  const second = findSecondLetter(paragraphs, bodyStart)
  const handedOn = namesHandedOn(paragraphs.slice(bodyStart))
  const end = paragraphs.findIndex(({ role }, i) => i >= bodyStart && (role === 'date' || role === 'signature'))
  const lastProse = paragraphs.findLastIndex(({ role, text }) => role === 'body' && text.length > 15)
  let part = 0
  paragraphs.forEach((paragraph, i) => {
    const behind = (end >= 0 ? i > end : i > bodyStart) && (second < 0 || i < second)
    const label = behind ? labelAt(paragraphs, i) : null
    if (label && (end >= 0 || !label.named)) {
      part++
      const title = label.named ? paragraph : paragraphs[i + 1]!
      if (!label.named) paragraph.role = 'attachment-label'
      if (label.named || isTitleUnderLabel(title)) title.role = 'attachment-title'
    } else if (end >= 0 && behind && part === 0 && paragraph.role === 'body' && !paragraph.decimal && i < lastProse) {
      const count = linesOfName(paragraphs, i, handedOn) || Number(isAttachmentTitle(paragraph.text))
      if (count > 0) part++
      for (const line of paragraphs.slice(i, i + count)) line.role = 'attachment-title'
    } else if (paragraph.role === 'body' && paragraphs[i - 1]?.role === 'attachment-title' && TITLE_TAIL.test(paragraph.text)) {
      paragraph.role = 'attachment-title'
    } else if (i === second) {
      part++
    }
    paragraph.part = part
    if (second >= 0 && i >= second) paragraph.second = true
  })
}

/** （2024—2026年）, （试行）: the end of a title, on a line of its own. */
const TITLE_TAIL = /^[（(](?:\d{4}\s?[—－–~-]+\s?\d{4}\s?年?|\d{4}\s?年(?:版|修订)?|试\s?行|暂\s?行|修订(?:版|稿)?|征求意见稿|\d{4}年?版)[）)]$/u

/** 《…》已经县政府同意，现印发给你们: what stands below under the same name is what is handed on, however it ends. */
function namesHandedOn(paragraphs: readonly RoledParagraph[]): ReadonlySet<string> {
  const sentences = paragraphs.filter(({ role, text }) => role === 'body' && text.length < 500 && /现(?:予以?|将)?.{0,80}(?:印发|转发|下发|公布)/u.test(text))
  return new Set(sentences.flatMap(({ text }) => [...text.matchAll(/《([^《》]{4,80})》/gu)].map((match) => bare(match[1]!))))
}

/** How many lines from here on make up one of the names; 0 when none do. */
function linesOfName(paragraphs: readonly RoledParagraph[], i: number, names: ReadonlySet<string>): number {
  if (names.size === 0) return 0
  const lines = [1, 2, 3, 4].filter((count) => paragraphs.slice(i, i + count).every(({ role }) => role === 'body'))
  return lines.find((count) => names.has(bare(paragraphs.slice(i, i + count).map(({ text }) => text).join('')))) ?? 0
}

function bare(title: string): string {
  return title.replace(/[\s《》〈〉<>]/gu, '')
}

const UNDER_LABEL: ReadonlySet<RoledParagraph['role']> = new Set(['body', 'table-row', 'field'])

/** The label that opens an attachment; null for a list of names: 附件：1.…, or labels one under the other. */
function labelAt(paragraphs: readonly RoledParagraph[], i: number): AttachmentLabel | null {
  const { role, text } = paragraphs[i]!
  const label = role === 'attachment-note' || role === 'body' ? readAttachmentLabel(text) : null
  const next = paragraphs[i + 1]
  if (!label || !next || !UNDER_LABEL.has(next.role) || readAttachmentLabel(next.text)) return null
  return !label.named || isTitle(text.slice(label.length)) ? label : null
}

function isTitleUnderLabel({ role, text, decimal }: RoledParagraph): boolean {
  return role === 'body' && !decimal && isTitle(text)
}

/** The name of a file to download (任务分解表.docx) titles nothing that follows. */
function isTitle(text: string): boolean {
  return text.length >= 2 && text.length <= LONGEST_TITLE && !/。|[；：:，]$|\.[a-z]{2,4}$/iu.test(text) && !readMarker(text)
}

function isAttachmentTitle(text: string): boolean {
  return text.length >= 4 && isTitle(text) && (endsAsTitle(text) || looksLikeTitle(text) || /^[\u4e00-\u9fff“”]{4,40}表$/u.test(text))
}

/** The line above a table that names it. */
export function assignTableTitles(paragraphs: RoledParagraph[]): void {
  for (let i = 0; i + 1 < paragraphs.length; i++) {
    const { role, text } = paragraphs[i]!
    if (role === 'body' && paragraphs[i + 1]!.role === 'table-row' && text.length <= 60 && !/[。；：，]$/u.test(text) && !isNumbered(paragraphs[i]!)) {
      paragraphs[i]!.role = 'table-title'
    }
  }
}
