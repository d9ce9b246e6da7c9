import type { Stretch } from '#ingest/text/sentences.ts'
import { findQuotations } from '#ingest/text/quotations.ts'
import { isAsked, partAsked } from '#ingest/facts/opinions/asked-measures.ts'
import { QUOTE_MARKS, shapeOf } from '#ingest/facts/opinions/quoted-shape.ts'
import { ASKED_MEASURES, OPINION_NOUNS, OPINION_OUTCOMES, OPINION_SOURCES, OPINION_VERBS, OWN_TOPICS, WEAK_OPINION_NOUNS } from '#ingest/word-lists/opinions.ts'

/**
 * Opinions named at the head of a text. `basis` says by what: their own words in quotation marks, the words of the letter, or mere form.
 * `length` is how much of the text the phrase takes up.
 */
export type OpinionPhrase = { opinions: Stretch[]; basis: 'quoted' | 'worded' | 'formed'; length: number }

const any = (words: readonly string[]) => `(?:${words.join('|')})`

/** 回应一：关于… */
const ANSWER_NUMBER = '(?:(?:回应|答复|回复)[一二三四五六七八九十\\d]{1,2}[：:]\\s?)?'
const LEAD = `${ANSWER_NUMBER}(?:针对(?!性)|关于|对于|对照|就(?![业医诊近地读是餐])|对(?![口接标外内症])|围绕|有关|至于|(?:答复|回复|回应)(?=您|你们|代表|委员)|(?:关于)?(?:落实|办理)(?=“)|建议(?=[^，。；：]{4,60}的建议(?:[，。]|$))|(?:根据|按照|依据|结合|采纳|吸纳|吸收)(?=(?:您|你们|代表|委员|提案人)们?(?:在[^，。；：]{1,20})?(?:所|还)?(?:提出|反映|提到)的)|在(?=(?:您|你们|代表|委员|提案|审议意见)(?:所|中)?(?:提出|反映|提到)的“))`
const ASKER = any(OPINION_SOURCES)
const SPOKE = `${ASKER}(?:在[^，。；：“”]{1,24}?)?(?:中|里|上)?(?:所|还|重点|特别|一并|同时|多次)?${any(OPINION_VERBS)}(?:的|[，,：:]?(?:要|应当|应))?(?:有关|关于)?(?:(?:建议|意见)即[：:])?`
const SOURCE = `(?:${SPOKE}|${ASKER}[中里](?:涉及[^，。；“”]{0,14}?的)?的?(?:有关|关于)?|${ASKER}(?:的?关于|的有关|(?=“))|所提(?:出)?的?(?:建议|意见)即[：:]|所(?:提出|提到|提|反映)的?(?!建议|意见|提案|问题))`
const COUNTED = '(?:[几两一二三四五六七八九十\\d]{1,2}(?:个方面|点|条|项|个|方面)的?)'
const FILLER = '(?:的|等|这[一个条项]|方面|有关|相关|具体|类似){0,3}'
const NOUN = `(?<noun>${FILLER}${COUNTED}?${any([...OPINION_NOUNS, ...WEAK_OPINION_NOUNS])})`
const OUTCOME = `(?<outcome>的?${any(OPINION_OUTCOMES)})`
const STOP = '(?=[，,。：:；;、（(]|$|我[局委们区县市院省厅]|[区市县省]|已|现|也|都|均|确|属|基本|客观|非常|十分|很|较|具有|符合|切|值得)'
const QUOTED = '(?<quotes>“※+”(?:[、，和及与以]{0,2}“※+”){0,9})'

