/** The time a reported figure is of, as printed and where. `text` is 2024 or 2024-10 when the words say no more, otherwise the words. */
export type Period = { text: string; index: number }

const PERIOD = /(?<as>截[至止]|自|从)?\s?(?:(?<span>20\d{2}\s?年?[-—－~至到]\s?(?:20\d{2}|\d{1,2}月))\s?年?|(?<year>20\d{2})\s?年度?(?:(?<month>\d{1,2})月(?:份|(?<day>\d{1,2})日)?(?:[底末]|(?=[，以起])|(?![-—至到\d]))|(?<part>\d{1,2}\s?[-—－~至到]\s?\d{1,2}月份?|[上下]半年|第?[一二三四1-4]季度|[底末]))?|今年(?:\d{1,2}[-—至]\d{1,2}月|上半年|前?[一二三]季度)?|(?<![比较与同])(?:去年|上年)|近[两三四五\d]年|[“"]?十[二三四五]五[”"]?(?:期间|时期))(?<since>以来|起|至今|期间)?/gu

/**
 * Finds the times a text speaks of.
 *
 * @example
 * findPeriods('截至2024年10月，2023年起') //=> [{ text: '截至2024-10', index: 0 }, { text: '2023年起', index: 10 }]
 */
export function findPeriods(text: string): Period[] {
  return [...text.matchAll(PERIOD)].map((match) => {
    const { as = '', year, month, day, part, since = '' } = match.groups!
    const plain = month ? [year, month.padStart(2, '0'), ...(day ? [day.padStart(2, '0')] : [])].join('-') : year
    const words = match[0].replace(/\s+/gu, '')
    return { text: plain && !part && !since && (month || !as) ? as + plain : words, index: match.index }
  })
}
