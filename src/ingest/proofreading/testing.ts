import { parseDocument } from '#ingest/parse-document.ts'
import { proofread } from '#ingest/proofreading/proofread.ts'
import type { Proposal, RuleKey } from '#ingest/proofreading/proposal.ts'

/** What the proof-reader finds in a text, for tests of rules. */
export function proposalsIn(text: string): Proposal[] {
  return proofread(text, parseDocument(text))
}

/** What one rule marks in a text: the words, and what it would put in their place. */
export function marksOf(rule: RuleKey, text: string): [string, string | null][] {
  return proposalsIn(text).filter((proposal) => proposal.rule === rule).map(({ quote, proposal }) => [quote, proposal])
}

type Parts = { letterhead?: string; number?: string; class?: string; title?: string; to?: string; opening?: string; body?: string; signature?: string; date?: string; after?: string }

/** A reply to a deputy with the parts a test is about set otherwise. */
export function reply(parts: Parts = {}): string {
  const {
    letterhead = '临州市南城区卫生健康局', number = '临南卫函〔2024〕15号', class: resultClass = '办理结果：B类', title = '关于区三届人大二次会议第27号建议的答复', to = '林小云代表：',
    opening = '您提出的《关于加强社区医疗服务的建议》（第27号）收悉，现答复如下：', body = '一、工作情况\n我局认真办理，目前运行良好。', signature = '临州市南城区卫生健康局', date = '2024年6月3日', after = '',
  } = parts
  return [letterhead, number, resultClass, title, to, opening, body, '感谢您对我们工作的关心和支持。', signature, date, after].filter((part) => part !== '').join('\n\n')
}
