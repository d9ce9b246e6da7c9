import { findMatches } from '#ingest/proofreading/found.ts'
import { LIMITED_TWICE, REDUNDANT } from '#ingest/word-lists/proofreading/redundant-words.ts'
import type { Rule } from '#ingest/proofreading/finding.ts'

/** One thing said twice: 全力全面提升, 约500人左右, 原因是因为. */
export const redundantWords: Rule = ({ passages }) => [
  ...REDUNDANT.flatMap(({ rule, wrong, keep }) => findMatches(passages, wrong, () => ({ rule, proposal: keep, confidence: rule === 'redundant_adverb' ? 'possible' : 'likely' }))),
  ...findMatches(passages, LIMITED_TWICE, () => ({ rule: 'redundant_phrase', proposal: null, confidence: 'likely', reason: 'limited_twice' })),
  ...repeatedItems({ passages }),
]

const LIST = /(?<=[，。；：（“是有及为])[\u4e00-\u9fff]{2,8}(?:、[\u4e00-\u9fff]{2,8}){2,}(?=等|[，。；）”])/gu
const SENTENCE_WORD = /[的或和及与者被由在将对为以经其而等是有无不未]/u

/** 高血压、糖尿病、高血压等: an item of a list that stands in it already. */
function repeatedItems({ passages }: Pick<Parameters<Rule>[0], 'passages'>): ReturnType<Rule> {
  return findMatches(passages, LIST, ({ 0: list, index }) => {
    const items = list.split('、')
    const at = items.findIndex((item, i) => i > 0 && items.indexOf(item) < i)
    if (at < 0 || SENTENCE_WORD.test(list)) return null
    const from = index + items.slice(0, at).join('、').length
    return { rule: 'redundant_phrase', from, to: from + items[at]!.length + 1, proposal: '', confidence: 'likely', reason: 'repeated_item', parameters: { item: items[at]! } }
  })
}
