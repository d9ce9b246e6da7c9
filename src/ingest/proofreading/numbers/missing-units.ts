import { findMatches, matchesIn } from '#ingest/proofreading/found.ts'
import type { Finding, Rule } from '#ingest/proofreading/finding.ts'
import type { Passage } from '#ingest/proofreading/reading.ts'

/** 40万专项资金: money is counted in 元. */
const MONEY_NOUN = /(\d[\d.]*)\s?([万亿])(?=(?:专项|补助|财政|配套|工作|项目|扶持|奖励|奖补|启动|建设)?(?:资金|经费|补助|补贴|投资|奖金|奖励|贷款|债券|的?标准(?!箱)))/gu
const MONEY = /(?:总投资|投资|投入|安排|拨付|拨款|筹集|筹措|资金|经费|债券|罚没款|罚款|奖金|补助|补贴|贷款|承担|出资|筹资|自筹|奖励|节约|减免|追回|下拨|划拨|争取)(?:共计?|合计|总计|总额|约|近|超|达|为)?\s?(\d[\d.]*)\s?([万亿])(?=[，。；、）]|用于|购置|购买|建设|改造|新建|支持)/gu

/** 由91.3%提高到98.8, 从84元提高到89: the second number lost the unit of the first. */
const CHANGE = /[由从][^，。；]{0,12}?\d[\d.]*\s?([%％元家个名张人台所项件例户场次辆套])[^，。；\d]{0,3}(?:提[高升]|上升|下降|增[长加]|降低|降|扩大|调整|减少)?[到至为]\s?(\d[\d.]*)(?=[，。；、）])/gu
/** 由70提高到80%: the first number lost the unit of the second. */
const CHANGE_FROM = /(?<=[由从])\d+(?:\.\d+)?(?=(?:提[高升]|上升|下降|增[长加]|降低|降|减少)[到至为]\s?\d+(?:\.\d+)?[%％])/gu
/** 人均预期寿命79.2 */
const AGE = /(?<=(?:预期寿命|平均年龄)(?:已?达到?|为|提[高升][到至])?)\d{2}(?:\.\d+)?(?=[，。；、])/gu
/** 接诊约3万余。 */
const COUNT_AND_MORE = /(?<![\d.])\d+(?:\.\d+)?[万千百]?余(?=[，。；])/gu
/** 分别为72.5、70.1% */
const SHARES = /分别[^，。；\d]{1,6}(\d+\.\d+)(?=、\d+(?:\.\d+)?\s?[%％])/gu
/** 规律服药率87.3 */
const RATE = /(?<!生育|汇|容积|利|频|功|曲|倍|税)率(?:已?达到?|为|是|提[高升][到至]|控制在|保持在|稳定在)?\s?((?!0[，。；、）])\d{1,2}(?:\.\d+)?)(?=[，。；、）]|以上|以下|左右)/gu
/** 投放自动体外除颤仪58。 and 每年培训200以上: a count needs its measure word; a year, a hotline, a figure or a score does not. */
const COUNT = /(?<![第号至到达为是率年月日期分占比约近超过版标准热线话码度图表附式步数值温压龄率于出])[\u4e00-\u9fff](?<!第)(?!(?:19|20)\d{2}(?!\d))(?!1\d{2,4}(?=[。；，]))(\d{1,6})(?=[。；，]|以上|以下|以内)/gu

/** 2026年6完工 */
const MONTH = /(?<=20\d{2}年)(?:1[0-2]|[1-9])(?=完工|完成|开工|建成|投用|启动|竣工|交付|底前?|初|[上中下]旬)/gu

/** 2024年5月9 */
const DAY = /(?<=20\d{2}年(?:1[0-2]|[1-9])月)(?:[12]\d|3[01]|[1-9])(?=$|[，。；）]|召开|组织|举行|前)/gu

/** The line of a date ends with it; a longer text that does was cut there. */
const DATE_LINE = 24

/** 1.2万平方 */
const SQUARE = /(?<![\d.])\d[\d.]{0,12}\s?万?平方(?![米公千分厘毫根差])/gu

