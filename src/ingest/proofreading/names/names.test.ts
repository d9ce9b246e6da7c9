import { describe, expect, it } from 'vitest'

import { marksOf, proposalsIn, reply } from '#ingest/proofreading/testing.ts'

describe('the issuing organ', () => {
  it('lacks a word in one place', () => {
    expect(marksOf('missing_word_in_issuer', reply({ letterhead: '临州市南城区爱国运动委员会', signature: '临州市南城区爱国卫生运动委员会' }))).toEqual([['临州市南城区爱国运动委员会', '临州市南城区爱国卫生运动委员会']])
  })

  it('is another body in the signature', () => {
    expect(marksOf('issuer_differs', reply({ signature: '临州市南城区卫生健康委员会' }))).toEqual([['临州市南城区卫生健康委员会', '临州市南城区卫生健康局']])
  })

  it('is placed in a neighbouring district', () => {
    expect(marksOf('wrong_place_name', reply({ letterhead: '厦门市湖里区卫生健康局', signature: '厦门市海沧区卫生健康局' }))).toEqual([['厦门市海沧区卫生健康局', '厦门市湖里区卫生健康局']])
  })

  it.each([
    ['its place is written in full only once', { letterhead: '临州市南城区卫生健康局文件', signature: '南城区卫生健康局' }],
    ['its office prints', { after: '临州市南城区卫生健康局办公室　2024年6月3日印发' }],
  ])('is one when %s', (_case, parts) => {
    expect(proposalsIn(reply(parts)).filter(({ rule }) => /issuer|place/u.test(rule))).toEqual([])
  })
})

describe('places', () => {
  it('are not two for one institution', () => {
    const body = '一、项目\n申请30万元用于泉港区南埔中心卫生院综合楼项目。同时用于泉州市南埔中心卫生院综合楼项目。'
    expect(marksOf('wrong_place_name', reply({ body }))).toEqual([['泉州市南埔中心卫生院', '泉港区南埔中心卫生院']])
  })

  it('are not of another level or district', () => {
    expect(marksOf('wrong_place_name', reply({ letterhead: '厦门市湖里区卫生健康局', signature: '厦门市湖里区卫生健康局', body: '一、情况\n近年来，我县医疗水平不断提高。' }))).toEqual([['我县', '我区']])
    expect(marksOf('wrong_place_name', reply({ letterhead: '厦门市湖里区卫生健康局', signature: '厦门市湖里区卫生健康局', body: '一、情况\n海沧区高度重视此项工作。' }))).toEqual([['海沧区', '湖里区']])
    expect(marksOf('wrong_place_name', reply({ letterhead: '甲山县卫生健康局', signature: '甲山县卫生健康局', body: '一、打算\n下一步县卫生健康局将会同财政等部门商议协调。' }))).toEqual([])
    expect(marksOf('name_differs', reply({ body: '一、情况\n全市中小学开展筛查，落实中小学监测制度，使中小学生近视率下降。' }))).toEqual([])
    expect(marksOf('wrong_place_name', reply({ body: '一、情况\n我市、我省先后出台政策，思明区积极探索的做法值得借鉴。' }))).toEqual([])
  })

  it('are spelt as in the name of the organ', () => {
    const text = reply({ letterhead: '厦门市湖里区卫生健康局', signature: '厦门市湖里区卫生健康局', body: '一、情况\n为胡里区居民提供服务。' })
    expect(proposalsIn(text).map(({ quote, proposal }) => [quote, proposal])).toContainEqual(['胡里区', '湖里区'])
  })
})

describe('persons, projects and terms', () => {
  it('have one name', () => {
    expect(marksOf('name_differs', reply({ body: '一、情况\n再次感谢林小芸代表的关心。' }))).toEqual([['林小芸', '林小云']])
    expect(marksOf('name_variant', '一、甲区医院医技综合楼工程已开工。\n二、甲区医院门诊医技综合楼列入专项债券。')).toHaveLength(1)
    expect(marksOf('term_variant', '一、开展体医结合服务。\n二、完善体卫融合门诊。')).toHaveLength(1)
    expect(marksOf('term_variant', '一、开展“千名医生下社区”活动。\n二、通过“千名医师下社区”派出专家。')).toHaveLength(1)
  })

  it('may differ in what tells them apart', () => {
    expect(marksOf('name_variant', '一、甲区医院综合楼。\n二、甲区中医院综合楼。')).toEqual([])
    expect(marksOf('term_variant', '一、实施“第一批重点项目”。\n二、谋划“第二批重点项目”。')).toEqual([])
  })
})
