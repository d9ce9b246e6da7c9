import { describe, expect, it } from 'vitest'

import { findCaseNumber } from '#ingest/case/case-number.ts'
import { findCaseTitle } from '#ingest/case/case-title.ts'
import { findDocumentNumbers, formatDocumentNumber, readNumberAlone, readNumberOfYear } from '#ingest/elements/document-number.ts'
import { readAddressees } from '#ingest/elements/addressees.ts'
import { readClassAlone, findClass } from '#ingest/elements/result-class.ts'
import { readLeaders } from '#ingest/elements/leaders.ts'
import { organsIn } from '#ingest/elements/element-shapes.ts'
import { readContact, toE164 } from '#ingest/elements/contacts.ts'
import { readDayAlone, readPassedDay } from '#ingest/elements/document-dates.ts'
import { readDisclosure } from '#ingest/elements/formulas.ts'
import { readSession } from '#ingest/case/case-session.ts'

describe('发文字号', () => {
  it.each(['厦湖卫健函〔2025〕11号', '厦湖卫健函[2025]11号', '厦湖卫健函(2025)11号', '厦湖卫健函（2025）11号', '厦湖卫健函【2025】11号', '厦湖卫健函［2025］第11号', '文号：厦湖卫健函〔2025〕11号', '（厦湖卫健函〔2025〕11号）', '厦湖卫健函〔2025〕11号A类'])('is read from %s', (text) => {
    expect(readNumberAlone(text)).toMatchObject({ agencyCode: '厦湖卫健函', year: 2025, serial: 11 })
  })

  it('is read without its code behind a label that names the case', () => {
    expect(readNumberAlone('建议字：〔2021〕8号')).toMatchObject({ agencyCode: '', year: 2021, serial: 8 })
  })

  it('is read with the letter an organ counts by, in parts, or with the year first, alone only', () => {
    const numberOf = (text: string) => {
      const number = readNumberAlone(text)
      return number && formatDocumentNumber(number)
    }
    expect(['建〔2023〕A12号', '云卫函〔2024〕15-1号', '〔2024〕云卫字第27号', '云卫函〔2024〕15-1号（A）'].map(numberOf)).toEqual(['建〔2023〕A12号', '云卫函〔2024〕15-1号', '云卫字〔2024〕27号', '云卫函〔2024〕15-1号'])
    expect(findDocumentNumbers('您提出的建议（县建〔2023〕A12号）收悉')).toEqual([])
  })

  it.each([['2025年第6号', '2025年第6号'], ['（2025年 第12号）', '2025年第12号'], ['２０２５年第６号', '2025年第6号']])('of an announcement: %s', (text, number) => {
    const found = readNumberOfYear(text)
    expect(found && [formatDocumentNumber(found), text.slice(found.index).startsWith(found.raw)]).toEqual([number, true])
  })

  it.each(['第B(2022)327号', '第〔2021〕45号', '2023年第2号', '根据闽政办〔2023〕33号文件精神，制定本方案。'])('is not what %s is', (text) => {
    expect(readNumberAlone(text)).toBeNull()
  })

  it('leaves out the words before it in prose', () => {
    expect(findDocumentNumbers('我局根据闽政办〔2023〕33号和市卫发〔2020〕5号').map(({ agencyCode }) => agencyCode)).toEqual(['闽政办', '市卫发'])
  })
})

describe('办理类别', () => {
  it.each([['A', 'A'], ['(A)类', 'A'], ['B1', 'B1'], ['【C】', 'C'], ['办复类别：A', 'A'], ['答 复 类 别：Ａ类', 'A'], ['办理结果：B类（正在解决）', 'B'], ['类别为“A”类', 'A'],
    ['办理结果标记：A', 'A'], ['提案办理类别：A', 'A'], ['办理结果：已解决（A类）', 'A'], ['（A类：已解决或采纳）', 'A'], ['类    别：B类', 'B'], ['办理结果：A□ B☑ C□', 'B'], ['办理类别：□A √B □C', 'B'], ['Ａ１', 'A1'], ['公开答复类别：B', 'B'], ['办理结果A', 'A'], ['答复类别 A类（已解决）', 'A'], ['答复（A类）', 'A'], ['办理（B）', 'B']])('reads %s as %s', (text, code) => {
    expect(readClassAlone(text)?.code ?? findClass(text)?.code).toBe(code)
  })

  it.each(['类别:提案', 'AAAAA级', 'A级景区', 'AED', '办理结果：已解决', 'A类传染病防控', 'Apple', '□A □B □C', '办理结果：A□ B□ C□', '信用等级：A'])('does not take %s for one', (text) => {
    expect(readClassAlone(text)).toBeNull()
  })
})

