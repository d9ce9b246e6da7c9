import { describe, expect, it } from 'vitest'

import { parseDocument } from '#ingest/parse-document.ts'

/** A plan of a county, written in March 2023, with a section of goals and one of tasks. */
const plan = (goals: string, tasks = '') => parseDocument(`平江县人民政府办公室关于印发《平江县卫生健康服务能力提升行动方案》的通知

各乡镇人民政府：

《平江县卫生健康服务能力提升行动方案》已经县人民政府同意，现印发给你们，请认真组织实施。

平江县人民政府办公室
2023年3月15日

平江县卫生健康服务能力提升行动方案

一、工作目标

${goals}

二、重点任务

（一）加强能力建设。${tasks}
`)

const reply = (next: string) => parseDocument(`南漳县卫生健康局\n\n关于县十八届人大三次会议第12号建议的答复\n\n周敏代表：\n\n您提出的《关于加强村级医疗的建议》收悉，现答复如下：\n\n一、工作开展情况\n\n近年来，我局狠抓落实。\n\n二、下一步工作打算\n\n${next}\n\n南漳县卫生健康局\n2024年5月20日\n`)

const goals = (text: string) => plan(text).targets.map(({ indicator, comparator, value, unit, deadline, deadlinePrecision }) => [indicator, comparator, value, unit, deadline, deadlinePrecision])

describe('a target of a plan', () => {
  it.each([
    ['到2025年，每千人口执业（助理）医师数达到3.2人。', [['每千人口执业（助理）医师数', '=', 3.2, '人/千人口', '2025-12-31', 'year']]],
    ['2024年6月底前，县域内就诊率不低于90%，基层诊疗量占比提高到65%以上。', [['县域内就诊率', '>=', 90, '%', '2024-06-30', 'month'], ['基层诊疗量占比', '>=', 65, '%', '2024-06-30', 'month']]],
    ['力争到“十四五”末，新增托位1200个，建成3个以上普惠托育示范点。', [['新增托位', '=', 1200, '个', '2025-12-31', 'plan_end'], ['普惠托育示范点', '>=', 3, '个', '2025-12-31', 'plan_end']]],
    ['到2025年底，个人卫生支出占卫生总费用的比重控制在27%以内。', [['个人卫生支出占卫生总费用的比重', '<=', 27, '%', '2025-12-31', 'year_end']]],
    ['到2025年，肺结核发病率下降到45/10万以下，适龄儿童免疫规划疫苗接种率以乡镇为单位均保持在95%以上。', [['肺结核发病率', '<=', 45, '1/10万', '2025-12-31', 'year'], ['适龄儿童免疫规划疫苗接种率以乡镇为单位', '>=', 95, '%', '2025-12-31', 'year']]],
    ['到2024年和2026年，居民健康素养水平分别达到27%和30%。', [['居民健康素养水平', '=', 27, '%', '2024-12-31', 'year'], ['居民健康素养水平', '=', 30, '%', '2026-12-31', 'year']]],
    ['到2025年，高血压、糖尿病患者规范管理率分别达到75%、72%以上。', [['高血压患者规范管理率', '>=', 75, '%', '2025-12-31', 'year'], ['糖尿病患者规范管理率', '>=', 72, '%', '2025-12-31', 'year']]],
    ['到2025年，实现乡镇卫生院中医馆全覆盖。', [['乡镇卫生院中医馆覆盖率', '=', 100, '%', '2025-12-31', 'year']]],
    ['到2024年、2026年、2028年，居民健康素养水平分别达到27%、30%、33%。', [['居民健康素养水平', '=', 30, '%', '2026-12-31', 'year'], ['居民健康素养水平', '=', 33, '%', '2028-12-31', 'year'], ['居民健康素养水平', '=', 27, '%', '2024-12-31', 'year']]],
    ['到2025年，重大慢性病过早死亡率以2020年为基数下降10%。', [['重大慢性病过早死亡率以2020年为基数下降', '=', 10, '%', '2025-12-31', 'year']]],
    ['到2025年，每千人口床位达到7.5张，执业医师3.2人。', [['每千人口床位', '=', 7.5, '张/千人口', '2025-12-31', 'year'], ['每千人口执业医师', '=', 3.2, '人/千人口', '2025-12-31', 'year']]],
    ['到2025年，人均预期寿命力争达到79.5岁。', [['人均预期寿命', '=', 79.5, '岁', '2025-12-31', 'year']]],
    ['到2025年，签约服务费较2022年翻一番，传染病报告及时率保持100%。', [['签约服务费', '=', 2, '倍', '2025-12-31', 'year'], ['传染病报告及时率', '=', 100, '%', '2025-12-31', 'year']]],
    ['三年内培养乡村医生80至100名。', [['培养乡村医生', 'range', [80, 100], '名', null, 'term']]],
    ['到2025年，体系更加完善，服务能力明显提升。', [['体系更加完善', 'qualitative', null, null, '2025-12-31', 'year']]],
  ])('%s', (text, expected) => {
    expect(goals(text)).toEqual(expected)
  })

  it('stands in the words that state it, with the day in front', () => {
    const [target] = plan('到2025年，二级以上公立医院电子病历应用水平分级评价达到4级以上，县域内就诊率达到90%以上。').targets
    expect(target).toMatchObject({ quote: '县域内就诊率达到90%以上', confidence: 'certain', path: '1', deadlineRaw: '到2025年' })
    expect(plan('到2025年，全县新建卫生院3所。').targets[0]?.quote).toBe('到2025年，全县新建卫生院3所')
  })

  it('takes the day of the sentence that leads in to a list, and says so', () => {
    const { targets } = plan('到2025年，实现以下目标：\n\n1.人均预期寿命达到78岁。\n\n2.新增床位300张。')
    expect(targets.map(({ value, deadline, confidence }) => [value, deadline, confidence])).toEqual([[78, '2025-12-31', 'inferred'], [300, '2025-12-31', 'inferred']])
  })

  it('is not the figure from which something is widened to all there are', () => {
    expect(reply('2026年9月30日前，将周六开放的范围由3个康复点扩大到全部康复点，新增康复床位30张。').targets.map(({ value }) => value)).toEqual([30])
  })

  it('that raises a figure keeps the figure it starts from', () => {
    const [target] = plan('到2025年，电子健康档案开放率由2022年的40%提高到70%。').targets
    expect(target).toMatchObject({ indicator: '电子健康档案开放率', value: 70, baseline: { value: 40, year: 2022 } })
  })
})

