import { describe, expect, it } from 'vitest'

import { proposalsIn } from '#ingest/proofreading/testing.ts'

describe('names of places and bodies', () => {
  it.each([
    '由云河家园、忠山小区和北杨河沿线居民共同参与。', '项目选址于坪坪路与南石广场之间。', '马荷水库、林旺医院和羊泉桥的改造已完工。', '竹溪、榕榕村卫生室已完成改造。',
  ])('are no slips for commoner words: %s', (sentence) => {
    expect(proposalsIn(sentence).filter(({ rule }) => rule === 'wrong_character' || rule === 'duplicated_character')).toEqual([])
  })

  it('do not hide a slip before what ends a longer name', () => {
    expect(proposalsIn('新建社区卫生服物站2个。').map(({ quote }) => quote)).toHaveLength(1)
  })
})
