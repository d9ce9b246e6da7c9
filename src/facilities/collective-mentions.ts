import type { Mention } from '#facilities/mention.ts'
import type { NameForm } from '#facilities/name-forms.ts'

const SUFFIX = /(街道|镇|乡)?(?:[一二两三四五六七八九十\d]+[家所个])?(社区卫生服务中心|社区卫生服务站|社卫中心|中心卫生院|卫生院)/gu
const STEM = /^(\p{Script=Han}{2,}?)(?:街道|镇|乡)?(?:社区卫生服务中心|社区卫生服务站|社卫中心|中心卫生院|卫生院)$/u
const ITEM = /([、和与及]?)([^、和与及，。；：！？（）“”\s]+)$/u

/** A list is looked for so far before its ending. */
const REACH = 60

/**
 * Facilities named together, N13: each item of the list stands for its own name, the last one keeps the whole ending.
 *
 * @example
 * // “浮桥、常泰街道社区卫生服务中心” names 浮桥街道社区卫生服务中心 by 浮桥
 * // “后龙、峰尾两家卫生院” names 后龙镇卫生院 and 峰尾镇卫生院
 */
export function collectiveMentions(text: string, forms: Map<string, NameForm>): Mention[] {
  return [...text.matchAll(SUFFIX)].flatMap((match) => {
    const [whole, street = '', kind] = match
    return listBefore(text.slice(Math.max(0, match.index - REACH), match.index), match.index, (item) =>
      namesOf(item, street, kind!).map((full) => forms.get(full)).find((form) => form !== undefined),
    ).map(({ facilityId, start, end }, position) => {
      const last = position === 0 ? match.index + whole.length : end
      return { facilityId, start, end: last, name: text.slice(start, last) }
    })
  })
}

/** What stands for a name in such a list, its ending and what kind of place it is left away; null of a name that has no such ending. */
export function stemOf(name: string): string | null {
  return STEM.exec(name)?.[1] ?? null
}

/** Every name that an item of such a list may stand for, whether or not the register holds it. */
export function listedNames(text: string): string[] {
  return [...text.matchAll(SUFFIX)].flatMap(({ 1: street = '', 2: kind, index }) => {
    const before = text.slice(Math.max(0, index - REACH), index)
    return before.split(/[、和与及，。；：！？（）“”\s]/u).flatMap((item) => tails(item).flatMap((tail) => namesOf(tail, street, kind!)))
  })
}

function namesOf(item: string, street: string, kind: string): string[] {
  return [item + street + kind, item + kind, `${item}街道${kind}`, `${item}镇${kind}`]
}

/** Items read from the right; the first that names nothing ends the list. */
function listBefore(before: string, end: number, resolve: (item: string) => NameForm | undefined) {
  const found: { facilityId: string; start: number; end: number }[] = []
  let rest = before
  let at = end
  for (;;) {
    const [, joint = '', item = ''] = ITEM.exec(rest) ?? []
    const tail = tails(item).find((candidate) => resolve(candidate))
    if (!tail) return found
    found.push({ facilityId: resolve(tail)!.facilityId, start: at - tail.length, end: at })
    // Words before the name (推进鲤中) or no joint: the list begins here.
    if (joint === '' || tail !== item) return found
    rest = rest.slice(0, -item.length - joint.length)
    at -= item.length + joint.length
  }
}

function tails(item: string): string[] {
  return Array.from({ length: Math.max(0, item.length - 1) }, (_, from) => item.slice(from)).filter((tail) => tail.length <= 6)
}
