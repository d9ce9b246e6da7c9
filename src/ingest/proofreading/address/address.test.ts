import { describe, expect, it } from 'vitest'

import { marksOf, reply } from '#ingest/proofreading/testing.ts'

describe('how a letter speaks', () => {
  it('to one', () => {
    expect(marksOf('pronoun_number_mismatch', reply({ body: '一、情况\n我局对你们提出的建议高度重视。' }))).toEqual([['你们', '您']])
    expect(marksOf('pronoun_number_mismatch', reply())).toEqual([])
  })

  it('to several, each of whom may be 您 throughout', () => {
    expect(marksOf('pronoun_number_mismatch', reply({ to: '林小云、王大明代表：' }))).toEqual([])
    expect(marksOf('pronoun_number_mismatch', reply({ to: '林小云、王大明代表：', body: '一、情况\n我局已向你们说明。' }))).toEqual([['您', '你们']])
    expect(marksOf('pronoun_number_mismatch', reply({ to: '王大明5名代表：', body: '一、情况\n我局对你们提出的建议高度重视。' }))).toEqual([['您', '你们']])
    expect(marksOf('pronoun_number_mismatch', reply({ to: '林小云、王大明代表：', opening: '你们提出的《关于加强社区医疗服务的建议》（第27号）收悉，现答复如下：', body: '一、情况\n已办。' })).length).toBeLessThan(2)
  })

  it('to a body', () => {
    expect(marksOf('pronoun_number_mismatch', reply({ to: '民盟甲区总支：', title: '关于区政协三届二次会议第27号提案的答复', opening: '您委提出的《关于加强社区医疗服务的提案》（第27号）收悉，现答复如下：' }))).toContainEqual(['您委', '贵委'])
  })

  it('of itself', () => {
    expect(marksOf('self_name_differs', reply({ body: '一、情况\n我委高度重视，我局将继续努力。' }))).toEqual([['我委', '我局']])
    expect(marksOf('self_name_differs', reply({ body: '一、情况\n“请我委自评”的做法已停止。我局高度重视。' }))).toEqual([])
  })
})

describe('deputies and members', () => {
  it('are not mixed up', () => {
    expect(marksOf('capacity_mixed', reply({ to: '林小云委员：' }))).toEqual([['委员', '代表']])
    expect(marksOf('capacity_mixed', reply({ body: '一、情况\n感谢委员对此项工作的关心。' }))).toEqual([['委员', '代表']])
    expect(marksOf('capacity_mixed', reply({ body: '一、情况\n邀请政协委员、人大代表视察。' }))).toEqual([])
  })

  it('nor are suggestions and proposals', () => {
    expect(marksOf('instrument_mixed', reply({ opening: '您提出的《关于加强社区医疗服务的提案》（第27号）收悉，现答复如下：' }))).toContainEqual(['提案', '建议'])
    expect(marksOf('instrument_mixed', reply({ body: '一、情况\n我局认真办理建议提案，政协提案亦按期办结。' }))).toEqual([])
    expect(marksOf('instrument_mixed', reply({ title: '关于区政协三届二次会议第27号提案的答复', body: '一、情况\n收到提案后，我局立即研究。' }))).toEqual([])
  })
})
