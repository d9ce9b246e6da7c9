import { describe, expect, it } from 'vitest'

import { marksOf, proposalsIn, reply } from '#ingest/proofreading/testing.ts'

describe('numbering', () => {
  it.each([
    ['a 三 without a 二', '一、情况\n甲。\n三、措施\n乙。', '三、措施'],
    ['（四） after （二）', '一、情况\n（一）甲项。\n（二）乙项。\n（四）丙项。', '（四）丙项。'],
    ['a number twice', '一、情况\n1.甲项工作。\n2.乙项工作。\n2.丙项工作。', '2.丙项工作。'],
    ['三是 after 一是', '一、不足\n一是人员短缺。三是认识不足。', '三是认识不足。'],
  ])('%s', (_case, body, wrong) => {
    expect(marksOf('numbering_gap', reply({ body })).map(([quote]) => quote)).toEqual([wrong])
  })

  it.each([
    ['counted through the chapters', '一、甲\n1.甲项。\n2.乙项。\n二、乙\n3.丙项。\n4.丁项。'],
    ['begun anew in every chapter', '一、甲\n（一）甲项。\n（二）乙项。\n二、乙\n（一）丙项。\n（二）丁项。'],
    ['followed by a name that begins with a figure', '一、甲\n一是建档。二是五境乡发展养殖。三是加强管护。'],
    ['glued to the heading above', '一、甲 （一）甲项。\n（二）乙项。\n二、乙 （一）丙项。\n（二）丁项。'],
    ['lists in two paragraphs', '一、甲\n一是建。二是管。\n二、乙\n一是防。二是治。'],
  ])('may be %s', (_case, body) => {
    expect(marksOf('numbering_gap', reply({ body }))).toEqual([])
  })
})

describe('a plan', () => {
  it('names responsible units for every task', () => {
    const task = (n: number, clause = '（责任单位：区卫健局）') => `${n}.推进第${n}项任务。加强领导，落实责任。${clause}`
    const body = ['一、主要任务', task(1), task(2), task(3, ''), task(4)].join('\n')
    expect(marksOf('missing_responsible_unit', `甲区工作方案\n\n${body}`).map(([quote]) => quote)).toEqual(['3.推进第3项任务'])
    expect(marksOf('missing_responsible_unit', `甲区工作方案\n\n${body}\n二、保障措施\n5.加强领导。`)).toHaveLength(1)
  })

  it('states a target once', () => {
    expect(marksOf('duplicate_target', '一、目标\n到2025年底，实现全部机构均建有至少1个名医传承工作室。\n二、任务\n到2025年底，实现全区机构均建有至少1个名医传承工作室。')).toHaveLength(1)
  })
})

describe('class A', () => {
  it.each(['力争2024年12月底前建成投用。', '因用地受限，该问题暂未解决。', '力争明年底前完成改造。'])('does not go with: %s', (sentence) => {
    expect(marksOf('class_a_open_promise', reply({ class: '办理结果：A类', body: `一、情况\n${sentence}` }))).toHaveLength(1)
    expect(marksOf('class_a_open_promise', reply({ body: `一、情况\n${sentence}` }))).toEqual([])
  })

  it('goes with plans in general', () => {
    expect(marksOf('class_a_open_promise', reply({ class: '办理结果：A类', body: '一、下一步\n我局将进一步加强管理，不断提升服务能力。' }))).toEqual([])
  })
})

describe('counts', () => {
  it.each([
    ['count_differs', '围绕预防、治疗、康复、护理三个方面开展工作。'],
    ['count_differs', '辖区已有3家机构获批，分别是甲医院、乙医院。'],
    ['count_differs', '主要做了以下三方面工作：\n一是建。\n二是管。\n三是防。\n四是治。'],
    ['count_differs', '招聘医师6名、护士8名、驾驶员6名，共22名。'],
    ['figure_differs', '现有社区卫生服务站8家。\n全区共有社区卫生服务站9家。'],
  ] as const)('%s: %s', (rule, text) => {
    expect(marksOf(rule, reply({ body: `一、情况\n${text}` }))).toHaveLength(1)
  })

  it.each([
    '健全预约诊疗、远程医疗等10项制度。', '围绕预防、治疗、康复三个方面开展工作。', '在城东、城中、城西、城北四区35家机构试点。', '辖区已有2家机构获批，分别是甲医院、乙医院。', '2022年共有社区卫生服务站8家。\n现有社区卫生服务站9家。',
  ])('agree: %s', (text) => {
    expect(proposalsIn(reply({ body: `一、情况\n${text}` })).filter(({ rule }) => /differs/u.test(rule))).toEqual([])
  })
})

describe('what is said twice', () => {
  it('is shown once', () => {
    const sentence = '我区持续推进基层医疗卫生机构标准化建设，服务能力明显提升。'
    expect(marksOf('duplicated_sentence', reply({ body: `一、情况\n${sentence}目前运行良好。\n二、措施\n加强领导。${sentence}` }))).toHaveLength(1)
    expect(marksOf('duplicated_paragraph', reply({ body: `一、情况\n${sentence}\n二、措施\n${sentence}` }))).toHaveLength(1)
  })
})

describe('slogans', () => {
  it('are taken up by the items behind them', () => {
    expect(marksOf('slogan_item_mismatch', '我们强化“新、实、准”，扩大影响。一是宣传角度新。二是宣传范围广。三是宣传内容准。')).toHaveLength(1)
    expect(marksOf('slogan_item_mismatch', '我们聚焦“引、育、留”，激发活力。一是聚焦缺口揽才。二是系统规划育才。三是强化保障留才。')).toEqual([])
    expect(marksOf('slogan_item_mismatch', '坚持“防、治、管”并重。一是加强领导。二是完善制度。三是强化宣传。')).toEqual([])
  })
})
