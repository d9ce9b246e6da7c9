import { findMatches } from '#ingest/proofreading/found.ts'
import { LIMITED_TWICE, REDUNDANT } from '#ingest/word-lists/proofreading/redundant-words.ts'
import type { Rule } from '#ingest/proofreading/finding.ts'

/** One thing said twice: 全力全面提升, 约500人左右, 原因是因为. */
export const redundantWords: Rule = ({ passages }) => [
  ...REDUNDANT.flatMap(({ rule, wrong, keep }) => findMatches(passages, wrong, () => ({ rule, proposal: keep, confidence: rule === 'redundant_adverb' ? 'possible' : 'likely' }))),
  ...findMatches(passages, LIMITED_TWICE, () => ({ rule: 'redundant_phrase', proposal: null, confidence: 'likely', reason: 'limited_twice' })),
  ...repeatedItems({ passages }),
  ...findMatches(passages, REPEATED_OBJECT, ({ 0: seen, 1: object, index }) => {
    const to = index + seen.length
    return { rule: 'redundant_phrase', from: to - object!.length, to, proposal: null, confidence: 'likely', reason: 'repeated_item', parameters: { item: object! } }
  }),
]

/** 开展1次应急培训，…开展2次演练、应急培训和演练 */
const REPEATED_OBJECT = /(?:开展|组织|举办|举行)\d{1,3}[次场期]([\u4e00-\u9fff]{6,16})，[^。；]{2,60}?、\1/gu

const LIST = /(?<=^|[，。；：（“是有及为])(?:(?!等)[\u4e00-\u9fff]){2,8}(?:、(?:(?!等)[\u4e00-\u9fff]){2,8}){2,40}(?=等|[，。；）”])/gu
const SENTENCE_WORD = /[的或和及与者被由在将对为以经其而等是有无不未]/u

/** 高血压、糖尿病、高血压等: an item of a list that stands in it already. */
function repeatedItems({ passages }: Pick<Parameters<Rule>[0], 'passages'>): ReturnType<Rule> {
  return findMatches(passages, LIST, ({ 0: list, index }) => {
    const items = list.split('、')
    const at = items.findIndex((item, i) => i > 0 && (items.indexOf(item) < i || (item.length > 2 && items[0]!.endsWith(item))))
    if (at < 0 || SENTENCE_WORD.test(list)) return null
    const from = index + items.slice(0, at).join('、').length
    return { rule: 'redundant_phrase', from, to: from + items[at]!.length + 1, proposal: '', confidence: 'likely', reason: 'repeated_item', parameters: { item: items[at]! } }
  })
}
