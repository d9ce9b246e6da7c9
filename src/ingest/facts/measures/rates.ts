import type { Row } from '#ingest/facts/measures/pieces.ts'
import type { Quantity } from '#ingest/facts/quantities.ts'
import type { Stretch } from '#ingest/text/sentences.ts'

export type Rate = { unit: string | null; inferred: boolean }

const LONGEST = 60
const TIME = '年|学年|学期|季度|季|半年|个?月|周|天|日'
const POPULATION = '(?:千|万|十万|百)?名?(?:常住|服务|户籍|城乡|在校)?(?:人口|居民|儿童|老年人|孕产妇|人)'
const PER = new RegExp(`每(?:(?<time>${TIME})|(?<population>${POPULATION})|[个家所名位](?<kind>[\\u4e00-\\u9fff]{1,7}?)(?=[（(]|均|都|办|至少|不少于|不低于|建|配|设|有|达|(?<![签预节])约|签约|新|完|实|安|每|\\d)|(?<plain>人|生|户|床|例|次|张|台|村|乡镇|街道|社区|校|院|县|区|镇))`, 'gu')
const EVERY_HOUSE = /(?:全部|所有|各|全[区县市州])[^，。；]{0,16}?(机构|医院|中心|卫生院|街道|乡镇|社区|村|学校)均[^，。；\d]{0,8}$/u
const HALF_DAY = /半天$/u
const MONEY = /^[^，。；]{0,6}(?:资金|经费|补助|补贴|投资|贷款|债券|收入|费用)/u
const MONEY_AHEAD = /(?:投入|资金|拨付|投资|经费|补助|补贴|金额)[^，。；\d]{0,6}$/u

/**
 * The unit of a figure with what it is counted per, as its clause says before it: 每月…20万人次 is 人次/月, 每万人1.12名 is 名/万人. Money
 * whose 元 was left out (40万专项资金) is 元, inferred.
 */
export function rateOf(text: string, { unit, start, end }: Quantity, clause: Stretch, row: Row): Rate {
  if (unit === null) {
    const money = MONEY.test(text.slice(end, end + 14)) || MONEY_AHEAD.test(text.slice(Math.max(clause.start, start - 16), start))
    return { unit: money ? '元' : null, inferred: money }
  }
  const before = sinceLastFigure(text.slice(Math.max(clause.start, row.start - LONGEST), row.start))
  if (unit.includes('/') || /[%‰]|百分点/u.test(unit)) return { unit: withBase(unit, before), inferred: false }
  const pers = [...before.matchAll(PER)].map(({ groups }) => groups!.time?.replace(/^个/u, '').replace(/^季$/u, '季度') ?? groups!.population ?? groups!.kind ?? groups!.plain)
  const house = pers.length === 0 ? EVERY_HOUSE.exec(before.slice(-40))?.[1] : undefined
  const per = house ?? (pers.join('·') || (HALF_DAY.test(before) ? '半天' : ''))
  return { unit: per ? `${unit}/${per}` : unit, inferred: false }
}

/** 每月1次增加到每月2次 is twice a month; but 每人每年60元提高到80元 stays per head and year. */
function sinceLastFigure(words: string): string {
  const before = words.replace(/\d+(?:\s?[-~～至—]\s?\d+)?(?=\s?(?:周?岁|型))/gu, ' ')
  const own = /\d(?<own>[^\d]*)$/u.exec(before)?.groups!.own
  return own === undefined || /^[^，。；]{0,4}(?:提高|提升|增加|增|调整|降低|下降|降|上调|下调)[到至为]$/u.test(own) ? before : own
}

/** 服务人口1‰ and 收支结余的40% say of what; 比例1‰ does not. */
function withBase(unit: string, before: string): string {
  const base = /^[%‰]$/u.test(unit) ? /(?:当年|上年|全年)?(?<base>服务人口|常住人口|户籍人口|总人口|收支结余|业务收入|医疗收入|工资总额|工资薪金总额|财政支出|编制总数|床位总数|岗位总量)的?(?:约|不?超过)?$/u.exec(before)?.groups!.base : undefined
  return base ? `${unit} ${base}` : unit
}
