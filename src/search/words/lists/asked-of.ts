/** What people ask of a house beside its name: 厦门市中医院电话 names 厦门市中医院. Folded; the longer word is meant where it holds a shorter one. */
export const ASKED_OF = [
  '联系电话', '咨询电话', '电话号码', '电话', '号码', '联系方式', '怎么联系', '详细地址', '具体地址', '地址', '位置', '新址', '在什么地方', '在哪里', '在哪儿', '在哪', '怎么走', '怎么去',
  '几点开门', '几点关门', '几点上班', '几点下班', '开门时间', '上班时间', '营业时间', '开诊时间', '门诊时间', '官网', '网站', '网址', '公众号', '是多少', '多少', '是什么', '请问', '查一下', '的',
  'telephone number', 'phone number', 'telephone', 'phone', 'address', 'opening hours', 'opening times',
].toSorted((a, b) => b.length - a.length)

/**
 * A name without what is asked of it before or behind.
 *
 * @example
 * withoutAsked('厦门市中医院的电话是多少') //=> '厦门市中医院'
 */
export function withoutAsked(folded: string): string {
  const text = folded.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
  const behind = ASKED_OF.find((word) => text.endsWith(word))
  if (behind !== undefined) return withoutAsked(text.slice(0, -behind.length))
  const before = ASKED_OF.find((word) => text.startsWith(word))
  return before === undefined ? text : withoutAsked(text.slice(before.length))
}