const BY_QUOTE = new RegExp(`^(?<lead>${LEAD})?(?<source>${SOURCE})?[：:]?${QUOTED}${NOUN}?${OUTCOME}?`, 'u')
const BY_WORDS = new RegExp(`^(?<lead>${LEAD})?(?<source>${SOURCE})?(?<words>(?!“※+”(?:的|等|方面)?${any(OPINION_NOUNS)}|[中里][所的])[^。；：《》]{4,90}?)${NOUN}${OUTCOME}?${STOP}`, 'u')
/** 对您在景区设置急救点的建议: the asker, then what is asked. */
const BY_ASKER = new RegExp(`^(?<lead>${LEAD})(?<source>${ASKER}的?)(?<words>[^。；：《》“”]{4,60}?)(?<noun>${FILLER}${any(OPINION_NOUNS)})${STOP}`, 'u')
const ORDINAL = '[（(]?[一二三四五六七八九十\\d]{1,2}[）)]?'
const CALLED = '(?:审议意见|建议|意见|问题|提案|诉求|要求)'
const BY_NUMBER = new RegExp(`^${LEAD}?(?:${ASKER}(?:所?${any(OPINION_VERBS)})?的?)?(?:第${ORDINAL}[条点个项]的?${CALLED}[是为]|第${ORDINAL}[条点个项]的?${CALLED}?|${CALLED}第?${ORDINAL}[条点个项]?${CALLED}?|${CALLED}之${ORDINAL}[是为])(?:内容)?(?:[：:，,、]\\s?|\\s|(?=“)|(?<=[是为])|(?<=\\d)(?![条点个项年月号家\\d]))(?:“(?<quoted>※{4,})”|(?<words>[^。；：“”]{4,90}))`, 'u')
const BY_NOTE = new RegExp(`^(?<before>${LEAD}?(?:${ASKER}(?:所?${any(OPINION_VERBS)})?的?)?第${ORDINAL}(?:[、和至到及]第?${ORDINAL})*[条点个项]的?${CALLED}[（(])(?<noted>[^（）()“”]{4,60})[）)]`, 'u')
const ASKED = new RegExp(`^(?<lead>${LEAD})?(?<source>${SPOKE}|${ASKER}[中里]的?(?:有关|关于)?)(?:[：:]|(?<=提到|提及|反映|指出|谈到|说到)[，,])?(?<words>(?![一二三四五六七八九十][是要]|第|[（(\\d①])[^，,。；：:《》]{4,60})(?=[，,。：:]|$)`, 'u')

/** What only an opinion can have: a plan has 工作情况 too. */
const HANDLED = /办理|落实|整改|处理|采纳|吸纳|解决|答复|回复|回应/u
/** Wishes that reached the bureau by another way, or that it made itself. */
const OTHERS = /群众|居民反映|患者|征求|听取|反馈|印发|下发|出台|整改意见|提出$|提出的?$|收到|上级|国家|督导|巡察|专家/u

const EMPTY = /^(?:上述|以上|该|这些|此|相关|有关|存在|宝贵|具体|以下|下列|其他|其它|各项|各类|提案|建议|意见|审议|问题|您|你们|群众|人大|政协|代表|委员|各方|社会各界|部门|单位|贵.{1,2}|对|针对|关于|办理|开展|处理|落实|采纳|吸纳|解决|研究|整改|回应|回复|答复|情况|所提?|提到|提出|反映|下一步|主要|突出|基本|工作|内容|如下|即|包括|是|有|的|了|等|中|[几两一二三四五六七八九十\d]{1,2}(?:点|条|项|个)|第[一二三四五六七八九十\d]{1,2}(?:[、和至到及]第?[一二三四五六七八九十\d]{1,2})*[条点个项]?|方面|和|及)*$/u

/**
 * Reads the opinion a heading names: 针对“…”的建议, “…”办理情况, 关于…的建议, 关于您提出的…问题, 建议一：…; null when it names none.
 * 关于急救站点布局, 停车难问题 and 加强宣传方面 are named by form only: the list they stand in must tell whether they answer a wish.
 *
 * @example
 * readHeadedOpinion('关于“调整运价”的建议')?.opinions //=> [{ start: 3, end: 7 }]
 */
export function readHeadedOpinion(heading: string): OpinionPhrase | null {
  const shape = shapeOf(heading)
  return byNote(heading, shape) ?? ofOffice(heading) ?? byNumber(heading, shape) ?? byQuote(heading, shape, false) ?? byAsker(heading, shape) ?? byWords(heading, shape, false) ?? byAsking(heading, shape, false) ?? byForm(heading, shape)
}

/**
 * Reads the opinions a sentence begins with, when the sentence says whose they are (针对您提出的…问题，…; 您建议中提到的…), or names a
 * wish as such (对新建母婴室的建议，…). Several wishes in a row are several opinions.
 */
