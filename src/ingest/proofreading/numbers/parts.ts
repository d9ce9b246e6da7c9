import { findMatches } from '#ingest/proofreading/found.ts'
import type { Rule } from '#ingest/proofreading/finding.ts'

const UNIT = '(万元|亿元|元|人次|家|个|所|名|人|张|台|辆|场|项|件|条|次|户|例|平方米|公里)'
const PART = '[^，。；、：\\d（）的]{0,10}\\d+(?:\\.\\d+)?\\2'
/** 共有公立医院5家，其中三级2家、二级4家 */
const WHOLE = new RegExp(`(\\d+(?:\\.\\d+)?)${UNIT}[^。；\\d]{0,16}?其中[：:，]?(${PART}(?:[、和，]${PART}){1,10})(?![^。；，、]{0,4}\\d)`, 'gu')
/** Kinds that together are all there are. */
const ALL_KINDS: readonly (readonly string[])[] = [['公办', '民办'], ['公立', '民营'], ['公立', '社会办'], ['男', '女'], ['城镇', '农村'], ['城市', '农村'], ['机动车', '非机动车'], ['本科', '大专', '硕士'], ['高级', '中级', '初级'], ['专任教师', '工勤']]
const LEVELS = /^(?:争取|落实|申请|安排)?(?:中央|国家|省|市|县|区|镇|乡|自筹|社会|财政|单位|个人)/u

/** Parts behind 其中 that are more than their whole, or that name every kind there is and are less. */
export const parts: Rule = ({ passages }) => findMatches(passages.filter(({ role }) => role === 'body' || role === 'opening'), WHOLE, ({ 1: whole, 2: unit, 3: list, index }, { text }) => {
  // 9件、14件，其中…: the whole is more than the number before 其中.
  if (new RegExp(`\\d${unit}[^。；]*$`, 'u').test(text.slice(Math.max(0, index - 40), index))) return null
  const stated = Number(whole)
  const items = list!.split(/[、和，](?=[^\d）]{0,14}\d)/u)
  // Behind a comma the sentence may go on to other things, or count the same by another view (编内人员607人，专业技术人员620人).
  if (list!.includes('，') && !items.every((item) => LEVELS.test(item)) && !ALL_KINDS.some((all) => all.every((kind) => items.some((item) => item.includes(kind))))) return null
  const listed = Math.round(items.reduce((sum, item) => sum + Number(/\d+(?:\.\d+)?/u.exec(item)![0]), 0) * 1e6) / 1e6
  if (listed === stated || (listed < stated && !namesAll(items, listed, stated))) return null
  return { rule: 'count_differs', proposal: null, confidence: listed > stated ? 'certain' : 'possible', reason: 'sum_differs', parameters: { stated, listed } }
})

/** Money from several purses that falls a little short of the whole is reckoned wrong rather than told in part. */
function namesAll(items: readonly string[], listed: number, stated: number): boolean {
  const kinds = ALL_KINDS.some((all) => all.length === items.length && all.every((kind) => items.some((item) => item.includes(kind))))
  return kinds || (items.length >= 2 && listed >= stated * 0.8 && items.every((item) => LEVELS.test(item)))
}
