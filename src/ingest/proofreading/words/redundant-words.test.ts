import { describe, expect, it } from 'vitest'

import { marksOf } from '#ingest/proofreading/testing.ts'

describe('one thing said twice', () => {
  it.each([
    ['redundant_adverb', '全力全面提升服务水平。', '全力全面'],
    ['redundant_phrase', '参加人员约500人左右。', '约500人左右'],
    ['redundant_phrase', '建有至少3家以上机构。', '至少3家以上'],
    ['redundant_phrase', '管理高血压、糖尿病、高血压等慢性病。', '、高血压'],
    ['redundant_phrase', '每季度开展1次应急队伍人员培训，每年开展2次演练、应急队伍人员培训和考核。', '应急队伍人员培训'],
    ['redundant_phrase', '新增站点3个家。', '个家'],
    ['sentence_mixed', '其原因是因为经费不足。', '原因是因为'],
    ['sentence_mixed', '防止类似事件不再发生。', '防止类似事件不再发生'],
  ] as const)('%s in %s', (rule, sentence, wrong) => {
    expect(marksOf(rule, sentence).map(([quote]) => quote)).toEqual([wrong])
  })

  it.each(['签约率达到80%以上。', '持续深入推进改革。', '近300人参加，覆盖约5万人。', '解除查封、扣押，对查封、扣押、冻结的财物登记。', '组建2个家庭医生团队，签约300个家庭，改造5个家属区。', '下达10个名额，建成3个名医工作室、2所家长学校，邀请2位名老中医，检查4家个体诊所，开展1项个性化服务。'])('leaves %s alone', (sentence) => {
    expect([...marksOf('redundant_adverb', sentence), ...marksOf('redundant_phrase', sentence)]).toEqual([])
  })
})