export function readSaidOpinion(sentence: string): OpinionPhrase | null {
  const shape = shapeOf(sentence)
  const phrase = byNumber(sentence, shape) ?? byQuote(sentence, shape, true) ?? byAsker(sentence, shape) ?? byWords(sentence, shape, true) ?? byAdvice(sentence) ?? byAsking(sentence, shape, true)
  if (phrase?.basis !== 'worded') return phrase
  return { ...phrase, opinions: phrase.opinions.flatMap(({ start, end }) => partAsked(sentence, start, end)) }
}

function byQuote(text: string, shape: string, inSentence: boolean): OpinionPhrase | null {
  const match = BY_QUOTE.exec(shape)
  const { lead, source, quotes, noun, outcome } = match?.groups ?? {}
  if (!match || !quotes || (inSentence && !source && !(lead && /建议|意见|诉求|设想/u.test(noun ?? '')))) return null
  if (!source && !noun && !(outcome && (lead || HANDLED.test(outcome)))) return null
  const from = (lead?.length ?? 0) + (source?.length ?? 0)
  const opinions = findQuotations(text.slice(0, shape.indexOf(quotes, from) + quotes.length), QUOTE_MARKS).filter(({ start, end }) => start > from && end - start >= (source && COMPLAINT.test(text.slice(start, end)) ? 3 : 4))
  return opinions.length > 0 ? { opinions, basis: 'quoted', length: match[0].length } : null
}

function byWords(text: string, shape: string, inSentence: boolean): OpinionPhrase | null {
  const match = BY_WORDS.exec(shape)
  const { lead, source, words, noun } = match?.groups ?? {}
  if (!match || !words || (!lead && !source)) return null
  if (!source && !isWish(words, noun!, lead!, inSentence)) return null
  const start = (lead?.length ?? 0) + (source?.length ?? 0)
  // 使用困难 is no 使用.
  const end = start + words.length + (noun === '困难' ? noun.length : 0)
  const opinion = trimWords(text, start, end)
  return opinion && { opinions: [opinion], basis: 'worded', length: match[0].length }
}

/** Without the asker beside it, 针对…问题 names what a bureau found as often as what it was told, and 关于…的意见 a document. */
function isWish(words: string, noun: string, lead: string, inSentence: boolean): boolean {
  if (OTHERS.test(words) || (inSentence && (/^(?:围绕|对照)/u.test(lead) || (lead.startsWith('有关') && !isAsked(words))))) return false
  if (WEAK_OPINION_NOUNS.some((weak) => noun.endsWith(weak))) return !inSentence && noun.endsWith('问题') && lead === '关于'
  return !inSentence || !noun.endsWith('意见') || isAsked(words)
}

function byAsker(text: string, shape: string): OpinionPhrase | null {
  const { lead, source, words } = BY_ASKER.exec(shape)?.groups ?? {}
  if (!words || !isAsked(words)) return null
  const start = lead!.length + source!.length
  const opinion = trimWords(text, start, start + words.length)
  return opinion && { opinions: [opinion], basis: 'worded', length: opinion.end }
}

/** 关于您提出的第1、2条建议（优化调度、增配救护车）: several numbers, and in brackets what they stand for. */
function byNote(text: string, shape: string): OpinionPhrase | null {
  const match = BY_NOTE.exec(shape)
  const { before, noted } = match?.groups ?? {}
  if (!match || !before || !noted) return null
  return { opinions: partAsked(text, before.length, before.length + noted.length), basis: 'worded', length: match[0].length }
}

