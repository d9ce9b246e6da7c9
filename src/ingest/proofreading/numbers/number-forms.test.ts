import { describe, expect, it } from 'vitest'

import { marksOf, reply } from '#ingest/proofreading/testing.ts'

describe('the form of numbers', () => {
  it.each([
    ['规范管理率达到65~70%。', '65~70%', '65%~70%'],
    ['惠及百分之63的居民。', '百分之63', null],
    ['开展活动二十8场次。', '二十8', null],
    ['培训12，600人次。', '12，600', '12600'],
    ['将于2025年六月完工。', '2025年六月', null],
    ['第三届2次会议审议通过。', '第三届2次', null],
    ['纳入2026年度年计划。', '年', ''],
    ['计划24年底前投入运行。', '24年', '2024年'],
  ])('in %s', (sentence, wrong, right) => {
    expect(marksOf('number_form', reply({ body: `一、情况\n${sentence}` }))).toEqual([[wrong, right]])
  })

  it.each(['0-6岁儿童3—5个', '用了15年时间', '5年底线、十四五规划', '约1200余人'])('not in %s', (sentence) => {
    expect(marksOf('number_form', reply({ body: `一、情况\n${sentence}。` }))).toEqual([])
  })
})
