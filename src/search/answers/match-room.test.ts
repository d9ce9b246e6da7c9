import { describe, expect, it } from 'vitest'
import { matchRoom } from '#search/answers/match-room.ts'
import { conceptsOf } from '#search/question/concepts.ts'
import { fold } from '#search/words/fold.ts'

describe('a question for a page of a district', () => {
  it.each([
    ['卫健局承诺了什么', 'commitments'], ['湖里区承诺', 'commitments'], ['15分钟健康圈', 'circle'], ['空白村', 'villages'], ['目标', 'targets'],
    ['婴儿死亡率目标', null], ['推进医联体建设的承诺', null], ['15', null], ['乡村医生待遇', null], ['家庭医生', null],
  ] as const)('%s → %s', (words, room) => expect(matchRoom(conceptsOf(fold(words)), ['湖里区'])).toBe(room))
})
