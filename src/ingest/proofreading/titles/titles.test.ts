import { describe, expect, it } from 'vitest'

import { marksOf, proposalsIn, reply } from '#ingest/proofreading/testing.ts'

describe('the title of the document', () => {
  it.each([
    ['关于区三届人大二次会议第27号建议办理事项', '关于区三届人大二次会议第27号建议办理事项'],
    ['关于关于区三届人大二次会议第27号建议的答复', '关于关于'],
  ])('is malformed: %s', (title, wrong) => {
    expect(marksOf('title_malformed', reply({ title })).map(([quote]) => quote)).toEqual([wrong])
  })

  it('is a notice when it issues another document', () => {
    expect(marksOf('title_malformed', '临州市南城区卫生健康局文件\n\n关于印发甲区卫生健康工作要点\n\n各单位：\n现将《甲区卫生健康工作要点》印发给你们。')).toHaveLength(1)
  })

  it('is not that of the document it explains', () => {
    expect(marksOf('title_malformed', '《甲区卫生健康局关于印发健康村镇建设方案的通知》解读\n\n一、背景\n为推进健康村镇建设，制定本方案。')).toEqual([])
  })

  it.each(['关于区三届人大二次会议第27号建议的答复', '临州市南城区卫生健康局关于第27号建议办理情况的答复函（公开版）'])('is well formed: %s', (title) => {
    expect(marksOf('title_malformed', reply({ title }))).toEqual([])
  })
})

describe('titles cited', () => {
  it.each([
    '省人民政府办公厅印发〈关于印发某省医疗体系实施方案〉的通知', '丙市卫生健康局印发2024年全市工作要点的通知', '国务院办公厅推动疾病预防控制事业发展的指导意见', '关于印发某市托育服务管理办法',
  ])('are malformed: 《%s》', (title) => {
    expect(marksOf('cited_title_malformed', `根据《${title}》要求，制定本方案。`).map(([quote]) => quote)).toEqual([title])
  })

  it.each(['国务院办公厅关于推动疾病预防控制事业发展的指导意见', '关于修改部分地方性法规的决定', '关于印发〈某市托育服务管理办法〉的通知', '“健康中国2030”规划纲要', '医疗机构管理条例'])('are right: 《%s》', (title) => {
    expect(marksOf('cited_title_malformed', `根据《${title}》要求，制定本方案。`)).toEqual([])
  })

  it('are marked 〈〉 inside 《》', () => {
    expect(marksOf('title_marks_nested', '根据《关于印发《某办法》的通知》执行。')).toEqual([['《某办法》', '〈某办法〉']])
  })
})

describe('one case', () => {
  it('has one title, number and session', () => {
    expect(marksOf('title_variant', reply({ body: '一、情况\n我局对《关于加强社区医疗服务的议案（转建议）》高度重视。' }))).toHaveLength(1)
    expect(marksOf('case_number_differs', reply({ opening: '您提出的《关于加强社区医疗服务的建议》（第72号）收悉，现答复如下：' }))).toHaveLength(1)
    expect(marksOf('session_differs', reply({ opening: '您在区三届人大三次会议上提出的《关于加强社区医疗服务的建议》（第27号）收悉，现答复如下：' }))).toHaveLength(1)
  })

  it('may be numbered more fully in one place', () => {
    const text = reply({ title: '关于区三届人大二次会议第20240027号建议的答复' })
    expect(proposalsIn(text).filter(({ rule }) => /case|session|variant/u.test(rule))).toEqual([])
  })
})

describe('the genre', () => {
  it('is the same in title and text', () => {
    const plan = (name: string) => `关于印发甲区工作重点的通知\n\n各单位：\n现将《甲区工作重点》印发给你们。\n\n临州市南城区卫生健康局\n2024年3月1日\n\n甲区工作重点\n\n为推进全区卫生健康各项工作，制定本${name}。\n一、主要任务\n加强组织领导，压实工作责任，确保各项任务落到实处。`
    expect(marksOf('genre_mismatch', plan('方案'))).toHaveLength(1)
    expect(marksOf('genre_mismatch', plan('工作重点'))).toEqual([])
    expect(marksOf('genre_mismatch', reply({ body: '一、情况\n已办。\n特此报告。' })).map(([quote]) => quote)).toEqual(['特此报告'])
  })
})