describe('建议、提案的编号', () => {
  it.each([
    ['关于区九届人大四次会议第2025099号建议的答复函', '2025099', 2025], ['第B(2022)327号提案的答复', 'B(2022)327', 2022], ['关于县人大第0123号建议的答复', '0123', null], ['第十四届人大第一次会议第2号建议', '2', null],
    ['对市人大20230145号建议的答复', '20230145', 2023], ['（编号：第3011号）已收悉', '3011', null], ['第02345号（医疗卫生类210号）提案', '02345', null], ['第二十七号提案的复函', '27', null], ['第 １２ 号建议', '12', null], ['提案编号：第2024-056号', '2024-056', 2024],
    ['第2023B026号建议', '2023B026', 2023], ['第Ｂ（２０２２）３２７号提案', 'B（2022）327', 2022], ['第7-4-123号提案', '7-4-123', null], ['（7-4-123号）收悉', '7-4-123', null], ['第医卫12号提案', '医卫12', null], ['建议第12号的答复', '12', null], ['对区政协提案〔2023〕第045号的答复', '045', null], ['关于市一届人大一次会议第三号建议', '3', null], ['关于市政协第十五届委员会第二次会议20240088提案的答复', '20240088', 2024],
  ])('in %s is %s', (text, number, year) => {
    expect(findCaseNumber(text)).toMatchObject({ number, year })
  })

  it('are all kept when cases are answered together', () => {
    expect(findCaseNumber('第100、101、102号建议的答复')?.numbers).toEqual(['100', '101', '102'])
    expect(findCaseNumber('第12号、第37号建议的答复')?.numbers).toEqual(['12', '37'])
  })

  it.each(['区政府第38次常务会', '厦湖卫健函〔2025〕11号', '门诊楼第3号楼', '近年来新建2家'])('is not in %s', (text) => {
    expect(findCaseNumber(text)).toBeNull()
  })
})

describe('届次', () => {
  it.each([
    ['关于区九届人大四次会议第1号建议', 'NPC', '区九届人大', 9, 4], ['关于区政协九届四次会议第1号提案', 'CPPCC', '区政协九届', 9, 4], ['关于政协第十一届花都区委员会第三次会议第3011号提案', 'CPPCC', '政协第十一届花都区委员会', 11, 3],
    ['您在县第十八届人民代表大会第一次会议提出', 'NPC', '县第十八届人民代表大会', 18, 1], ['对市十五届人大二次会议', 'NPC', '市十五届人大', 15, 2], ['关于省十三届人大五次会议', 'NPC', '省十三届人大', 13, 5], ['对十四届全国人大一次会议第1号建议', 'NPC', '十四届全国人大', 14, 1], ['关于县政协十届三次全会第56号提案', 'CPPCC', '县政协十届', 10, 3], ['关于市人大第十四届第二次会议', 'NPC', '市人大第十四届', 14, 2], ['关于政协自治区十二届五次会议', 'CPPCC', '政协自治区十二届', 12, 5], ['关于区政协第八届二次第130号建议的复函', 'CPPCC', '区政协第八届', 8, 2], ['您提出的区八届人大七次会议代表建议第104号', 'NPC', '区八届人大', 8, 7], ['现将市第四届人大第六次次会议第22号建议', 'NPC', '市第四届人大', 4, 6],
  ])('in %s are read', (text, bodyKind, bodyNameRaw, term, session) => {
    expect(readSession(text)).toMatchObject({ bodyKind, bodyNameRaw, term, session })
  })
})

