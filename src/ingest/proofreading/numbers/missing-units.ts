import { findMatches, matchesIn } from '#ingest/proofreading/found.ts'
import type { Finding, Rule } from '#ingest/proofreading/finding.ts'
import type { Passage } from '#ingest/proofreading/reading.ts'

/** 40万专项资金: money is counted in 元. */
const MONEY_NOUN = /(\d[\d.]*)\s?([万亿])(?=(?:专项|补助|财政|配套|工作|项目|扶持|奖励|奖补|启动|建设)?(?:资金|经费|补助|补贴|投资|奖金|奖励|贷款|债券))/gu
const MONEY_VERB = /(?:投入|投资|拨付|安排|补助|奖励|争取|筹集|筹措|下达|支出|申请|落实)(?:了)?(?:专项|财政|补助|各类|项目|建设)?(?:资金|经费|债券)(?:共计?|约|近|超|达|合计)?\s?(\d[\d.]*)\s?([万亿])(?=[，。；、）])/gu

/** 由91.3%提高到98.8: the second share lost its sign. */
const SHARE = /(?:由|从)[^，。；]{0,12}?\d[\d.]*\s?[%％](?:提[高升]|上升|下降|增[长加]|降低|降)?[到至]\s?(\d[\d.]*)(?![\d.%％‰]|\s?(?:个|家|名|张|人|万|亿|年|月))/gu

export const missingUnits: Rule = ({ passages }) => [
  ...findMatches(passages, MONEY_NOUN, ({ 0: seen }) => ({ rule: 'missing_unit', proposal: `${seen}元`, confidence: 'likely', parameters: { unit: '元' } })),
  ...findMatches(passages, MONEY_VERB, ({ 0: seen }) => ({ rule: 'missing_unit', proposal: `${seen}元`, confidence: 'likely', parameters: { unit: '元' } })),
  ...findMatches(passages, SHARE, ({ 0: seen }) => ({ rule: 'missing_unit', proposal: `${seen}%`, confidence: 'certain', parameters: { unit: '%' } })),
  ...passages.flatMap(countsInLists),
]

const ITEM = '[\\u4e00-\\u9fff（）]{2,16}\\d+(?:\\.\\d+)?'
const COUNTS = new RegExp(`${ITEM}[\\u4e00-\\u9fff%％‰]{0,3}(?:[、，]${ITEM}[\\u4e00-\\u9fff%％‰]{0,3}){2,30}`, 'gu')

/** 中心5家、分中心2、服务站8家: the one count of a list that has no measure word. */
function countsInLists(passage: Passage): Finding[] {
  return matchesIn(passage.text, COUNTS).flatMap(({ 0: list, index }) => {
    const items = list.split(/[、，]/u)
    const units = items.map((item) => /\d([^\d]*)$/u.exec(item)?.[1] ?? '')
    const bare = units.flatMap((unit, i) => (unit === '' ? [i] : []))
    const named = new Set(units.filter((unit) => unit !== ''))
    if (bare.length !== 1 || named.size !== 1 || units.length < 3) return []
    const at = bare[0]!
    const from = index + items.slice(0, at).reduce((length, item) => length + item.length + 1, 0)
    const [unit] = named
    return [{ rule: 'missing_unit', passage, from, to: from + items[at]!.length, proposal: items[at]! + unit!, confidence: 'likely', parameters: { unit: unit! } }]
  })
}