export const missingUnits: Rule = ({ passages }) => [
  ...findMatches(passages, MONEY_NOUN, ({ 0: seen }) => ({ rule: 'missing_unit', proposal: `${seen}元`, confidence: 'likely', parameters: { unit: '元' } })),
  ...findMatches(passages, MONEY, ({ 0: seen }) => ({ rule: 'missing_unit', proposal: `${seen}元`, confidence: 'likely', parameters: { unit: '元' } })),
  ...findMatches(passages, CHANGE, ({ 0: seen, 1: unit }) => ({ rule: 'missing_unit', proposal: seen + unit!, confidence: 'certain', parameters: { unit: unit! } })),
  ...findMatches(passages, CHANGE_FROM, ({ 0: seen }) => ({ rule: 'missing_unit', proposal: `${seen}%`, confidence: 'certain', parameters: { unit: '%' } })),
  ...findMatches(passages, AGE, ({ 0: seen }) => ({ rule: 'missing_unit', proposal: `${seen}岁`, confidence: 'likely', parameters: { unit: '岁' } })),
  ...findMatches(passages, COUNT_AND_MORE, () => ({ rule: 'missing_unit', proposal: null, confidence: 'likely', reason: 'measure_missing' })),
  ...findMatches(passages, SHARES, ({ 0: seen }) => ({ rule: 'missing_unit', proposal: `${seen}%`, confidence: 'likely', parameters: { unit: '%' } })),
  ...findMatches(passages, RATE, ({ 0: seen }) => ({ rule: 'missing_unit', proposal: `${seen}%`, confidence: 'likely', parameters: { unit: '%' } })),
  ...findMatches(passages.filter(({ role }) => role === 'body'), COUNT, ({ 0: seen, 1: count, index }) => ({ rule: 'missing_unit', from: index + seen.length - count!.length, proposal: null, confidence: 'likely', reason: 'measure_missing' })),
  ...findMatches(passages, SQUARE, ({ 0: seen }) => ({ rule: 'missing_unit', proposal: `${seen}米`, confidence: 'certain', parameters: { unit: '米' } })),
  ...findMatches(passages, MONTH, ({ 0: seen }) => ({ rule: 'missing_unit', proposal: `${seen}月`, confidence: 'certain', parameters: { unit: '月' } })),
  ...findMatches(passages, DAY, ({ 0: seen, index }, { text }) => (index + seen.length === text.length && text.length > DATE_LINE ? null : { rule: 'missing_unit', proposal: `${seen}日`, confidence: 'certain', parameters: { unit: '日' } })),
  ...passages.flatMap(countsInLists),
]

const ITEM = '[\\u4e00-\\u9fff（）]{2,16}(?<!第)\\d+(?:\\.\\d+)?[\\u4e00-\\u9fff%％‰]{0,3}'
const COUNTS: readonly RegExp[] = ['、', '，'].map((mark) => new RegExp(`${ITEM}(?:${mark}${ITEM}){2,30}(?=[、，。；])`, 'gu'))

/** 中心5家、分中心2、服务站8家: the one count of a list that has no measure word. */
function countsInLists(passage: Passage): Finding[] {
  return COUNTS.flatMap((shape) => matchesIn(passage.text, shape)).flatMap(({ 0: list, index }) => {
    const items = list.split(/[、，]/u)
    const units = items.map((item) => /\d([^\d]*)$/u.exec(item)?.[1] ?? '')
    const bare = units.flatMap((unit, i) => (unit === '' ? [i] : []))
    const named = new Set(units.filter((unit) => unit !== ''))
    if (bare.length !== 1 || named.size !== 1) return []
    const at = bare[0]!
    const from = index + items.slice(0, at).reduce((length, item) => length + item.length + 1, 0)
    const [unit] = named
    return [{ rule: 'missing_unit', passage, from, to: from + items[at]!.length, proposal: items[at]! + unit!, confidence: 'likely', parameters: { unit: unit! } }]
  })
}
