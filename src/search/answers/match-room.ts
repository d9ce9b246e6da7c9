import { placeStem } from '#places/place-stem.ts'
import type { Concept } from '#search/question/concepts.ts'

export const ROOMS = ['commitments', 'targets', 'circle', 'villages', 'counts'] as const
export type Room = (typeof ROOMS)[number]

/** How people ask for what stands on a page of its own, folded. */
const ROOM_WORDS: Record<Room, readonly string[]> = {
  commitments: ['承诺', '承诺事项', '兑现', '承诺兑现', 'commitment', 'commitments', 'promise', 'promises'],
  targets: ['目标', '指标', '目标值', 'target', 'targets'],
  circle: ['健康圈', '健康服务圈', '生活圈', '15', '分钟', '15分钟', '十五分钟', '便民服务圈'],
  villages: ['空白村', '村医', '巡诊', '派驻', '村民'],
  counts: ['机构数', '机构总数', '医院数量', '机构数量'],
}
/** Most questions say none, and a country has thousands of districts that may be named beside. */
const ANY_ROOM_WORD: ReadonlySet<string> = new Set(Object.values(ROOM_WORDS).flat())
/** Whose page it is goes without saying. */
const OF_WHOM: ReadonlySet<string> = new Set(['卫健局', '区卫健局', '卫生健康局', '政府', '区政府', '本区', '全区', '年度', '公开'])
/** A room is asked for where its words are most of what is said. */
const LEAST = 0.6

/**
 * The page of a district some words ask for; null where they are about something else.
 *
 * @example
 * matchRoom(conceptsOf('卫健局承诺了什么'), ['湖里区']) //=> 'commitments'
 * matchRoom(conceptsOf('婴儿死亡率目标'), ['湖里区']) //=> null
 */
export function matchRoom(concepts: readonly Concept[], districts: readonly string[]): Room | null {
  if (!concepts.some(({ word }) => ANY_ROOM_WORD.has(word))) return null
  const whose = new Set([...OF_WHOM, ...districts, ...districts.map(placeStem)])
  const words = concepts.map(({ word }) => word).filter((word) => !whose.has(word))
  const lengthOf = (some: readonly string[]) => some.join('').length
  return ROOMS.find((room) => words.length > 0 && lengthOf(words.filter((word) => ROOM_WORDS[room].includes(word))) >= lengthOf(words) * LEAST && words.some((word) => ROOM_WORDS[room].includes(word) && word.length > 1 && word !== '15' && word !== '分钟')) ?? null
}