describe('案由', () => {
  it.each([
    ['您提出的《关于改善的建议》（第1号）收悉', '关于改善的建议'], ['您提出的“关于《中医药法》贯彻落实的提案”收悉', '关于《中医药法》贯彻落实的提案'], ['您提出的关于加强村卫生室建设的建议收悉', '关于加强村卫生室建设的建议'],
    ['您提出的关于硬化卫生院门前道路的建议,交由我局办理。', '关于硬化卫生院门前道路的建议'], ['现将您提出的关于维修村卫生室的提案办理情况答复如下：', '关于维修村卫生室的提案'], ['您提出的优化产科服务的建议已收悉。', '优化产科服务的建议'],
    ['《解决卫生室建设资金事项》第37号建议交我局办理', '解决卫生室建设资金事项'], ['《关于〈规划〉落实情况的建议》收悉', '关于〈规划〉落实情况的建议'], ['您在县十七届人大二次会议第70号：硬化甲村通村公路（3公里）的议案，县政府交由我局办理', '硬化甲村通村公路（3公里）的议案'], ['您提出的关于整治路边停车，方便群众就医的提案收悉', '关于整治路边停车，方便群众就医的提案'],
  ])('of %s is %s', (text, title) => {
    expect(findCaseTitle(text)?.title).toBe(title)
  })

  it('is not made up', () => {
    expect(findCaseTitle('您提出的上述建议收悉。现答复如下：')).toBeNull()
    expect(findCaseTitle('您提出的宝贵的建议已收悉。')).toBeNull()
    expect(findCaseTitle('关于您们提出的提案（第12、35、61号）收悉，现一并答复如下：')).toBeNull()
    expect(findCaseTitle('根据《关于印发〈市人大常委会对专项报告的审议意见〉的通知》要求，现报告如下：')).toBeNull()
  })
})

describe('主送', () => {
  it.each([
    ['刘荣如代表：', ['刘荣如']], ['尊敬的商 莉、张小明等8名代表：', ['商莉', '张小明']], ['黄 河、刘 洋、欧阳修 代表：', ['黄河', '刘洋', '欧阳修']], ['张三 李四委员：', ['张三', '李四']], ['陈云会代表', ['陈云会']], ['陈志远代表、林小红代表：', ['陈志远', '林小红']],
    ['区人大代表张某某：', ['张某某']], ['尊敬的委员马晓军：', ['马晓军']], ['代表古丽巴哈尔：', ['古丽巴哈尔']], ['省十三届人大代表 刘 洋：', ['刘洋']], ['徐静代表（并各位附议代表）：', ['徐静']], ['马晓军代表并转各位附议代表：', ['马晓军']], ['尊敬的王磊代表，您好！', ['王磊']], ['李春燕（领衔）、王磊代表：', ['李春燕', '王磊']], ['刘小红委员及民建市委会：', ['刘小红', '民建市委会']], ['洛桑·扎西、次仁央金委员：', ['洛桑·扎西', '次仁央金']], ['李代表：', ['李']], ['民革沙坪坝区委、农工党沙坪坝区委：', ['民革沙坪坝区委', '农工党沙坪坝区委']], ['高新区管委会，各街道办事处，区直有关单位：', ['高新区管委会', '各街道办事处', '区直有关单位']], ['区政府各委、办、局，各街道办事处：', ['区政府各委、办、局', '各街道办事处']], ['尊敬的陆小曼区人大代表：', ['陆小曼']], ['各县（市）、区人民政府，市政府各直属单位：', ['各县（市）、区人民政府', '市政府各直属单位']], ['•各区、市人民政府，西海岸新区管委：', ['各区、市人民政府', '西海岸新区管委']], ['各省、自治区、直辖市及计划单列市残联，兵团残联：', ['各省、自治区、直辖市及计划单列市残联', '兵团残联']], ['市直机关各单位，中央、省在怀各单位：', ['市直机关各单位', '中央、省在怀各单位']], ['各镇卫生、计生行政管理部门，各医院：', ['各镇卫生、计生行政管理部门', '各医院']], ['省卫生健康委、市财政局：', ['省卫生健康委', '市财政局']],
    ['孙 浩 委 员：', ['孙浩']], ['致：民革市委会 市工商联：', ['民革市委会', '市工商联']], ['各县、市、特区、区人民政府，各管委会：', ['各县、市、特区、区人民政府', '各管委会']],
    ['各区县卫生健康局(南太湖新区社发中心)，委属各单位：', ['各区县卫生健康局(南太湖新区社发中心)', '委属各单位']], ['市各开发区、新区、园区管委会，市各有关部门：', ['市各开发区、新区、园区管委会', '市各有关部门']], ['部属、省属医药院校附属医院，委直属各单位：', ['部属、省属医药院校附属医院', '委直属各单位']], ['各乡、镇人民政府，县政府各部门：', ['各乡、镇人民政府', '县政府各部门']], ['各乡镇、街道办事处，县直各单位：', ['各乡镇', '街道办事处', '县直各单位']],
  ])('%s names %j', (text, names) => {
    expect(readAddressees(text).map(({ name }) => name)).toEqual(names)
  })

  it('are the members of a committee where a report is read out to one', () => {
    expect(readAddressees('主任、各位副主任、秘书长、各位委员：')).toMatchObject(['主任', '各位副主任', '秘书长', '各位委员'].map((name) => ({ name, capacity: null })))
  })

  it.each([['尊敬的老年朋友：', '老年朋友'], ['广大居民朋友们：', '广大居民朋友们'], ['市民朋友：', '市民朋友']])('may be everybody: %s', (text, name) => {
    expect(readAddressees(text)).toMatchObject([{ name, capacity: null }])
  })

  it('says how many people a name stands for, when the text does', () => {
    expect(readAddressees('张小明等8名代表：')[0]).toMatchObject({ groupSize: 8, capacity: '代表' })
    expect(readAddressees('张小明（等10位）代表：')[0]).toMatchObject({ name: '张小明', groupSize: 10 })
    expect(readAddressees('张小明（3人）代表：')[0]).toMatchObject({ name: '张小明', groupSize: 3 })
    expect(readAddressees('李国庆等代表：')[0]).toMatchObject({ groupSize: null })
  })
})

