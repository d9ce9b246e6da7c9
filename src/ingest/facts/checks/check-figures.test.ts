import { describe, expect, it } from 'vitest'

import { parseDocument } from '#ingest/parse-document.ts'

const checks = (done: string) => parseDocument(`利川市卫生健康局\n\n关于市政协八届三次会议第55号提案的答复\n\n向敏委员：\n\n您提出的《关于优化医疗资源的提案》收悉，现答复如下：\n\n一、基本情况\n\n${done}\n\n利川市卫生健康局\n2024年5月20日\n`)
  .consistencyChecks.map(({ check, result }) => `${check} ${result}`)

describe('a sum', () => {
  it.each([
    ['全市现有医疗机构612家，其中医院14家、乡镇卫生院14家、村卫生室584家。', ['14+14+584=612 pass']],
    ['建成老年食堂23个，覆盖9个街道。其中企业运营15个，社区自营6个，社会组织运营2个。', ['15+6+2=23 pass']],
    ['现有基层机构9家（卫生院4家、社区卫生服务中心4家）。', ['4+4=9 warn']],
    ['新增床位100张，其中综合医院60张、中医院20张，其他机构30张。', ['60+20+30=100 warn']],
    ['在岗职工664人，其中编内607人，卫生技术人员620人。', []],
    ['设有社区卫生服务中心5家、社区卫生服务站12家。全市基层医疗卫生机构共17家。', ['5+12=17 pass']],
    ['招聘医师3名、护士5名，购置设备8台。', []],
  ])('%s', (text, expected) => {
    expect(checks(text)).toEqual(expected)
  })
})

describe('a growth', () => {
  it.each([
    ['全科医生由2021年的160人增加到200人，增长25%。', ['(200-160)/160=25% pass']],
    ['家庭医生签约率由38%提高到45.5%，提高7.5个百分点。', ['45.5-38=7.5个百分点 pass']],
    ['住院次均费用由8000元下降到7200元，下降12%。', ['(8000-7200)/8000=12% warn']],
    ['全市注册护士1210人，较2020年（1100人）增长10.0%。', ['(1210-1100)/1100=10% pass']],
    ['门诊量132万人次，同比增长8.4%。', []],
  ])('%s', (text, expected) => {
    expect(checks(text)).toEqual(expected)
  })
})

describe('a stated count', () => {
  it.each([
    ['建立首诊负责、三级查房、会诊制度等3项制度。', ['3=3项 pass']],
    ['开展乙肝筛查、肺癌筛查、胃癌筛查、肝癌筛查等3项筛查。', ['4=3项 warn']],
    ['与市中心医院、市民族中医院、市妇幼保健院等8家医院合作。', []],
    ['已有3家医院开通互联网诊疗。分别是市人民医院、市中医院。', ['2=3家 warn']],
    ['设立医院类机构2家（市人民医院、市中医院）。', ['2=2家 pass']],
    ['打造内科、外科、儿科三个重点专科。', ['3=3个 pass']],
    ['投资、用地等问题由12名代表提出。', []],
  ])('%s', (text, expected) => {
    expect(checks(text)).toEqual(expected)
  })
})

describe('announced points', () => {
  it.each([
    ['主要存在三个方面的不足：一是人员不够。二是设备老化。', ['2=3 warn']],
    ['重点抓好以下三项工作：一是强龙头。夯实根基。二是建网底。补齐短板。三是优服务。提升体验。', ['3=3 pass']],
    ['我局高度重视三个方面工作，认真研究。一是强龙头。夯实根基。二是建网底。补齐短板。', []],
  ])('%s', (text, expected) => {
    expect(checks(text)).toEqual(expected)
  })

  it('are counted below a heading too', () => {
    const document = parseDocument('一、实施四大工程\n\n（一）强基工程\n\n夯实基础。\n\n（二）名医工程\n\n培育名医。\n\n（三）智慧工程\n\n建设平台。\n\n二、加强组织领导\n\n压实责任。')
    expect(document.consistencyChecks.map(({ check, result }) => `${check} ${result}`)).toEqual(['3=4 warn'])
  })
})

it('shows the figures it used, each in its words', () => {
  const document = parseDocument('一、基本情况\n\n现有医院6家，其中综合医院4家、专科医院2家，服务全市居民。')
  expect(document.consistencyChecks).toMatchObject([{ kind: 'sum', result: 'pass', path: '1', figures: [{ value: 4, quote: '其中综合医院4家' }, { value: 2, quote: '专科医院2家' }, { value: 6, quote: '现有医院6家' }] }])
})