describe('what tasks of a plan count', () => {
  const tasks = (text: string) => {
    const { targets, parameters } = plan('进一步完善体系。', text)
    return [...targets.map(({ comparator, value, unit }) => `T ${comparator} ${value} ${unit}`), ...parameters.map(({ comparator, value, unit }) => `P ${comparator} ${value} ${unit}`)]
  }

  it.each([
    ['新建标准化村卫生室25所。', ['T = 25 所']],
    ['6个以上专科达到市级重点专科水平。', ['T >= 6 个']],
    ['全年新增社区医院2家，省级特色科室1个。', ['T = 2 家', 'T = 1 个']],
    ['公立医院人员支出占比不低于45%，医疗服务收入占比提高1个百分点以上。', ['T >= 45 %', 'T >= 1 个百分点']],
    ['支持县中医院创建三级医院，确保2025年通过评审。', ['T milestone 1 家']],
    ['每年选派不少于10名骨干医师到上级医院进修。', ['T >= 10 名/年']],
    ['按照每千服务人口不少于1名的标准配备乡村医生。', ['T >= 1 名/千服务人口']],
    ['2023年底前，县人民医院通过三级医院评审。', ['T milestone 1 家']],
    ['对考核优秀的每人每年奖励5000元。', ['P = 5000 元/人·年']],
    ['医保支付比例不得低于70%。', ['P >= 70 %']],
    ['药品加成原则上不超过15%。', ['P <= 15 %']],
    ['推进5个重点专科建设。', []],
    ['围绕三个重点，落实四项制度。', []],
    ['新创省级卫生乡镇5个，更新DR设备4台。', ['T = 5 个', 'T = 4 台']],
    ['每个团队签约不超过2000人。', ['T <= 2000 人/团队']],
    ['完善一体化管理，打造“15分钟医疗卫生服务圈”。', ['T = 15 分钟']],
  ])('%s', (text, expected) => {
    expect(tasks(text)).toEqual(expected)
  })
})

