import type { Finding, Rule } from '#privacy/finding.ts'
import { maskedNumber } from '#privacy/numbers/masked-number.ts'

/** A deputy or member, or the label of how to reach them, just before a number; 代表团, 代表建议 and 代表联络室 are bodies and papers. */
const DEPUTY = /(?:代表|委员)(?:[(（,，:、 ]|的|本人|个人|联系|电话|手机|号码|方式|邮箱|电子|通讯|地址|座机|办公|住宅|宅电|[:：]){1,6}(?:[\u4e00-\u9fff]{2,3}[,， ])?$/u
const REACHED = /(?:0\d{2,3}[- ]?)?[2-8]\d{6,7}(?!\d)|1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)|[A-Za-z0-9][\w.+-]{0,40}@[A-Za-z0-9-]{1,40}(?:\.[A-Za-z0-9-]{1,20}){1,4}/gu
const REACH = 24

/** How to reach a deputy or member, which is left out of every published reply (皖政办〔2015〕2号 and the practice elsewhere). */
export const deputies: Rule = (text, folded) => {
  const found: Finding[] = []
  for (const { 0: reached, index: start } of folded.matchAll(REACHED)) {
    const before = folded.slice(Math.max(0, start - REACH), start).split(/[。；;\n]/u).at(-1)!
    if (/\d$/.test(before) || !DEPUTY.test(before)) continue
    const end = start + reached.length
    found.push({ rule: 'deputy_contact', start, end, mask: reached.includes('@') ? '［邮箱已隐去］' : maskedNumber(text.slice(start, end), 3, 2) })
  }
  return found
}