/** 市教育局关于“校医配备”的办理意见: the answer of one office among several. */
function ofOffice(text: string): OpinionPhrase | null {
  const from = /^[\u4e00-\u9fff]{1,14}[局委厅办](?=(?:关于|对|针对|就)[“「『"])/u.exec(text)?.[0].length
  const phrase = from === undefined ? null : byQuote(text.slice(from), shapeOf(text.slice(from)), false)
  return phrase && { ...phrase, opinions: phrase.opinions.map(({ start, end }) => ({ start: from! + start, end: from! + end })), length: from! + phrase.length }
}

/** 第一条建议，即增设夜间门诊，已开设3家: where the answer begins. */
const TURNS = /[，,](?=已|我[局委厅院们]|目前|现|将|今年|正|拟|暂|因|由于|经|该|均)/u

/** 建议一：…, 关于第二条建议“…” */
function byNumber(text: string, shape: string): OpinionPhrase | null {
  const match = BY_NUMBER.exec(shape)
  const { quoted, words } = match?.groups ?? {}
  if (!match) return null
  if (quoted) return { opinions: [{ start: match[0].length - 1 - quoted.length, end: match[0].length - 1 }], basis: 'quoted', length: match[0].length }
  const from = match[0].length - words!.length
  // 针对第三条建议，因审批复杂，…: the answer at once.
  if (/[，,、]\s?$/u.test(text.slice(0, from)) && !/^(?:即|就是)/u.test(words!) && !isAsked(words!)) return null
  const turn = TURNS.exec(words!)
  const length = turn ? from + turn.index : match[0].length
  const opinion = trimWords(text, from, length)
  return opinion && { opinions: [opinion], basis: 'quoted', length }
}

/** 您建议在车站配置除颤仪，…; 您提出的将…纳入…，已…: what is asked, without a word for it behind. */
function byAsking(text: string, shape: string, inSentence: boolean): OpinionPhrase | null {
  const match = ASKED.exec(shape)
  const { lead, source, words } = match?.groups ?? {}
  if (!match || !source) return null
  const mentions = /(?:[中里](?:提到|提出|反映|建议)|关注|关心)的$/u.test(source)
  const recites = RECITES.test(text.slice(0, match[0].length - words!.length))
  const asks = /^(?:您们?|你们?)(?:在(?:提案|建议|议案)[中里上]?)?还?(?:建议|希望|呼吁|期望|期盼|提议|认为)(?![中里的])/u.test(match[0])
  const told = source.endsWith('的') && TOLD.test(shape.slice(match[0].length)) && !OPINION_NOUNS.some((noun) => words!.includes(noun))
  if (inSentence && !lead && !mentions && !recites && !asks && !told && !/[要应当]$/u.test(source) && !(isAsked(words!) && !/[中里](?:的|有关|关于)?$/u.test(source)) && !(COMPLAINT.test(words!) && /^您?[^，]{0,12}(?:反映|提到|指出|谈到)$/u.test(source))) return null
  const done = DONE.exec(words!)
  const opinion = trimWords(text, match[0].length - words!.length, match[0].length - (done ? words!.length - done.index : 0))
  if (!opinion || (done && /^(?:相关|有关|上述|该)/u.test(words!))) return null
  const end = asks || /[要应当]$/u.test(source) ? endOfAsked(text, match[0].length) : match[0].length
  return { opinions: [{ start: opinion.start, end: end > match[0].length ? end : opinion.end }], basis: 'worded', length: end }
}

/** 您还提到，儿科夜间急诊少: told after a comma or colon, whatever its form. */
const RECITES = /^(?:您们?|你们?|贵.{1,2})(?:在[^，。；：]{1,14}[中里])?还?(?:提到|反映)[，,：:]$/u
/** 您提到的卫生室改造已列入计划: what is done about it, in the same clause. */
const DONE = /(?:现|均|都|也|目前|全部)?已(?:经|纳入|列入|建成|完成|全部|在|由|将|开|启|投|实施|安排)/u

/** 您提出的定期免费体检，我局将…: what was asked, and at once what is done about it. */
const TOLD = /^[，,](?:我[局委厅院们]|目前|已|将|现已|经)/u

/** 您指出急救半径大、车少，建议设置急救分站，并配齐车辆: what is asked is behind 建议. */
function byAdvice(text: string): OpinionPhrase | null {
  const { before, words } = ADVICE.exec(text)?.groups ?? {}
  if (!before || !words || !isAsked(words) && !/^[在由对把将]/u.test(words)) return null
  const opinion = trimWords(text, before.length, before.length + words.length)
  return opinion && { opinions: [opinion], basis: 'worded', length: before.length + words.length }
}

const ADVICE = new RegExp(`^(?<before>${ASKER}(?:在[^，。；：]{1,14}[中里上]?)?(?:指出|提出|反映|提到|认为)[^。；：“”]{4,90}?[，,](?:并|故|因此|为此)?(?:建议|提出))(?<words>[^。；：]{4,80})(?=[。；]|$)`, 'u')

/** 您反映医院挂号难: what is wrong, told for what is asked. */
export const COMPLAINT = /(?:难|少|不足|差|远|慢|贵|不全|不齐|不到位|不规范|不合理|不清|紧张|老化|陈旧|拥挤|偏低|较低|缺失|脏乱|突出|频发|缺乏|薄弱|短缺|不便|困难|不够|滞后|单一|不高|不畅|过长|时间长|不均)$/u

/** 您提出的问题很中肯: a judgement of what was asked, and not what was asked. */
const JUDGED = /^(?:这些|该|此)?(?:问题|建议|意见|提案|想法|情况|思路)(?:很|非常|十分|具有|较|切|符合|值得|对我|都|均|也|是|我)/u

/** 对您提出的建议进行了认真研究: what became of the letter. */
const TREATED = /^(?:[几两一二三四五六七八九十\d]{1,2}[点条项个](?:方面)?的?)?(?:建议|意见|提案|议案|问题|诉求)(?:进行|作|予以|给予|开展|高度|逐|已|均|都|也|我)/u

/** 您建议加强村医培训，提高村医待遇，…: the wishes go on as long as every clause begins as one. */
function endOfAsked(text: string, from: number): number {
  let end = from
  for (const clause of text.slice(from).split(/(?=[，,])/u)) {
    if (!/^[，,]/u.test(clause) || !ASKED_MEASURES.test(clause.slice(1))) break
    end += clause.length
  }
  return end
}

/** A wish by the form of a heading alone. */
const FORMED = new RegExp(`^(?:(?<bare>“※{4,}”)|建议[：:]?\\s?(?<asks>[^，。；：《》“”]{4,60})|(?<about>${ANSWER_NUMBER}(?:关于|对于|至于|针对(?=[^，]*$)))(?<topic>[^。；：《》]{3,60})|(?<marked>[^。；：，《》]{4,60})[（(][^（）()]{0,10}(?:建议|意见|提案)[^（）()]{0,10}[）)]|在(?<side>[^。；：，《》]{4,60}?)方面|(?<words>[^。；：，《》]{4,60}?)(?:(?<wish>的?${any(OPINION_NOUNS)}${OUTCOME}?(?:[已均正拟暂][^，。；：]{1,12})?)|问题|方面))$`, 'u')

function byForm(text: string, shape: string): OpinionPhrase | null {
  const match = FORMED.exec(shape)
  const { bare, asks, about, topic, marked, side, words, wish } = match?.groups ?? {}
  if (!match || OWN_TOPICS.test(wish ? words! : marked ?? shape) || OTHERS.test(shape) || (asks && !isAsked(asks) && !/^[在由对把将]/u.test(asks))) return null
  const from = asks ? shape.length - asks.length : side ? 1 : (about?.length ?? 0)
  const opinion = trimWords(text, from, from + (bare ?? asks ?? topic ?? marked ?? side ?? words)!.length)
  return opinion && { opinions: [opinion], basis: 'formed', length: text.length }
}

/** The bare opinion: without 关于 before it and 的, 等 or 方面 behind it; null when nothing particular is left. */
function trimWords(text: string, from: number, to: number): Stretch | null {
  const words = text.slice(from, to)
  const quoted = findQuotations(words, QUOTE_MARKS)[0]
  if (quoted && quoted.start === 1 && quoted.end === words.length - 1 && quoted.end - quoted.start >= 4) return { start: from + 1, end: to - 1 }
  const lead = /^(?:中?(?:所)?(?:提到|提出|反映)的?|关于|对于|有关|要|的|了|即|能够?)?/u.exec(words)![0].length
  const tail = /(?:方面|有关|相关|等|一事|事宜)*(?:的(?:答复|回复|回应|办理|处理|落实|整改|采纳)|的|等)?(?:[（(][^（）()]{1,8}[）)])?$/u.exec(words)![0].length
  const start = from + lead
  const end = to - tail
  const bare = text.slice(start, end)
  return bare.length >= 4 && !EMPTY.test(bare) && !TREATED.test(bare) && !JUDGED.test(bare) && !/^《[^》]*》$|收悉|(?:提出|提到|反映|指出)$/u.test(bare) ? { start, end } : null
}
