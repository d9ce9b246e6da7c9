import { describe, expect, it } from 'vitest'

import { marksOf, proposalsIn } from '#ingest/proofreading/testing.ts'

describe('what was typed twice', () => {
  it.each([
    ['duplicated_character', '开展冠心病病疾病筛查。', '病病', '病'],
    ['duplicated_character', '签约率达到到80%。', '到到', '到'],
    ['duplicated_character', '支持6家家养老机构。', '家家', '家'],
    ['duplicated_character', '我局将切实实解决问题。', '实实', '实'],
    ['duplicated_character', '家庭医生续约率率达到九成。', '率率', '率'],
    ['duplicated_word', '工作人员进行进行了走访。', '进行进行', '进行'],
    ['duplicated_word', '推进肿瘤恶性肿瘤疾病专科建设。', '肿瘤恶性肿瘤', '恶性肿瘤'],
    ['duplicated_phrase', '用于医疗设备采购医疗设备项目。', '医疗设备采购医疗设备', '医疗设备采购'],
    ['duplicated_phrase', '压实安全生产责任，压实安全生产责任，定期排查。', '压实安全生产责任，压实安全生产责任', '压实安全生产责任'],
  ] as const)('%s in %s', (rule, sentence, wrong, right) => {
    expect(marksOf(rule, sentence)).toEqual([[wrong, right]])
  })

  it.each(['慢性病病人由医院院长接诊。', '努力让人人享有健康服务，件件有回音。', '积极参与与此相关的活动。', '一步一步推进，多多益善。', '为目的的实现而努力。', '符合本规定规定的条件。', '张芳芳代表：', '副组长：张荟荟（县红十字会副会长）', '远程审方方面给予支持。', '由市财政厅厅长召集。', '办好一桩桩为民实事。', '严防团团伙伙。'])('leaves right doubles alone: %s', (sentence) => {
    expect(proposalsIn(sentence).filter(({ rule }) => rule.startsWith('duplicated'))).toEqual([])
  })
})