describe('成文日期', () => {
  it.each([['2025 年 6 月 12 日', '2025-06-12'], ['二〇二三年八月九日', '2023-08-09'], ['二○二三年十二月三十一日', '2023-12-31'], ['二O二四年六月十日', '2024-06-10'], ['2023.8.9', '2023-08-09'], ['2023-8-9', '2023-08-09'], ['2023/8/9', '2023-08-09'], ['（2023年8月9日）', '2023-08-09'], ['２０２３年８月９日', '2023-08-09'], ['二О二О年七月十日', '2020-07-10'], ['二〇二三年五月廿六日', '2023-05-26'], ['2023 . 6 . 30', '2023-06-30'], ['2024年5月31日（公章）', '2024-05-31'], ['2023 8 9', '2023-08-09'], ['2023626', '2023-06-26'], ['202398', '2023-09-08'], ['2025 915', '2025-09-15']])('%s is %s', (text, iso) => {
    expect(readDayAlone(text)?.iso).toBe(iso)
  })

  it('of what a meeting decided stands in the note under the title', () => {
    expect(readPassedDay('（2017年12月29日区第十五届人民代表大会第二次会议通过）')?.iso).toBe('2017-12-29')
    expect(readPassedDay('2017年12月29日，区人大常委会审议通过了报告。')).toBeNull()
    expect(readPassedDay('（2024年1月24日在镇第二届人民代表大会第六次会议上）')?.iso).toBe('2024-01-24')
  })

  it.each(['2023年2月30日', '2021年7月', '2022111'])('%s is no day', (text) => expect(readDayAlone(text)?.iso).toBeNull())
  it.each(['2023年 月 日', '第3号', '12345678', '2022.7.15-8.1', '1234567', '2012345', '20221'])('%s is no date', (text) => expect(readDayAlone(text)).toBeNull())
})

