import { describe, expect, it } from 'vitest'

import { parseDocument } from '#ingest/parse-document.ts'

const report = (...body: string[]) => ['南岭县人民政府关于县人大常委会审议意见办理情况的报告', '县人大常委会：', '现将办理情况报告如下：', '一、项目建设情况', ...body, '南岭县人民政府', '2024年5月20日'].join('\n')
const projects = (...body: string[]) => parseDocument(report(...body)).projects
const brief = (...body: string[]) => projects(...body).map(({ name, status }) => [name, status])

describe('a project', () => {
  it.each([
    ['县中医医院康养综合楼项目主体结构已封顶。', '县中医医院康养综合楼项目', '主体封顶'],
    ['加快推进石桥镇卫生院改扩建工程，目前正在施工。', '石桥镇卫生院改扩建工程', '施工中'],
    ['县疾控中心实验室改造项目已竣工验收。', '县疾控中心实验室改造项目', '已竣工'],
    ['县妇幼保健院整体搬迁项目已完成立项批复，正在开展施工图设计。', '县妇幼保健院整体搬迁项目', '已立项；设计中'],
    ['城北急救站新建工程已于3月正式开工。', '城北急救站新建工程', '已开工'],
    ['继续实施“村卫生室能力提升”项目。', '“村卫生室能力提升”项目', '实施中'],
    ['全民健康信息平台升级项目已投入使用。', '全民健康信息平台升级项目', '已投入使用'],
  ])('in %s', (sentence, name, status) => {
    expect(brief(sentence)).toEqual([[name, status]])
  })

  it('has its money, where it comes from, its house and who decided', () => {
    const text = report('申请省级财政专项资金1200万元用于县人民医院住院楼改造项目。', '县医院传染病楼建设项目初步设计已经县政府第12次常务会议研究通过，总投资2.3亿元。')
    const [first, second] = parseDocument(text).projects
    expect(first).toMatchObject({ name: '县人民医院住院楼改造项目', facility: '县人民医院', amount: 12_000_000, fundingSource: '省级财政专项资金', statusQuote: '申请省级财政专项资金1200万元用于县人民医院住院楼改造项目', status: '资金申请中' })
    expect(second).toMatchObject({ decision: '县政府第12次常务会议', amount: 230_000_000, facility: '县医院' })
    expect(text.slice(first!.range.start, first!.range.end)).toBe(first!.quote)
  })

  it('shares its status with one that is named beside it, and each sum stays with its own', () => {
    expect(brief('拟将县医院门诊楼建设项目和急救中心迁建项目纳入专项债券支持范围。')).toEqual([['县医院门诊楼建设项目', '专项债券申请中'], ['急救中心迁建项目', '专项债券申请中']])
    expect(projects('申请40万元用于石桥镇卫生院业务用房改造项目，申请30万元用于城关卫生院设备采购项目。').map(({ name, amount }) => [name, amount])).toEqual([['石桥镇卫生院业务用房改造项目', 400_000], ['城关卫生院设备采购项目', 300_000]])
  })

  it('has the whole sum, and every source that brings a part of it', () => {
    expect(projects('石桥镇卫生院改造项目总投资860万元，其中中央预算内投资500万元、县财政配套360万元。')).toMatchObject([{ amount: 8_600_000, fundingSource: '中央预算内投资、县财政' }])
  })

  it('may be named by a heading, and told of below it', () => {
    const found = projects('（一）县人民医院迁建项目。总投资9.8亿元，其中地方政府专项债券6.5亿元、单位自筹3.3亿元。目前完成主体结构施工。', '（二）县妇幼保健院综合楼项目', '概算1.35亿元，已于3月开工。')
    expect(found).toMatchObject([
      { name: '县人民医院迁建项目', amount: 980_000_000, fundingSource: '地方政府专项债券、单位自筹', confidence: 'inferred', facility: '县人民医院' },
      { name: '县妇幼保健院综合楼项目', amount: 135_000_000, status: '已开工' },
    ])
    expect(found[0]!.statusQuote).toContain('主体结构施工')
  })

  it('is what money is put into, whatever it is called', () => {
    expect(projects('投入地方政府专项债券资金4500万元建设县疾控中心实验楼，目前主体已封顶。')).toMatchObject([{ name: '县疾控中心实验楼', amount: 45_000_000, fundingSource: '地方政府专项债券', status: '主体封顶' }])
  })

  it('is no list of projects', () => {
    expect(brief('已将县精神卫生中心建设项目列入“十五五”规划项目库，概算投资6200万元。').map(([name]) => name)).toEqual(['县精神卫生中心建设项目'])
  })

  it('of several parts is one', () => {
    expect(brief('县医院医技综合楼工程、传染病楼及附属设施项目已完成前期准备工作。')).toEqual([['县医院医技综合楼工程、传染病楼及附属设施项目', '前期准备完成']])
  })

  it.each([['免费提供12类基本公共卫生服务项目。'], ['已将该工作列入为民办实事项目。'], ['县医院有门诊综合楼项目。'], ['已完成新门诊大楼的项目立项。'], ['已纳入《县“十三五”医院建设规划》项目储备。'], ['开展国家级科研项目3个，已完成结题。'], ['实施健康素养提升工程，开展讲座40场。']])('is none in %s', (sentence) => {
    expect(brief(sentence)).toEqual([])
  })
})