describe('what a letter intends', () => {
  it.each([
    ['将审批时限压缩到5个工作日。', ['= 5 个工作日 null']],
    ['全年举办健康讲座120场，培训村医300人次。', ['= 120 场 null', '= 300 人次 null']],
    ['新增床位100张，2025年底前投入使用。', ['= 100 张 2025-12-31']],
    ['2024年，重点做好以下工作：一是强基层。新建卫生室6所。二是强人才。招聘医师12名。', ['= 6 所 2024-12-31', '= 12 名 2024-12-31']],
    ['项目总投资3000万元，计划2025年底前投入使用。', []],
    ['力争服务居民突破10万人次。', ['> 100000 人次 null']],
    ['计划2024年底前新增村医20名。', ['= 20 名 2024-12-31']],
    ['力争明年上半年县中医院新院区投入使用。', ['milestone 1 家 2025-06-30']],
    ['支持武安镇卫生院等4个项目建设，开展6项专项行动。', []],
    ['继续推进县域医共体建设，不断提升服务能力。', []],
    ['目前全县已建成村卫生室286所。', []],
    ['为了确保群众安全，我局通过招标采购了22台救护车，开通2条线路。', []],
  ])('%s', (text, expected) => {
    expect(reply(text).targets.map(({ comparator, value, unit, deadline }) => `${comparator} ${value} ${unit} ${deadline}`)).toEqual(expected)
  })

  it('is named without who will do it and when', () => {
    const names = reply('我局将在年底前为服务中心培训儿科医师36名。市卫生健康委会同市国资委拟在三年内新增托育点10个。').targets.map(({ indicator }) => indicator)
    expect(names).toEqual(['为服务中心培训儿科医师', '新增托育点'])
  })

  it('is not what it depends on', () => {
    expect(reply('如服务人口达到10万人以上，将新增急救站1个。').targets.map(({ value }) => value)).not.toContain(100_000)
  })

  it('is a target in another section too when the sentence says so', () => {
    const { targets, facts } = parseDocument('关于市政协四届二次会议第8号提案的答复\n\n李华委员：\n\n您提出的提案收悉，现答复如下：\n\n一、工作开展情况\n\n2023年招聘医护人员35名，计划2024年再招聘40名。\n\n沅江市卫生健康局\n2024年3月20日')
    expect(targets.map(({ value, deadline }) => [value, deadline])).toEqual([[40, '2024-12-31']])
    expect(facts.map(({ value, period }) => [value, period])).toEqual([[35, '2023']])
  })
})

describe('a table of indicators', () => {
  it('takes the unit from its caption where neither column nor cell has one', () => {
    const { targets } = plan('主要指标如下。\n\n表1 主要指标（单位：%）\n\n序号\t指标\t2022年\t2025年目标值\n\n1\t健康素养水平\t27.1\t30\n\n2\t人均预期寿命\t77.4岁\t79岁')
    expect(targets.map(({ indicator, value, unit }) => [indicator, value, unit])).toEqual([['健康素养水平', 30, '%'], ['人均预期寿命', 79, '岁']])
  })

  it('gives a target for every level, with baseline and nature; a sign left out is that of the cell beside it', () => {
    const { targets } = plan('主要指标如下。\n\n平江县卫生健康主要指标\n\n领域\t指标\t单位\t2022年现状值\t2025年县级目标\t2025年市级目标\t属性\n健康水平\t1.婴儿死亡率\t‰\t3.1\t4\t≤4.5\t约束性\n\t2.居民健康素养水平\t%\t24.5\t≥30\t≥30\t预期性\n服务体系\t3.千人口床位数\t张\t/\t7.2\t—\t预期性')
    expect(targets.map(({ indicator, comparator, value, unit, baseline, scope, nature, deadline, confidence }) => [indicator, comparator, value, unit, baseline?.value ?? null, scope, nature, deadline, confidence])).toEqual([
      ['婴儿死亡率', '<=', 4, '‰', 3.1, 'district', '约束性', '2025-12-31', 'inferred'],
      ['婴儿死亡率', '<=', 4.5, '‰', 3.1, 'city', '约束性', '2025-12-31', 'certain'],
      ['居民健康素养水平', '>=', 30, '%', 24.5, 'district', '预期性', '2025-12-31', 'certain'],
      ['居民健康素养水平', '>=', 30, '%', 24.5, 'city', '预期性', '2025-12-31', 'certain'],
      ['千人口床位数', '=', 7.2, '张', null, 'district', '预期性', '2025-12-31', 'certain'],
    ])
  })

  it('without a column of goals gives none', () => {
    expect(plan('任务如下。\n\n任务分工表\n\n序号\t项目名称\t责任单位\n1\t改造卫生院3所\t县卫健局\n2\t培训200人\t县人社局').targets).toEqual([])
  })
})

describe('work points', () => {
  const points = (text: string) => parseDocument(`岭南县2024年卫生健康工作要点\n一、重点任务\n1.${text}\n岭南县卫生健康局\n2024年3月12日\n`).targets.map(({ indicator, comparator, value }) => `${indicator} ${comparator} ${value}`)

  it.each([
    ['抓好传染病防控。麻疹疫苗接种率≥95%。', '麻疹疫苗接种率 >= 95'],
    ['加强采供血。全年无偿献血不少于1.5吨。', '无偿献血 >= 1.5'],
    ['提高补助。将人均基本公共卫生服务经费提高到94元。', '人均基本公共卫生服务经费 = 94'],
    ['提升能力。新增推荐标准卫生院3家。', '新增推荐标准卫生院 = 3'],
    ['推进健康促进。居民健康素养水平较上年提高2个百分点。', '居民健康素养水平较上年提高 = 2'],
  ])('set a target: %s', (text, expected) => {
    expect(points(text)).toEqual([expected])
  })

  it('report what was reached before', () => {
    expect(parseDocument('岭南市残疾人保障规划\n一、编制背景\n“十三五”期间，新增1288名残疾人就业。\n岭南市人民政府\n2022年5月6日\n').targets).toEqual([])
  })
})
