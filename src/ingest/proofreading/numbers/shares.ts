import { findMatches, matchesIn } from '#ingest/proofreading/found.ts'
import type { Finding, Rule } from '#ingest/proofreading/finding.ts'
import type { Passage } from '#ingest/proofreading/reading.ts'

const UP = '提高|提升|上升|增加|增长|升高|扩大|上涨'
const DOWN = '下降|降低|减少|回落|缩短|压缩|压减'
const NUMBER = '(\\d+(?:\\.\\d+)?)'
/** 由88.2%提高到91.5%，提高3.3… */
const CHANGE = new RegExp(`[由从][^。；%％]{0,30}?${NUMBER}[%％][^。；%％]{0,24}?(${UP}|${DOWN})(?:到|至|为)[^。；%％]{0,14}?${NUMBER}[%％](?:，[^。；，%％]{0,12}?(?:${UP}|${DOWN})了?\\s?${NUMBER}([%％]))?`, 'gu')
/** 由136人增加到215人: up to less, down to more. */
const COUNT_CHANGE = new RegExp(`[由从](?:原来的|最初的|[^。；，\\d]{0,8})?${NUMBER}(亿元|万?[家个名张人台所元天日件项辆例次户种条份册场处座间支组]|万)[^。；，\\d]{0,12}?(${UP}|${DOWN})(?:到|至|为)[^。；，\\d]{0,6}?${NUMBER}\\2`, 'gu')

/** 从80万元提高到100万元，增加30万元 */
const DIFFERENCE = new RegExp(`[由从][^。；，\\d]{0,8}(?:(?:19|20)\\d{2}年[^。；，\\d]{0,6})?${NUMBER}(万?[家个名张人台所元天件项辆例次户]次?|亿元)[^。；，\\d]{0,12}?(?:${UP}|${DOWN})(?:到|至|为)[^。；，\\d]{0,6}?(?:(?:19|20)\\d{2}年[^。；，\\d]{0,6})?${NUMBER}\\2，[^。；，\\d]{0,8}?(?:${UP}|${DOWN})了?${NUMBER}\\2`, 'gu')

/** Shares and what became of them: 提高3.3% between two shares is 个百分点, a share stands at %, no share is above 100 %, and what rose is more than before. */
export const shares: Rule = ({ passages }) => [
  ...findMatches(passages, /(?:分别|各)占比?(?:为)?\d+(?:\.\d+)?[%％](?:[、和，]\d+(?:\.\d+)?[%％]){1,6}/gu, ({ 0: seen }) => (sumOf(seen) > 100.5 ? { rule: 'number_form', proposal: null, confidence: 'likely', reason: 'share_above_whole' } : null)),
  ...findMatches(passages, /(?:下降|降低|减少|回落|上升|增长|提高|增加)了?[-－—]\d+(?:\.\d+)?(?:[%％]|个百分点)/gu, ({ 0: seen }) => ({ rule: 'number_form', proposal: seen.replace(/[-－—]/u, ''), confidence: 'certain', reason: 'sign_and_word' })),
  ...findMatches(passages, /(?<=\d{2})周(?=(?:及?以[上下])?(?:的?老|人群|居民|户籍|常住|女性|男性|儿童|参保|失能|独居))/gu, () => ({ rule: 'missing_unit', proposal: '周岁', confidence: 'certain', parameters: { unit: '岁' } })),
  ...findMatches(passages, new RegExp(`(?<=(?:费用|收入|支出|人次|人数|数量|金额|总额|价格|门诊量|总量|床位数|面积|投入)(?:同比|环比|较[^，。；\\d]{1,8}(?:20\\d{2}年)?|比[^，。；\\d]{1,8})?(?:${UP}|${DOWN})了?)${NUMBER}个百分点`, 'gu'), ({ 1: share }) => ({ rule: 'number_form', proposal: `${share}%`, confidence: 'likely', reason: 'amount_in_points' })),
  ...passages.flatMap(changes),
  ...findMatches(passages, COUNT_CHANGE, ({ 1: before, 3: verb, 4: after }) => (isTurned(verb!, Number(before), Number(after)) ? { rule: 'figure_differs', proposal: null, confidence: 'likely', reason: 'wrong_direction', parameters: { verb: verb!, before: before!, after: after! } } : null)),
  ...findMatches(passages, DIFFERENCE, ({ 0: seen, 1: before, 2: unit, 3: after, 4: difference, index }) => {
    const [low, high] = [Number(before), Number(after)].toSorted((a, b) => a - b) as [number, number]
    if (Math.abs(high - low - Number(difference)) < 0.006) return null
    const to = index + seen.length
    return { rule: 'figure_differs', from: to - difference!.length - unit!.length, to, proposal: null, confidence: 'likely', reason: 'reckoned_otherwise', parameters: { check: `${high}-${low}=${difference}${unit}` } }
  }),
  ...findMatches(passages, new RegExp(`(?<=[率比重度](?:已|均|都)?(?:达到?|为|提[高升][到至]|上升[到至]|下降[到至]|降[到至]|升至|保持在|稳定在|维持在|超过|达)约?)\\s?${NUMBER}\\s?个?百分点`, 'gu'), ({ 1: share }) => ({ rule: 'number_form', proposal: `${share}%`, confidence: 'certain', reason: 'share_as_points' })),
  ...findMatches(passages, new RegExp(`(?:覆盖|体检|随访|治愈|升学|绿化|开工|参保|合格|签约|接种|满意|知晓|达标|普及|入学|建档|管理|办结|就诊|处置|治愈|检出|死亡|见面|答复|到位|使用|报告|筛查|毛入学|巩固|共享|配备)率[^，。；\\d]{0,8}${NUMBER}[%％]|占比[^，。；\\d]{0,4}${NUMBER}[%％]`, 'gu'), ({ 0: seen, 1: rate, 2: part, index }, { text }) => (
    Number(rate ?? part) > 100 && !/(?:床位|病床)$/u.test(text.slice(Math.max(0, index - 2), index)) && !seen.includes('增长') ? { rule: 'number_form', proposal: null, confidence: 'likely', reason: 'share_above_whole' } : null
  )),
]

function changes(passage: Passage): Finding[] {
  return matchesIn(passage.text, CHANGE).flatMap((match): Finding[] => {
    const { 0: seen, 1: before, 2: verb, 3: after, 4: difference, index } = match
    const to = index + seen.length
    const [low, high] = [Number(before), Number(after)]
    if (isTurned(verb!, low, high)) return [{ rule: 'figure_differs', passage, from: index, to, proposal: null, confidence: 'likely', reason: 'wrong_direction', parameters: { verb: verb!, before: before!, after: after! } }]
    if (difference === undefined || Math.abs(Math.abs(high - low) - Number(difference)) > 0.051) return []
    const from = to - difference.length - 1
    return [{ rule: 'number_form', passage, from, to, proposal: `${difference}个百分点`, confidence: 'certain', reason: 'points_as_share' }]
  })
}

function sumOf(text: string): number {
  return [...text.matchAll(/\d+(?:\.\d+)?/gu)].reduce((sum, [share]) => sum + Number(share), 0)
}

function isTurned(verb: string, before: number, after: number): boolean {
  return new RegExp(UP, 'u').test(verb) ? after < before : after > before
}
