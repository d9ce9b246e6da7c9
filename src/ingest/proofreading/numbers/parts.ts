import { findMatches } from '#ingest/proofreading/found.ts'
import type { Rule } from '#ingest/proofreading/finding.ts'

const UNIT = '(万元|亿元|元|万?(?:人次|人|名|平方米|户|例|件|份|剂次)|家|个|所|张|台|辆|场|项|条|次|起|座|处|支|种|公里)'
const YEAR = '(?:(?:19|20)\\d{2}年)?'
const PART = `${YEAR}[^，。；、：\\d（）的]{0,10}\\d+(?:\\.\\d+)?\\2`
/** 共有公立医院5家，其中三级2家、二级4家 */
const WHOLE = new RegExp(`(\\d+(?:\\.\\d+)?)${UNIT}[^。；\\d]{0,16}?[。；]?其中[：:，]?(${PART}(?:[、和，]${PART}){1,10})(?![^。；，、]{0,4}\\d)`, 'gu')
/** Kinds that together are all there are. */
const ALL_KINDS: readonly (readonly string[])[] = [['公办', '民办'], ['公立', '民营'], ['公立', '社会办'], ['男', '女'], ['城镇', '农村'], ['城市', '农村'], ['机动车', '非机动车'], ['本科', '大专', '硕士'], ['高级', '中级', '初级'], ['专任教师', '工勤'], ['门诊', '住院'], ['门急诊', '住院'], ['专职', '兼职'], ['新建', '改建'], ['新建', '改扩建'], ['线上', '线下'], ['境内', '境外'], ['临床', '公卫'], ['国有', '民营'], ['在编', '编外'], ['编内', '编外']]
const LEVELS = /^(?:争取|落实|申请|安排)?(?:中央|国家|省|市|县|区|镇|乡|自筹|社会|财政|单位|个人)/u

/** 其他费用150万元: with the rest named, nothing is left out. */
const REST = /^其[他它余]/u

/** Parts behind 其中 that are more than their whole, or that name every kind there is and are less. */
export const parts: Rule = ({ passages }) => findMatches(passages.filter(({ role }) => role === 'body' || role === 'opening'), WHOLE, ({ 1: whole, 2: unit, 3: list, index }, { text }) => {
  // 9件、14件，其中…: the whole is more than the number before 其中.
  if (new RegExp(`\\d${unit}[^。；]*$`, 'u').test(text.slice(Math.max(0, index - 40), index))) return null
  const stated = Number(whole)
  const named = list!.split(/[、和，](?=[^\d）]{0,14}\d)/u)
  const items = named.map((item) => item.replace(/^(?:19|20)\d{2}年/u, ''))
  const isByYear = items.every((item, i) => item !== named[i])
  // Behind a comma the sentence may go on to other things, or count the same by another view (编内人员607人，专业技术人员620人).
  if (list!.includes('，') && !isByYear && !areOfOneKind(items) && !items.every((item) => LEVELS.test(item)) && !REST.test(items.at(-1)!) && !ALL_KINDS.some((all) => all.every((kind) => items.some((item) => item.includes(kind))))) return null
  const listed = Math.round(items.reduce((sum, item) => sum + Number(/\d+(?:\.\d+)?/u.exec(item)![0]), 0) * 1e6) / 1e6
  if (listed === stated || (listed < stated && !(isByYear && listed >= stated * 0.8) && !namesAll(items, listed, stated))) return null
  return { rule: 'count_differs', proposal: null, confidence: listed > stated ? 'certain' : 'possible', reason: 'sum_differs', parameters: { stated, listed } }
})

/** 三级医院5家，二级医院8家: what ends alike is of one kind, parted by what stands before; 人员 are told by many views. */
function areOfOneKind(items: readonly string[]): boolean {
  const names = items.map((item) => item.replace(/\d.*$/u, '').trim())
  const end = names[0]!.slice(-2)
  return end.length === 2 && end !== '人员' && names.every((name) => name.length > 2 && name.endsWith(end))
}

/** Money from several purses that falls a little short of the whole is reckoned wrong rather than told in part. */
function namesAll(items: readonly string[], listed: number, stated: number): boolean {
  const kinds = REST.test(items.at(-1)!) || ALL_KINDS.some((all) => all.length === items.length && all.every((kind) => items.some((item) => item.includes(kind))))
  return kinds || (items.length >= 2 && listed >= stated * 0.8 && items.every((item) => LEVELS.test(item)))
}