describe('联系人', () => {
  it.each([
    ['联系人：股长 林志强 手机：１３８０００１１２３４', '林志强', ['13800011234']], ['联系人：区卫健局医政科  陈晨  电话：8765432', '陈晨', ['8765432']], ['（联系人：邵强；联系电话：0512-5522xxxx）', '邵强', ['0512-5522xxxx']],
    ['承办单位联系人：许纯纯 联系电话：2808387', '许纯纯', ['2808387']], ['(联系人及电话:张春明 0871-67785176)', '张春明', ['0871-67785176']], ['（联系人：王五、李四，联系电话：0591-87654321、13800138000）', '王五、李四', ['0591-87654321', '13800138000']],
    ['联系人：孙悦（电话：0512-65123456）', '孙悦', ['0512-65123456']], ['联系电话：2808387（许纯纯）', '许纯纯', ['2808387']], ['联 系 人：陈 静 电 话：0592-2056789', '陈静', ['0592-2056789']],
    ['（答复类别：C；联系人：逄雨桐，电话：0532-55507713）', '逄雨桐', ['0532-55507713']], ['办理人员：古丽巴哈尔 联系电话：0991—8561234', '古丽巴哈尔', ['0991—8561234']], ['联系人：李春燕（021 65201234）', '李春燕', ['021 65201234']], ['联系人：市卫生健康委中医处 何静', '何静', []], ['联系人姓名：周婷    联系电话：22050000', '周婷', ['22050000']], ['解读人：林红 联系电话：0595-22780000', '林红', ['0595-22780000']], ['联系人 林 红', '林红', []], ['联系人王丽，电话2056789', '王丽', ['2056789']], ['联系人及电话 王丽 2056789', '王丽', ['2056789']], ['联系人：徐静，联系电话：0471-7212345转8012', '徐静', ['0471-7212345转8012']],
  ])('%s', (text, name, phones) => {
    expect(readContact(text)).toMatchObject({ name, phones })
  })

  it('gets an area code only from a known city', () => {
    expect(toE164('2808387', '0592')).toEqual({ e164: '+865922808387', areaCodeInferred: '0592' })
    expect(toE164('2808387', null)).toBeNull()
    expect(toE164('0871-67785176', '0592')).toEqual({ e164: '+8687167785176', areaCodeInferred: null })
  })
})

describe('公开属性', () => {
  it.each([['（此件主动公开）', 'PROACTIVE'], ['(此件公开发布)', 'PROACTIVE'], ['公开方式：依申请公开', 'ON_REQUEST'], ['信息公开选项：不予公开', 'WITHHELD'], ['是否公开：是', 'PROACTIVE'], ['是否公开：否', 'WITHHELD'], ['主动公开', 'PROACTIVE'], ['（此件公开方式：主动公开）', 'PROACTIVE'], ['[此件主动公开]', 'PROACTIVE'], ['公开形式：依申请公开', 'ON_REQUEST'], ['同意公开', 'PROACTIVE'], ['不同意公开', 'WITHHELD'], ['公开属性 主动公开', 'PROACTIVE'], ['是否予以公开：否', 'WITHHELD'], ['信息公开情况：主动公开', 'PROACTIVE'], ['答复是否公开：是', 'PROACTIVE'], ['【公开属性】此件可公开', 'PROACTIVE'], ['（此件公开发布，联系电话：0771-2233445）', 'PROACTIVE'], ['（此件依申请公开，不宜上网）', 'ON_REQUEST'], ['（本件可以公开）', 'PROACTIVE']])('%s is %s', (text, code) => {
    expect(readDisclosure(text)?.code).toBe(code)
  })

  it('is not a sentence about openness', () => {
    expect(readDisclosure('我局主动公开了20项服务事项')).toBeNull()
    expect(readDisclosure('此件公开发布，请各单位组织学习，电话联系落实情况')).toBeNull()
  })
})

describe('领导', () => {
  it.each([
    ['主管领导人姓名：杨建军 联系电话：84847155', ['主管领导人姓名杨建军']],
    ['主要领导：黄建国  分管领导：徐静', ['主要领导黄建国', '分管领导徐静']], ['单位负责人（签字）：赵 勇', ['单位负责人（签字）赵勇']], ['主管局长：古丽巴哈尔', ['主管局长古丽巴哈尔']], ['领导签字：', []],
  ])('%s names %j', (text, named) => {
    expect(readLeaders(text).map(({ role, name }) => role + name)).toEqual(named)
  })
})

describe('联合发文机关', () => {
  it.each([
    ['丙县卫生健康局  丙县财政局', ['丙县卫生健康局', '丙县财政局']], ['琼海市卫生健康委员会琼海市医疗保障局', ['琼海市卫生健康委员会', '琼海市医疗保障局']], ['厦门市湖里区卫生健康局', ['厦门市湖里区卫生健康局']],
  ])('%s are %j', (text, organs) => {
    expect(organsIn(text)).toEqual(organs)
  })
})
