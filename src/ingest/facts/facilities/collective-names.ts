import { stemBefore } from '#ingest/facts/facilities/name-stem.ts'
import { NO_COLLECTIVE_ITEM } from '#ingest/word-lists/facilities.ts'

/** An item that shares the ending of the name behind it. `before` is how far ahead of that name it begins. */
export type CollectiveItem = { name: string; before: number }

const COLLECTIVE = /社区卫生服务(?:中心|站)|社卫(?:中心|站)|卫生院|卫生室$/u
const ITEM = /(?<item>[\u4e00-\u9fff]{2,12})(?<joint>[、和与及])$/u
const AREA = /(?:街道|镇|乡|苏木|社区)$/u
const ORDINAL = /第[一二三四五六七八九十]{1,2}/u

/**
 * N13: the items of a list that share the ending of its last one.
 *
 * @example
 * collectiveItems('推进鲤中、海滨和', '常泰街道', '社区卫生服务中心') //=> 鲤中街道社区卫生服务中心, 海滨街道社区卫生服务中心
 */
export function collectiveItems(before: string, stem: string, ending: string): CollectiveItem[] {
  const ordinal = ORDINAL.exec(stem)
  if (!COLLECTIVE.test(ending) && !ordinal) return []
  const items: CollectiveItem[] = []
  let rest = before.slice(-80)
  let distance = 0
  for (let match = ITEM.exec(rest); match; match = ITEM.exec(rest)) {
    const { item, joint } = match.groups!
    const own = stemBefore(item!)
    const name = ordinal ? ordinalName(own, stem, ordinal) + ending : areaName(own, stem) + ending
    if (!isItem(own, ordinal !== null)) break
    distance += own.length + joint!.length
    items.unshift({ name, before: distance })
    // Words before the item (推进鲤中): the list begins here.
    if (own !== item) break
    rest = rest.slice(0, -match[0].length)
  }
  return items
}

function isItem(own: string, ordinal: boolean): boolean {
  if (ordinal) return ORDINAL.test(own)
  return own.length >= 2 && own.length <= 7 && !NO_COLLECTIVE_ITEM.test(own)
}

function areaName(own: string, stem: string): string {
  return AREA.test(own) ? own : own + (AREA.exec(stem)?.[0] ?? '')
}

/** 市第一、第二人民医院: 市第一 takes 人民. */
function ordinalName(own: string, stem: string, ordinal: RegExpExecArray): string {
  const tail = stem.slice(ordinal.index + ordinal[0].length)
  return own.endsWith(tail) ? own : own + tail
}
