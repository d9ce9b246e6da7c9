import { readHeadedOpinion, readSaidOpinion, type OpinionPhrase } from '#ingest/facts/opinions/opinion-phrases.ts'
import { partsOf, type Stretch } from '#ingest/text/sentences.ts'
import { stateFrom, type Passage, type Stated } from '#ingest/facts/passages.ts'
import type { TracedText } from '#ingest/text/traced-text.ts'

/** An opinion in the place that answers it. `heading` is the whole heading it stands in, null when it stands in a sentence. */
export type PlacedOpinion = { opinion: string; stated: Stated; heading: string | null; passage: Passage }

const FULL_SENTENCE = 120
/** A letter that is all sentences about opinions names each at the head of a paragraph; more than this many are talk. */
const SENTENCES_READ = 400

/**
 * Finds the opinions that headings quote, and those a sentence takes up by saying whose they are (针对您提出的…问题，…).
 * Headings that say no more than 关于加强… count only when their neighbours do the same and none of them is about something else.
 */
export function findHeadedOpinions(passages: readonly Passage[]): PlacedOpinion[] {
  const headed = passages.map((passage) => ({ passage, place: headOf(passage) })).map(({ passage, place }) => ({ passage, place, phrase: place && readHeadedOpinion(place.text) }))
  const formed = new Map<string, boolean>()
  for (const { passage, phrase } of headed) {
    if (passage.block.marker === null) continue
    const list = listOf(passage)
    formed.set(list, (formed.get(list) ?? true) && phrase !== null)
  }
  const sizes = Map.groupBy(headed.filter(({ passage }) => passage.block.marker !== null), ({ passage }) => listOf(passage))
  const accepted = headed.flatMap(({ passage, place, phrase }) => {
    if (!phrase || !place) return []
    if (phrase.basis === 'formed' && !(formed.get(listOf(passage)) && (sizes.get(listOf(passage))?.length ?? 0) > 1)) return []
    return placed(passage, place, phrase, passage.heading.text === '' ? null : passage.heading.text)
  })
  const answered = new Set(accepted.map(({ passage }) => passage))
  const said = passages.filter((passage) => !answered.has(passage) && passage.role === 'body').flatMap((passage) => findSaidOpinions(passage))
  return [...accepted, ...said].toSorted((a, b) => a.stated.range.start - b.stated.range.start)
}

/** The heading, or the numbered first sentence of a block without one. */
function headOf(passage: Passage): TracedText | null {
  if (passage.heading.text !== '') return passage.heading
  return passage.block.marker === null ? null : passage.text
}

/** Sections of one style under one parent. */
function listOf({ block }: Passage): string {
  return `${block.part} ${block.level} ${block.path?.slice(0, Math.max(0, block.path.lastIndexOf('.'))) ?? ''}`
}

/** 您指出的…等问题，切中要害: a remark on what was asked, no answer to it. */
const REMARK = /^[，,]?(?:非常|十分|很|确实|具有|也)?(?:切中|中肯|客观|准确|全面|具体|符合实际|很有|有很强|针对性|高度重视|值得|是当前|有道理|具有)[^，。；]{0,20}$/u

function findSaidOpinions(passage: Passage): PlacedOpinion[] {
  const { text } = passage.text
  const found: PlacedOpinion[] = []
  for (const sentence of partsOf(text, '。；').slice(0, SENTENCES_READ)) {
    const lead = /^(?:同时|另外|此外|其中|现|下面|至于|(?:第[一二三四五六七八九十]|[一二三四五六七八九十]是|首先|其次|再次|最后)[，,、]?)?[，,]?(?:我[局委]|我们)?/u.exec(text.slice(sentence.start, sentence.start + 12))![0].length
    const start = sentence.start + lead
    const phrase = readSaidOpinion(text.slice(start, Math.min(sentence.end, start + FULL_SENTENCE)))
    if (!phrase || REMARK.test(text.slice(start + phrase.length, sentence.end))) continue
    const opinions = phrase.opinions.map((opinion): Stretch => ({ start: opinion.start + start, end: opinion.end + start }))
    found.push(...placed(passage, passage.text, { ...phrase, opinions }, null))
  }
  return found
}

function placed(passage: Passage, traced: TracedText, { opinions, basis }: OpinionPhrase, heading: string | null): PlacedOpinion[] {
  return opinions.map(({ start, end }) => ({
    opinion: traced.text.slice(start, end), stated: stateFrom(passage, traced, start, end, basis === 'formed' ? 'inferred' : 'certain'), heading, passage,
  }))
}
