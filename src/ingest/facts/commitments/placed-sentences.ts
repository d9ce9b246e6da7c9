import { partsOf, type Stretch } from '#ingest/text/sentences.ts'
import type { Passage } from '#ingest/facts/passages.ts'
import { readSurroundings } from '#ingest/facts/outlook/surroundings.ts'
import type { Block } from '#ingest/parsed-body.ts'
import type { DocKind } from '#ingest/parsed-document.ts'
import { NEXT_OPENER } from '#ingest/word-lists/outlook.ts'

/** A sentence, whether the place it stands in speaks of what will be done, and whether it only leads up to the items of its section. */
export type PlacedSentence = Stretch & { passage: Passage; ahead: boolean; intro: boolean }

/** 我局将重点抓好三件事：（1）新建急救站3个；: what follows in the paragraph is promised too. */
const ANNOUNCES = /(?:我[局委厅市县区们]|下一?步)[^。；：]{0,10}(?:将|要|拟|计划)[^。；：]{0,16}(?:[几两一二三四五六\d](?:件|项|个方面|方面|点)|以下|如下)[^。；：]{0,8}[：:][（(①1一]/u

/** Whether a numbered block stands in the section of a paragraph, and is not the next section. */
function isBelow({ path, continues }: Block, paragraph: Block): boolean {
  return continues || paragraph.path === null || path === null || path.startsWith(`${paragraph.path}.`)
}

/**
 * Goes through the body sentence by sentence and tells which speak of the future by their place: below a heading 下一步打算, or from a
 * sentence that begins with 下一步 to the end of its paragraph, and through the items it announces.
 */
export function placeSentences(passages: readonly Passage[], kind: DocKind): PlacedSentence[] {
  const surroundingsOf = readSurroundings(passages, kind)
  const placed: PlacedSentence[] = []
  let announced = false
  const body = passages.filter(({ role }) => role === 'body')
  body.forEach((passage, i) => {
    const { block } = passage
    const isItem = block.marker !== null && block.level >= 3
    if (!isItem) announced = false
    const below = body[i + 1]?.block
    const intro = below !== undefined && below.marker !== null && (block.marker === null ? isBelow(below, block) : below.level > block.level)
    const under = surroundingsOf(passage).outlook === 'intended'
    let ahead = under || announced
    const { text } = passage.text
    for (const sentence of partsOf(text, '。；！;')) {
      if (NEXT_OPENER.test(text.slice(sentence.start, sentence.end))) ahead = true
      placed.push({ ...sentence, passage, ahead, intro })
      if (ANNOUNCES.test(text.slice(sentence.start, sentence.end))) ahead = true
    }
    if (ahead && /[：:]\s*$/u.test(text)) announced = true
    if (ahead && !isItem && !under && /(?:以下|如下|几|[一二三四五六两\d]个?方面)[^。；]{0,12}(?:工作|措施)?[：:。，]?$/u.test(text)) announced = true
  })
  return placed
}
