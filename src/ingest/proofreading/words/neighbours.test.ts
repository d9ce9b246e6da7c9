import { describe, expect, it } from 'vitest'

import { proposalsIn, reply } from '#ingest/proofreading/testing.ts'

const inBody = (body: string) => proposalsIn(reply({ body })).filter(({ rule }) => rule === 'missing_character' || rule === 'wrong_character').map(({ quote, proposal }) => [quote, proposal])

describe('what is left of a word, told by its neighbours', () => {
  it.each([
    ['请您继续关心支持卫生健康事业发。', '发', '发展'],
    ['将村卫生室纳入医保定点理范围，方便群众。', '理范围', '管理范围'],
    ['老年人健康档案实行动态更系机制。', '更系', '更新'],
  ])('%s', (body, wrong, right) => {
    expect(inBody(body)).toEqual([[wrong, right]])
  })

  it.each([
    ['我局组织巡回医疗队，深入山区开展义诊。'],
    ['群众办事难问题得到缓解，看病难问题逐步解决。'],
    ['新增服务点12处，覆盖全部街道。'],
    ['协议自双方签订之日起执行，试点满一年后形成评估报告。'],
  ])('is nothing in %s', (body) => {
    expect(inBody(body)).toEqual([])
  })
})

describe('the characters of a phrase in another order', () => {
  it('are put back', () => {
    expect(inBody('加强公卫共生服务体系建设，提高服务水平。')).toEqual([['公卫共生服务', '公共卫生服务']])
  })

  it('are right where two words changed places or two phrases meet', () => {
    expect(inBody('提高服务医疗质量，推进医疗保险医保支付衔接。')).toEqual([])
  })
})
