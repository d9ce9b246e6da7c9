import { findQuantities, type Quantity } from '#ingest/facts/quantities.ts'
import { findQuotations } from '#ingest/text/quotations.ts'
import type { Commitment } from '#ingest/facts/undertakings.ts'

type Amount = NonNullable<Commitment['quantity']>

/** Nouns of what is counted go on to the end of the clause, short of what is done with them. */
const COUNTED_NOUN = /^(?:(?:(?!的)[\u4e00-\u9fff]){1,10}?)(?=(?:的?(?:建设|改造|任务|工作|培训|招聘|服务|签约|配备|布点|创建|评审|验收)?)(?:$|[，。；、（(：]|以上|以下|左右|以内))/u

/**
 * How much is promised: value and unit with the noun it counts (5 个市级项目). People to be hired in one breath add up
 * (招聘24名…、46名…); of numbers of different things the first is taken, of 由…到… what is to be reached. Times and frequencies (每季度1次, 15分钟) count when nothing else does.
 *
 * @example
 * promisedAmount('新增普惠托位3200个') //=> { value: 3200, unit: '个', comparator: '=' }
 * promisedAmount('体检率由18.5%提高到35%') //=> { value: 35, unit: '%', comparator: '=' }
 */
export function promisedAmount(quote: string): Amount | null {
  const slogans = findQuotations(quote, '“')
  const quantities = findQuantities(quote).filter((one) => !slogans.some(({ start, end }) => start <= one.start && one.end <= end))
  const things = quantities.filter(({ unit }) => !/分钟|小时|天$|年|月/u.test(unit ?? ''))
  const [first, ...more] = aimed(quote, given(quote, things.length > 0 ? things : quantities))
  if (!first) return null
  const addable = more.length > 0 && !/其中|分别|至少|每|增加到|提高到/u.test(quote) && [first, ...more].every((one) => /^[名人位]$/u.test(one.unit ?? '') && one.unit === first.unit && one.comparator === '=' && typeof one.value === 'number')
  if (addable) return { value: [first, ...more].reduce((sum, { value }) => sum + (value as number), 0), unit: first.unit, comparator: '=' }
  return { value: first.value, unit: unitWithNoun(quote, first), comparator: first.comparator }
}

const FROM = /(?:由|从|现有|目前|原来|原有)[^，。；\d]{0,10}$/u
const UP_TO = /(?:到|至|为|达)[^，。；\d]{0,6}$/u

/** 为5家服务中心培训医师36名 promises 36; the 5 say for whom. */
function given(quote: string, quantities: readonly Quantity[]): readonly Quantity[] {
  const [first, second] = quantities
  return first && second && FOR_WHOM.test(quote.slice(0, first.start)) && !/[，。；、]/u.test(quote.slice(first.end, second.start)) ? quantities.slice(1) : quantities
}

const FOR_WHOM = /(?:为|给|向|对|在|面向)(?:全[区县市])?$/u

/** Without where it starts from: 由18.5%提高到35% promises 35 %. */
function aimed(quote: string, quantities: readonly Quantity[]): readonly Quantity[] {
  const reached = quantities.findIndex(({ start }, index) => index > 0 && UP_TO.test(quote.slice(quantities[index - 1]!.end, start)))
  const [first] = quantities
  return first && reached > 0 && FROM.test(quote.slice(0, first.start)) ? quantities.slice(reached) : quantities
}

function unitWithNoun(quote: string, { unit, end, comparator }: Quantity): string | null {
  if (unit === null || /[%‰元/]/u.test(unit) || comparator === 'range') return unit
  const noun = COUNTED_NOUN.exec(quote.slice(end, end + 24))?.[0] ?? ''
  return unit + noun
}
