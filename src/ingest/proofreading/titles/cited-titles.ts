import { findQuotations } from '#ingest/text/quotations.ts'
import type { Finding, Rule } from '#ingest/proofreading/finding.ts'
import type { ReasonKey } from '#ingest/proofreading/proposal.ts'
import type { Passage } from '#ingest/proofreading/reading.ts'

/**
 * Titles of other documents between 《 and 》: marks nested inside are 〈〉 (GB/T 15834—2011, 4.15.3.3), and a title that ends in its
 * genre has 关于, or 印发 or 转发, before its subject.
 */
export const citedTitles: Rule = ({ passages }) => passages.flatMap((passage) => [
  ...findQuotations(passage.text).flatMap(({ text, start, end }) => malformed(passage, text, start, end)),
  ...nestedMarks(passage),
])

const ORGAN = '[\\u4e00-\\u9fff]{2,24}?(?:人民政府办公[厅室]|人民政府|办公[厅室]|委员会|[局委厅部])'
const ISSUED_WITHOUT_ABOUT = new RegExp(`^${ORGAN}(?:印发|转发)(?=[〈《关])`, 'u')
const ISSUED_BY_ORGAN = new RegExp(`^${ORGAN}印发(?!.*关于)[^〈《]{4,60}的通知$`, 'u')
const GENRE_WITHOUT_ABOUT = new RegExp(`^(?!.*(?:关于|转发|印发|批转))${ORGAN}[\\u4e00-\\u9fff“”、]{4,60}的(?:通知|批复|通告|函|指导意见|实施意见|意见|决定)$`, 'u')
const ISSUE_WITHOUT_NOTICE = /^(?:[\u4e00-\u9fff]{2,24})?关于印发[^〈《]{4,60}(?:方案|办法|计划|规划|规定|细则|意见|指南|规范|措施|要点)$/u
const DOUBLED = /(?:方案|办法|计划|规划|意见|细则)(?:方案|办法|计划|规划|细则)$|的通知通知$|关于关于/u
const ALLOWED = /(?:行动|实施|工作)?(?:意见|方案|规划|计划)(?:办法|细则)$/u

function malformed(passage: Passage, title: string, from: number, to: number): Finding[] {
  const report = (reason: ReasonKey, confidence: Finding['confidence']): Finding[] => [{ rule: 'cited_title_malformed', passage, from, to, proposal: null, confidence, reason }]
  const plain = title.replace(/\s+/gu, '')
  if (ISSUED_WITHOUT_ABOUT.test(plain)) return report('cited_title_without_about', 'certain')
  if (ISSUED_BY_ORGAN.test(plain)) return report('cited_title_without_about', 'likely')
  if (/〈关于印发[^〈〉]{4,60}(?:方案|办法|计划|规划|细则)〉/u.test(plain)) return report('cited_title_without_notice', 'likely')
  if (ISSUE_WITHOUT_NOTICE.test(plain)) return report('cited_title_without_notice', 'likely')
  if (GENRE_WITHOUT_ABOUT.test(plain)) return report('cited_title_without_about', 'likely')
  return DOUBLED.test(plain) && !ALLOWED.test(plain) ? report('doubled_genre', 'likely') : []
}

/** 《关于印发《…》的通知》 and 〈…〈…〉…〉. */
function nestedMarks(passage: Passage): Finding[] {
  const findings: Finding[] = []
  let open = -1
  for (let i = 0; i < passage.text.length; i++) {
    const sign = passage.text[i]
    if (sign === '《' && open >= 0) {
      const close = passage.text.indexOf('》', i)
      if (close < 0 || close - open > 160) break
      const inner = passage.text.slice(i, close + 1)
      findings.push({ rule: 'title_marks_nested', passage, from: i, to: close + 1, proposal: `〈${inner.slice(1, -1)}〉`, confidence: 'certain' })
      i = close
    } else if (sign === '《') open = i
    else if (sign === '》') open = -1
  }
  return findings
}
