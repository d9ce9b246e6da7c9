import { pathFinder } from '#ingest/sections/block-paths.ts'
import { rangeOf } from '#ingest/text/traced-text.ts'
import type { Block } from '#ingest/parsed-body.ts'
import type { ParsedDocument } from '#ingest/parsed-document.ts'
import type { RoledParagraph } from '#ingest/roles.ts'

const DEFINITION = /[（(](?:以?下)?(?:统|简)称(?:为|：)?[“"]?([^“”"（）()]{1,20})[”"]?[）)]/gu

/** Short names a text gives itself: 社区卫生服务中心（以下简称“社卫中心”）. */
export function findAbbreviations(paragraphs: readonly RoledParagraph[], blocks: readonly Block[]): ParsedDocument['abbreviations'] {
  const pathAt = pathFinder(blocks)
  return paragraphs.filter(({ role, text }) => (role === 'body' || role === 'opening') && text.includes('称')).flatMap((paragraph) =>
    [...paragraph.text.matchAll(DEFINITION)].map((match) => {
      const full = fullName(paragraph.text.slice(Math.max(0, match.index - 40), match.index))
      const offset = paragraph.offsets[match.index]!
      const path = pathAt(offset)
      const from = match.index - (full?.length ?? 0)
      const to = match.index + match[0].length
      return { full, short: match[1]!, quote: paragraph.text.slice(from, to), path, line: paragraph.line, range: rangeOf(paragraph, from, to) }
    }),
  )
}

/** The words before the bracket, back to a sign or a word that cannot be part of a name; null when none is left. */
function fullName(before: string): string | null {
  const title = /《[^》]*》$/u.exec(before)
  if (title) return title[0]
  const name = before.split(/[^\u4e00-\u9fff]|[年月日与和的在对由向]/u).at(-1)!
  return name.length >= 3 ? name : null
}
