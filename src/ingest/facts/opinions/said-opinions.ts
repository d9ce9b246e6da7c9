import { readHeadedOpinion, readSaidOpinion, type OpinionPhrase } from '#ingest/facts/opinions/opinion-phrases.ts'
import { placeOpinions, type PlacedOpinion } from '#ingest/facts/opinions/placed-opinion.ts'
import { QUOTE_MARKS } from '#ingest/facts/opinions/quoted-shape.ts'
import type { Passage } from '#ingest/facts/passages.ts'
import { findQuotations } from '#ingest/text/quotations.ts'
import { partsOf, type Stretch } from '#ingest/text/sentences.ts'
import { OPINION_NOUNS } from '#ingest/word-lists/opinions.ts'

/** What a sentence names: opinions it answers itself, or opinions it only recalls (…，切中要害), to be answered elsewhere. */
export type SaidOpinion = { answersHere: boolean; placed: PlacedOpinion[] }

const FULL_SENTENCE = 160
/** A letter that is all sentences about opinions names each at the head of a paragraph; more than this many are talk. */
const SENTENCES_READ = 400

/** What may stand before the opinion: a number, a word that goes on. */
const LEAD_IN = /^(?:[^。；：]{0,30}如下[：:]|(?:您|你们|代表|委员|本|该)的?(?:建议|提案|意见)(?:主要)?(?:涉及|包括|包含|有)[^，。；：]{1,12}[，,：:]|[（(]?[一二三四五六七八九十\d]{1,2}[）)、.．]\s?|[一二三四五六七八九十]是|第[一二三四五六七八九十][，,、]|[①-⑳]|(?:同时|另外|此外|其中|现|下面|首先|其次|再次|最后|对此|为此|经(?:研究|核实|核查|调查|梳理)|需要?说明的是|特别是|(?:关于|对于|在)[^，。；：“”]{2,20}[，,](?=您|你们|代表|委员)|(?:我[局委厅]|我们)(?:完全|十分|非常|已)?(?:赞同|同意|认同|采纳|吸纳)?(?:了)?)[，,]?)*/u
/** 您指出的…等问题，切中要害: a remark on what was asked, no answer to it. */
const REMARK = /^(?!.*[，,](?:(?:并|且|目前|现|今年|去年|近年来?|近期)?[^，。；]{0,4}?已|(?:我[局委厅院们]|下一?步|今后)[^，。；]{0,6}?(?:将|拟)(?!认真|积极|虚心|高度|充分|继续|进一步|会?逐|尽快研究|一并)))[，,]?(?:(?:[区市县省州]?政府|[^，。；]{0,4}?[局委厅院]|我们)?(?:对此)?(?:也|都|均|深表|完全|确实)*(?:(?:非常|十分|很|较为?|具有|有)(?:强|好|全面|具体|准确|客观|中肯|重要|必要|有|针对性|道理|符合)|切中|切合|中肯|客观实际|符合实际|高度重视|(?:认真|逐[条项]|专题)(?:进行)?了?(?:研究|梳理|分析)|值得|是当前|有道理|赞同|认同|认真吸纳)[^。；]{0,40})?$/u
/** After a remark, a sentence that tells what was or will be done is the answer: …很有建设性。我们已规划新增3个站点。 */
const DONE = /^(?!.*(?:如下|逐[条项]|高度重视|现将|对此))(?=.*(?:已|将|正在|目前|计划|拟))/u
/** 《关于…的建议》收悉 names the case, not an opinion. */
const RECEIVED = /^[”"」』]?\s?(?:[（(]|第\s?\d|[，,]?已?收悉|[^。；：“”]{0,30}(?:建议|提案|议案)(?:的(?:建议|提案|议案))?[^。；，“”]{0,8}收悉|[，,]?由(?!于)|[，,]?现(?=答复|回复|将|就|函|予|复|作|把|对|汇|结合|根据))/u
/** What the letter says of an opinion it quotes among others: “…”2条已采纳, “…”不属于我局职权. */
const BECAME = new RegExp(`^(?:等|的)*(?:[一二两三四五六七八九十\\d]{1,3}[条项个点])?(?:${OPINION_NOUNS.join('|')})?(?:均|都|也|已|未|暂|列入|纳入|不属于|不|正在|因|需|将|拟|予以|可|作为|符合|属于|被|由于)`, 'u')

/** 您提到的…问题，…: the first of several topics. */
const ASKERS = /^(?:您|你们|贵)/u
/** 您的建议涉及三个方面，…: what sentences take up below it is what was asked. */
const ANNOUNCED_TOPICS = /^(?:您|你们|代表|委员|本|该)的?(?:建议|提案|意见)(?:主要)?(?:涉及|包括|包含|有)[^，。；：]{0,4}[几两二三四五六七八九十\d]{1,2}个?(?:方面|问题)/u

/**
 * Finds the opinions that sentences of a passage begin with, and those whose fate one sentence tells one by one. `ownMatters`: the passage stands under a heading of
 * what the bureau itself lacks or plans, where a topic is no wish.
 */
export function findSaidOpinions(passage: Passage, from = 0, ownMatters = false): SaidOpinion[] {
  const { text } = passage.text
  const sentences = partsOf(text, '。；').slice(0, SENTENCES_READ)
  // Once a paragraph has taken up what was asked, its further topics were asked for too.
  let answering = ANNOUNCED_TOPICS.test(text)
  let byTopics = !ownMatters
  return sentences.flatMap((sentence, i): SaidOpinion[] => {
    if (sentence.start < from) return []
    const whole = text.slice(sentence.start, Math.min(sentence.end, sentence.start + FULL_SENTENCE))
    const ahead = /如下[：:]/u.test(whole) ? readSaidOpinion(whole) : null
    const start = sentence.start + (ahead ? 0 : LEAD_IN.exec(whole.slice(0, 48))![0].length)
    const words = text.slice(start, Math.min(sentence.end, start + FULL_SENTENCE))
    const topic = answering || (byTopics && start === sentence.start) ? topicOf(words, answering) : null
    if (start === 0) byTopics &&= topic !== null
    const phrase = ahead ?? readSaidOpinion(words) ?? topic
    const fated = !phrase || phrase.basis === 'quoted' ? adopted(passage, sentence) : []
    // “…”“…”的建议已采纳，“…”的建议暂不能采纳: the whole sentence, and not its beginning alone.
    if (!phrase || (fated[0]?.placed.length ?? 0) > phrase.opinions.length) return fated
    if (start === sentence.start && ASKERS.test(words) && !ownMatters) answering = true
    const rest = text.slice(start + phrase.length, sentence.end)
    if (RECEIVED.test(rest)) return []
    const next = sentences[i + 1]
    // 您建议设急救点。已设1个。: the sentence that follows answers.
    const answer = rest !== '' || !next ? rest : text.slice(next.start, next.end)
    const told = next && DONE.test(text.slice(next.start, next.end))
    return [{ answersHere: !REMARK.test(answer) || told === true, placed: placeOpinions(passage, passage.text, phrase, null, start) }]
  })
}

/** 关于“乡聘村用”编制问题，正在…: a topic that opens its paragraph was asked for, though the sentence does not say so. */
function topicOf(words: string, answering: boolean): OpinionPhrase | null {
  const topic = /^(?:关于|至于|对于)[^，。；：]{4,40}?(?=，)/u.exec(words)?.[0]
  const phrase = topic && (answering || /(?:问题|事项)$/u.test(topic)) ? readHeadedOpinion(topic) : null
  return phrase && { ...phrase, basis: 'formed' }
}

/** 其中“建立档案”“开展筛查”2条已采纳，“统一定价”不属于我局职权: opinions by their quotes, each with its fate. */
function adopted(passage: Passage, sentence: Stretch): SaidOpinion[] {
  const { text } = passage.text
  const words = text.slice(sentence.start, sentence.end)
  if (!/[条项点]|采纳|吸纳|(?:建议|意见|提案)中/u.test(words) || !/建议|意见|提案/u.test(words)) return []
  const quotations = findQuotations(words, QUOTE_MARKS)
  if (quotations.length === 0) return counted(passage, sentence, words)
  let fated = false
  const opinions = quotations.toReversed().filter(({ start, end }, i) => {
    const next = quotations[quotations.length - i]
    const behind = words.slice(end + 1, next ? next.start - 1 : undefined)
    fated = BECAME.test(behind) || (fated && /^[、，和及与]?$/u.test(behind))
    return fated && end - start >= 4
  }).toReversed()
  const phrase: OpinionPhrase = { opinions, basis: 'quoted', length: words.length }
  return opinions.length > 1 ? [{ answersHere: true, placed: placeOpinions(passage, passage.text, phrase, null, sentence.start) }] : []
}

/** 四条建议中，关于增设门诊、关于延长时间两条已落实，关于免费配镜一条暂未采纳: the same without quotation marks. */
function counted(passage: Passage, sentence: Stretch, words: string): SaidOpinion[] {
  const opinions = [...words.matchAll(COUNTED_TOPIC)].map(({ index, 1: topic }) => ({ start: index + 2, end: index + 2 + topic!.length }))
  const phrase: OpinionPhrase = { opinions, basis: 'worded', length: words.length }
  return opinions.length > 1 && FATE.test(words) ? [{ answersHere: true, placed: placeOpinions(passage, passage.text, phrase, null, sentence.start) }] : []
}

const NUMBER = '[一二两三四五六七八九十\\d]{1,2}[条项点个]'
const COUNTED_TOPIC = new RegExp(`关于([^，、。；：“”]{4,40}?)(?:的(?:建议|意见))?(?=[、和及与]{1,2}关于|(?:这|等)?${NUMBER}(?:建议|意见)?(?:均|都|也|已|正|因|暂|列|纳|未|不|需|由|将|拟))`, 'gu')
const FATE = new RegExp(`${NUMBER}(?:建议|意见|提案)中`, 'u')
