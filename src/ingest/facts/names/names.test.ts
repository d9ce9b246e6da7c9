import { describe, expect, it } from 'vitest'

import { parseDocument } from '#ingest/parse-document.ts'

const letter = (...body: string[]) => ['关于市政协八届三次会议第0217号提案的答复', '李文华委员：', '您提出的《关于加强山区急救体系建设的提案》收悉，现答复如下：', '一、工作情况', ...body, '感谢您的关心和支持。', '云岭市卫生健康委员会', '2024年5月20日'].join('\n')
const terms = (...body: string[]) => parseDocument(letter(...body)).terms.map(({ term }) => term)
const organisations = (...body: string[]) => parseDocument(letter(...body)).organisations.map(({ name }) => name)
const platforms = (...body: string[]) => parseDocument(letter(...body)).platforms.map(({ name }) => name)

describe('terms', () => {
  it('are those of the field, the longest that fits, each once', () => {
    expect(terms('组建紧密型医联体，推进紧密型医联体内检查检验结果互认。')).toEqual(['紧密型医联体', '检查检验结果互认'])
    expect(terms('实行C-DRG付费和DRG付费。')).toEqual(['C-DRG', 'DRG'])
  })

  it('are names in quotation marks, and short names the text gives itself', () => {
    expect(terms('落实“县聘乡用”，打造“银龄守护”品牌。')).toEqual(['县聘乡用', '银龄守护'])
    expect(terms('市紧急医疗救援中心（以下简称“急救中心”）运行良好。')).toEqual(['急救中心'])
  })

  it.each([['坚持“做大、做强、做优”。'], ['突出“引、育、留”。'], ['做到“小病不出村，大病不出县，康复回乡镇，健康有人管护着。”'], ['实施“健康护航”工程。'], ['上线“云岭健康”微信公众号。']])('are none in %s', (sentence) => {
    expect(terms(sentence)).toEqual([])
  })

  it.each([
    ['counted', '落实“两个允许”，做到“双随机”，推进“三减三健”。', ['两个允许', '双随机', '三减三健']],
    ['coined', '推行“签而优约”，实行“所长制”。', ['签而优约', '所长制']],
    ['put together', '推进“互联网+护理服务”，打造“党建+”邻里中心。', ['互联网+护理服务', '“党建+”邻里中心']],
    ['called so', '落实“舒心就医”服务。', ['舒心就医']],
    ['in a row', '实行“区聘、镇管、村用”。', ['区聘、镇管、村用']],
  ])('are quoted names that are %s', (_, sentence, expected) => expect(terms(sentence)).toEqual(expected))

  it.each([
    ['践行“人民城市人民建，人民城市为人民”。'], ['坚持“外防输入、内防反弹”。'], ['避免“看病跑断腿”现象。'], ['开展以“关注视力健康，塑造光明未来”为主题的宣传。'], ['做到“应签尽签”“应管尽管”。'], ['实现“老有所养”。'],
    ['评选“最美医生”，获评“工人先锋号”。'], ['杜绝“一刀切”，实行“一对一”指导。'], ['推进“科技赋能防控”。'], ['在“水善汇停车场”设点。'], ['“十四五”期间新建3所。'],
  ])('are no slogans, aims, honours or figures of speech: %s', (sentence) => expect(terms(sentence)).toEqual([]))

  it('are no short names of documents and organs', () => {
    expect(terms('根据《急救管理办法》（以下简称《办法》），市急救工作领导小组（以下简称“领导小组”）负责。')).toEqual([])
  })

  it('do not repeat an opinion that is quoted', () => {
    expect(terms('（一）关于“增设夜间门诊点”的建议。已增设。')).toEqual([])
  })
})

describe('organisations', () => {
  it('are organs, enterprises, schools and associations by their endings', () => {
    expect(organisations('我委会同市财政局、人社局和市医保局制定方案，邀请岭南医科大学、云岭市护理学会参加，与远洋医药集团合作。')).toEqual(['市财政局', '人社局', '市医保局', '岭南医科大学', '云岭市护理学会', '远洋医药集团'])
  })

  it('are named once, with or without their level', () => {
    expect(organisations('市财政局已拨款，财政局还将追加。')).toEqual(['市财政局'])
  })

  it.each([['形成分级诊疗新格局，优化布局。'], ['协调相关部门和各成员单位。'], ['开展“一站办、就近办”，举办培训班。'], ['县人民医院和城关镇卫生院参加。'], ['加强村（居）民委员会公共卫生委员会建设。'], ['印发《云岭市卫生健康委员会工作规则》。'], ['安排专家小组巡查餐厅。']])('are none in %s', (sentence) => {
    expect(organisations(sentence)).toEqual([])
  })
})

describe('platforms', () => {
  it('are names called so, names that say so themselves, and those of a place', () => {
    expect(platforms('上线“云岭健康”微信公众号和“安心医”小程序，建成“智慧急救指挥平台”，接入省远程心电平台。')).toEqual(['“云岭健康”微信公众号', '“安心医”小程序', '智慧急救指挥平台', '省远程心电平台'])
  })

  it('are none where a text speaks of platforms in general', () => {
    expect(platforms('搭建信息平台，发挥平台作用，完善管理系统。')).toEqual([])
  })
})
