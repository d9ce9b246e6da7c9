import { isAsked } from '#ingest/facts/opinions/asked-measures.ts'
import { placeOpinions, type PlacedOpinion } from '#ingest/facts/opinions/placed-opinion.ts'
import type { Passage } from '#ingest/facts/passages.ts'
import { readNumeral } from '#ingest/text/chinese-numerals.ts'
import { ANSWERS_ASKED, OWN_MEASURES, OWN_TOPICS } from '#ingest/word-lists/opinions.ts'

const SPEAKER = '(?:您|你们|贵\\S{1,4}|代表|委员|提案|建议|审议意见|常委会)'
/** 您提出的3条建议…，现逐条答复如下 */
const ITEM_BY_ITEM = new RegExp(`${SPEAKER}[^。]{0,60}?(?:逐[条项一点]|分别)[^。，：]{0,6}(?:答复|回复|回应|说明|作答|汇报|反馈|报告)(?:如下)?[：:。]?$`, 'u')
/** 现就您关心的几个问题答复如下, with questions for headings */
const QUESTIONS = new RegExp(`${SPEAKER}[^。]{0,30}(?:关心|关注|提出|反映|咨询|询问)的[^。]{0,12}问题[^。，：]{0,10}(?:答复|回复|回应|解答)如下[：:。]?$`, 'u')
/** 现就您提出的有关问题答复如下: several, without their number */
const SEVERAL = new RegExp(`(?:就|对|将)${SPEAKER}[^。，：]{0,12}?(?:几[点个条项]|有关|相关|具体|各[项点条]|两|三)[^。，：]{0,6}(?:问题|建议|意见|事项)[^。，：]{0,10}(?:答复|回复|说明|函复|报告|汇报)如下[：:。]?$`, 'u')
/** 现将审议意见研究处理情况报告如下 */
const REPORTED = /审议意见[^。，：]{0,20}(?:处理|办理|落实|整改|贯彻)[^。，：]{0,14}(?:报告|汇报)如下[：:。]?$/u
const NUMBER = '(?<number>[一二两三四五六七八九十]|\\d{1,2})'
const COUNT = new RegExp(`${NUMBER}(?:点|条|项|个方面|方面|个)`, 'u')
/** 您从队伍、设备、经费三方面提出建议; 您提出的三点建议很有针对性 */
const COUNTED = new RegExp(`(?:${SPEAKER}(?:[^。；]{0,14}?提出|从[^。；]{0,60}?|[^。；]{0,10}?的)|会议[^。；]{0,60}?提出)[^。；，]{0,4}?${NUMBER}(?:点|条|项|个方面|方面)[^。；，]{0,10}?(?:建议|意见)`, 'u')
const MOST = 20

/**
 * Finds opinions that headings restate in the words of the letter where it announces to answer one after the other, counts them, reports on what a
 * standing committee asked, or heads the section 审议意见落实情况: as many headings as opinions were counted, or, uncounted, every heading
 * a measure one may ask for. The bureau's own topics at the end (下一步工作) aside.
 */
export function findItemisedOpinions(passages: readonly Passage[]): PlacedOpinion[] {
  const announced = passages.findIndex(({ role, text }) => (role === 'opening' || role === 'body') && (ITEM_BY_ITEM.test(text.text.slice(-160)) || QUESTIONS.test(text.text.slice(-160))))
  if (announced >= 0) return oneByOne(passages, announced)
  const told = passages.findIndex(({ role, text, block }) => (role === 'opening' || role === 'body') && block.marker === null && /建议|意见|问题/u.test(text.text) && (isReported(text.text) || COUNTED.test(text.text)))
  const over = passages.findIndex(({ heading, block }) => block.marker !== null && ANSWERS_ASKED.test(heading.text))
  if (over >= 0) return measures(passages.filter(({ block, heading }) => heading.text !== '' && isUnder(block.path, passages[over]!.block.path)))
  return told < 0 ? [] : measures(headingsBelow(passages, told), isReported(passages[told]!.text.text) ? null : countOf(COUNTED.exec(passages[told]!.text.text)))
}

function isReported(text: string): boolean {
  const end = text.slice(-160)
  return REPORTED.test(end) || SEVERAL.test(end)
}

function isUnder(path: string | null, section: string | null): boolean {
  return path !== null && section !== null && path.startsWith(`${section}.`) && !path.slice(section.length + 1).includes('.')
}

function oneByOne(passages: readonly Passage[], at: number): PlacedOpinion[] {
  const headings = headingsBelow(passages, at)
  const said = passages[at]!.text.text.slice(-160)
  const stated = countOf(COUNT.exec(said))
  const areQuestions = headings.every(({ heading }) => /[？?]$/u.test(heading.text))
  const areOpinions = QUESTIONS.test(said) ? areQuestions : stated === null ? headings.every(({ heading }) => isAsked(heading.text)) : headings.length === stated
  return headings.length < 2 || !areOpinions ? [] : headings.flatMap(whole)
}

/** Headings alone say what was asked: every one must be a measure, and none what a bureau says of its handling. */
function measures(headings: readonly Passage[], stated: number | null = null): PlacedOpinion[] {
  if (headings.length < 2 || (stated !== null && headings.length !== stated)) return []
  // 一、急救站点布局: as many topics as were counted say what was asked; uncounted, a topic is any bureau's.
  const isWish = ({ heading }: Passage) => (isAsked(heading.text) ? !OWN_MEASURES.test(heading.text) : stated !== null && stated > 1 && isTopic(heading.text))
  return headings.every(isWish) ? headings.slice(0, MOST).flatMap(whole) : []
}

/** A noun of a few words, and no sentence. */
function isTopic(heading: string): boolean {
  return heading.length <= 20 && !/[，。；：]|领导|责任|重视|认识|成效|情况|问题|困难|原因/u.test(heading)
}

function headingsBelow(passages: readonly Passage[], at: number): Passage[] {
  const below = passages.slice(at + 1).filter(({ role, heading }) => role === 'body' && heading.text !== '')
  const top = Math.min(...below.map(({ block }) => block.level))
  return below.filter(({ block, heading }) => block.level === top && !OWN_TOPICS.test(heading.text)).slice(0, MOST)
}

function countOf(match: RegExpExecArray | null): number | null {
  return match ? readNumeral(match.groups!.number!) : null
}

function whole(passage: Passage): PlacedOpinion[] {
  const { text } = passage.heading
  const end = text.length - /(?:方面)?$/u.exec(text)![0].length
  return placeOpinions(passage, passage.heading, { opinions: [{ start: text.startsWith('关于') ? 2 : 0, end }], basis: 'formed', length: end }, text)
}
