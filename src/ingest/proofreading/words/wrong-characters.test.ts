import { describe, expect, it } from 'vitest'

import { marksOf } from '#ingest/proofreading/testing.ts'

describe('wrong characters', () => {
  it.each([
    ['专题会议布署相关工作。', '布署', '部署'],
    ['换发基层卫生人才队伍活力。', '换发', '焕发'],
    ['既使任务繁重，我局始终坚持。', '既使', '即使'],
    ['把此项工作做为重点来抓。', '做为', '作为'],
    ['设立财政专户和资金帐户。', '帐户', '账户'],
    ['截止2024年底，全区共有站点9个。', '截止', '截至'],
    ['严防疫情爆发流行。', '爆发', '暴发'],
    ['加大财政投人。', '投人', '投入'],
    ['动员居民医保尽保。', '医保尽保', '应保尽保'],
    ['您反应的问题属实。', '反应', '反映'],
    ['本办法由某区卫生健康局同有关部门负责解释。', '同', '会同'],
  ])('in %s', (sentence, wrong, right) => {
    expect(marksOf('wrong_character', sentence)).toEqual([[wrong, right]])
  })

  it.each([
    '依法换发《医疗机构执业许可证》。', '既使群众受益，又使医院减负。', '多做为民服务的好事。', '报名截止时间为5月底。', '出现药物不良反应的情况。', '采纳人数较多。', '标注消防通道。', '鼓励能检尽检、愿检尽检。', '新建康复中心一处。', '逾期未改正的，依法处理。',
  ])('leaves right words alone: %s', (sentence) => {
    expect(marksOf('wrong_character', sentence)).toEqual([])
  })
})
