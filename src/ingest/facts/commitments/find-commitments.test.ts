import { describe, expect, it } from 'vitest'

import { parseDocument } from '#ingest/parse-document.ts'

/** A reply of 20 May 2024 around a body. */
const letter = (...body: string[]) => ['关于市政协八届三次会议第0217号提案的答复', '李文华委员：', '您提出的《关于加强山区急救体系建设的提案》收悉，现答复如下：', ...body, '感谢您的关心和支持。', '云岭市卫生健康委员会', '2024年5月20日'].join('\n')
const promises = (...body: string[]) => parseDocument(letter(...body)).commitments
const quotes = (...body: string[]) => promises(...body).map(({ quote }) => quote)
const later = (...body: string[]) => quotes('一、下一步工作打算', ...body)

describe('the part that looks ahead', () => {
  it.each([
    ['下一步工作计划'], ['今后努力方向'], ['下阶段工作安排'], ['存在问题及下步打算'], ['2025年工作思路'], ['整改措施'],
  ])('is the section %s', (heading) => {
    expect(quotes('一、工作情况', '我委完善急救网络，培训急救员300人。', `二、${heading}`, '完善急救网络。')).toEqual(['完善急救网络'])
  })

  it('is the rest of a paragraph from 下一步 on, with the items it announces', () => {
    expect(quotes('我市加强队伍建设，已培训急救员300人。下一步，我委将增设急救站点。', '完善了急救网络。')).toEqual(['我委将增设急救站点'])
    expect(quotes('下阶段重点做好以下工作：一是延长门诊时间。二是增设夜间药房。')).toEqual(['延长门诊时间', '增设夜间药房'])
  })

  it('before the next section leads up to nothing', () => {
    expect(quotes('一、办理情况', '我委将积极争取上级资金，扩建急救站。', '二、其他')).toEqual(['我委将积极争取上级资金，扩建急救站'])
  })

  it('ends with the section', () => {
    expect(quotes('一、下一步打算', '（一）加强培训。轮训乡村医生。', '二、工作成效', '开展义诊活动。')).toEqual(['轮训乡村医生'])
  })
})

describe('a sentence', () => {
  it('is one promise, with its ground before it and without its ornament', () => {
    expect(later('以群众满意为导向，依托市全民健康信息平台，打通急救车与医院信息系统，让患者上车即入院。')).toEqual(['依托市全民健康信息平台，打通急救车与医院信息系统'])
    expect(later('强化药品目录衔接，规范用药管理，为群众提供更加优质的服务。')).toEqual(['强化药品目录衔接，规范用药管理'])
  })

  it('is two where the second measure has a number, a doer, an intent or an institution of its own', () => {
    expect(later('推广延时门诊，配备除颤仪120台。')).toEqual(['推广延时门诊', '配备除颤仪120台'])
    expect(later('完善协作机制，县医保局要会同县卫健局出台打包付费办法。')).toEqual(['完善协作机制', '县医保局要会同县卫健局出台打包付费办法'])
    expect(later('加强胸痛单元建设，力争2025年南岭县人民医院胸痛中心通过验收。')).toEqual(['加强胸痛单元建设', '力争2025年南岭县人民医院胸痛中心通过验收'])
    expect(later('推进标准化建设，推动石桥镇卫生院达到推荐标准。')).toEqual(['推进标准化建设', '推动石桥镇卫生院达到推荐标准'])
  })

  it('stays one where 确保 says how far the measure goes', () => {
    expect(later('将运行经费纳入年度预算，确保每年增长不低于10%。')).toEqual(['将运行经费纳入年度预算，确保每年增长不低于10%'])
  })

  it('is two where what is named besides is due by another day', () => {
    expect(later('在三季度前增设自助检测点，年内实现长处方服务全覆盖。')).toEqual(['在三季度前增设自助检测点', '年内实现长处方服务全覆盖'])
    expect(later('急救站用房由街道提供，面积不少于150平方米。')).toHaveLength(1)
    expect(later('2024年9月开工建设，2025年底前投入使用。')).toEqual(['2024年9月开工建设，2025年底前投入使用'])
  })

  it.each([
    ['如服务人口达到10万人以上，将按程序申请设置急救站。'], ['若能争取到市级试点，同时将提高补助标准。'], ['近期不再新增综合医院，我委暂不考虑新建医院。'], ['上述补助标准将不予执行。'],
  ])('of a condition or a refusal promises nothing: %s', (sentence) => {
    expect(later(sentence)).toEqual([])
  })

  it('of what is said with 如期, or of people who cannot, is no condition and no refusal', () => {
    expect(later('如期完成急救站建设。', '对不能自理老人开展上门护理。')).toEqual(['如期完成急救站建设', '对不能自理老人开展上门护理'])
  })

  it('that could never be checked is none', () => {
    expect(later('我们将进一步提高政治站位，强化责任担当，扎实推进各项工作，努力推动卫生健康事业高质量发展。')).toEqual([])
    expect(later('加强组织领导，狠抓工作落实。')).toEqual([])
  })

  it('may list what it promises', () => {
    expect(quotes('今年，我委将重点抓好三件事：（1）新建急救站3个；（2）配备除颤仪120台；（3）培训急救员2000名。')).toEqual(['新建急救站3个', '配备除颤仪120台', '培训急救员2000名'])
  })

  it('of courtesy is none', () => {
    expect(quotes('我们将认真研究吸纳您的建议，不断改进工作。')).toEqual([])
  })

  it('that leads up to the items of its section is none, unless it has a number', () => {
    expect(later('我们将围绕代表意见，继续做好急救工作。', '（一）增设站点。在高速公路沿线增设急救站。')).toEqual(['在高速公路沿线增设急救站'])
    expect(later('计划投资3000万元改造急救网络。', '（一）增设站点。在高速公路沿线增设急救站。')).toEqual(['计划投资3000万元改造急救网络', '在高速公路沿线增设急救站'])
  })
})

describe('a promise outside that part', () => {
  it.each([
    ['我委拟于今年四季度启动北山急救分站建设。', '我委拟于今年四季度启动北山急救分站建设'],
    ['市财政局明年将再安排专项资金300万元。', '市财政局明年将再安排专项资金300万元'],
    ['该院新院区预计2025年6月底前投入使用。', '该院新院区预计2025年6月底前投入使用'],
    ['到2026年，急救平均反应时间缩短至12分钟以内。', '到2026年，急救平均反应时间缩短至12分钟以内'],
    ['我市已建成急救站12个，力争2025年底实现乡镇全覆盖。', '我市已建成急救站12个，力争2025年底实现乡镇全覆盖'],
    ['《院前急救管理办法》正在修订，计划年内出台。', '《院前急救管理办法》正在修订，计划年内出台'],
    ['我局将会同市医保局研究报销政策，目前正在测算。', '我局将会同市医保局研究报销政策'],
    ['我局将在琼湖街道选择3家服务站延长服务至20时。', '我局将在琼湖街道选择3家服务站延长服务至20时'],
    ['计划招聘医师24名；计划通过社会招聘护士46名。', '计划招聘医师24名；计划通过社会招聘护士46名'],
    ['待评审标准出台后，我委将立即申报。', '待评审标准出台后，我委将立即申报'],
    ['日间照料中心正在招标，下一步实施动工。', '实施动工'],
    ['该项目正在招标，计划6月开工建设。', '该项目正在招标，计划6月开工建设'],
    ['年内完成用地审批。', '年内完成用地审批'],
    ['三年计划投入1800万元改善条件。', '三年计划投入1800万元改善条件'],
    ['我委承诺，今年底前完成所有乡镇急救站点建设。', '今年底前完成所有乡镇急救站点建设'],
    ['拟定于2024年9月启动招标，2025年春节前完成安装。', '拟定于2024年9月启动招标，2025年春节前完成安装'],
  ])('in %s', (sentence, quote) => {
    expect(quotes('一、工作情况', sentence)).toEqual([quote])
  })

  it.each([
    ['将急救站点建设纳入民生实事项目。'], ['将筛查出的可疑病例及时转诊到上级医院。'], ['把急救培训作为重点。'], ['制定三年行动计划，落实计划生育政策。'],
    ['2023年底前已完成12个站点建设。'], ['积极争取上级资金支持。'], ['社会各界重要力量参与，需要长期坚持。'], ['我局已将走访情况向主办单位反馈。'], ['乡镇项目计划以涉农项目为主，增设路灯属于建设项目。'], ['待工程竣工及2025年新购车辆到位后。'], ['我委已经按照计划集中推进急救站建设。'], ['图纸已完成，正准备网上审查。'], ['《规划》明确到2025年底前建成急救网络。'], ['完善应急预案。'],
  ])('is none in %s', (sentence) => {
    expect(quotes('一、工作情况', sentence)).toEqual([])
  })
})

describe('what a promise says', () => {
  const [first] = promises('一、下一步工作打算', '我委将积极推进智慧急救，2025年上半年配备车载除颤仪46台。')

  it('is the words of the source', () => {
    const text = letter('一、下一步工作打算', '我委将积极推进智慧急救，2025年上半年配备车载除颤仪46台。')
    expect(text.slice(first!.range.start, first!.range.end)).toBe(first!.quote)
    expect(first).toMatchObject({ path: '1', line: 5 })
  })

  it('has a kind, a doer and a word for how firm it is', () => {
    expect(first).toMatchObject({ owner: '我委', modality: '将' })
    expect(promises('一、下一步打算', '深入推进家庭医生签约服务。')[0]).toMatchObject({ owner: null, modality: '深入推进', confidence: 'inferred', kind: 'service_quality' })
  })

  it('is of whoever does it, though the thing is the subject', () => {
    const owners = (...body: string[]) => promises('一、下一步打算', ...body).map(({ owner }) => owner)
    expect(owners('改造项目将由区城投公司实施，预计2024年11月底前完工。')).toEqual(['区城投公司'])
    expect(owners('急救站用房将由属地街道统一提供。')).toEqual(['属地街道'])
    expect(owners('急救站改造项目确保2024年12月底前完工。')).toEqual([null])
    expect(owners('市医保局将在6月前完成编码，年内开通异地结算服务。')).toEqual(['市医保局', '市医保局'])
  })

  it('has an amount with what is counted', () => {
    const amount = (sentence: string) => promises('一、下一步打算', sentence)[0]!.quantity
    expect(amount('新建8个标准化村卫生室。')).toEqual({ value: 8, unit: '个标准化村卫生室', comparator: '=' })
    expect(amount('招聘急救医师20名、驾驶员15名。')).toEqual({ value: 35, unit: '名', comparator: '=' })
    expect(amount('签约率达到75%以上。')).toEqual({ value: 75, unit: '%', comparator: '>=' })
    expect(amount('为5家服务中心培训儿科医师36名。')).toMatchObject({ value: 36 })
    expect(amount('打造“15分钟急救圈”服务品牌。')).toBeNull()
  })

  it('has a day by which it is due, the last of several, none of the past', () => {
    const deadline = (sentence: string) => promises('一、下一步打算', sentence).at(-1)!.deadline
    expect(deadline('2024年9月开工建设，2025年底前投入使用。')).toEqual({ raw: '2025年底前', date: '2025-12-31', precision: 'year_end' })
    expect(deadline('自答复之日起30日内完成变更。')).toEqual({ raw: '自答复之日起30日内', date: '2024-06-19', precision: 'day' })
    expect(deadline('力争国庆节前开通公交。')).toMatchObject({ date: '2024-09-30', precision: 'day' })
    expect(deadline('落实奖补政策，每人每年补助2400元。')).toBeNull()
    expect(deadline('将急救中心列入“十五五”规划项目库。')).toBeNull()
    expect(deadline('在2023年基础上完善急救网络。')).toBeNull()
    expect(deadline('每季度开展1次应急演练。')).toEqual({ raw: '每季度', date: null, precision: 'recurring' })
  })

  it('names documents, projects and listed things', () => {
    const objects = (sentence: string) => promises('一、下一步打算', sentence)[0]!.objects
    expect(objects('加快市急救中心迁建、北山分站改造等5个重点项目建设。')).toEqual(['市急救中心迁建', '北山分站改造'])
    expect(objects('修订《院前医疗急救管理办法》。')).toEqual(['院前医疗急救管理办法'])
    expect(objects('加快推进市中医院康养综合楼项目建设。')).toEqual(['市中医院康养综合楼项目'])
  })

  it.each([
    ['新建标准化急救站3个', 'construction'], ['南岭县人民医院新院区正式启用', 'facility_opening'], ['实现乡镇急救站点全覆盖', 'coverage_target'], ['面向高校招聘急救医师20名', 'workforce'],
    ['推广“互联网+护理服务”平台', 'digital_service'], ['将安宁疗护纳入医保支付范围', 'insurance'], ['开展高血压、糖尿病筛查', 'public_health'], ['开展医疗美容专项整治', 'regulation'],
    ['修订急救补助管理办法', 'policy_drafting'], ['推动城关镇卫生院达到国家推荐标准', 'certification'], ['健全院长绩效考核机制', 'governance'], ['安排专项资金300万元', 'funding'], ['购置CT1台、救护车2辆', 'facility_upgrade'],
  ])('%s is about %s', (measure, kind) => {
    expect(promises('一、下一步打算', `${measure}。`)[0]!.kind).toBe(kind)
  })
})

describe('a policy', () => {
  it('has tasks and targets, no promises', () => {
    expect(parseDocument('关于印发南岭县急救体系建设方案的通知\n各乡镇：\n现将方案印发给你们。\n一、工作目标\n到2026年底，建成急救站12个。\n二、下一步安排\n力争2025年底实现全覆盖。\n2024年1月2日').commitments).toEqual([])
  })
})

describe('a sentence of several halves', () => {
  it('goes on promising behind 目前', () => {
    expect(quotes('一、工作情况', '急救中心实验室改造项目总投资450万元，目前正在装修施工，预计今年10月竣工。')).toEqual(['急救中心实验室改造项目总投资450万元，目前正在装修施工，预计今年10月竣工'])
  })

  it('promises no money it has already, and names who leads', () => {
    expect(promises('一、工作情况', '该项目总投资6800万元，已完成主体结顶，计划2025年6月投入使用。')[0]).toMatchObject({ quantity: null, kind: 'facility_opening', modality: '计划', deadline: { date: '2025-06-30' } })
    expect(promises('一、下一步打算', '建立急救经费保障机制，增设急救站5个。责任单位：市财政局、市卫健委。')[0]).toMatchObject({ owner: '市财政局、市卫健委' })
    expect(promises('一、下一步打算', '由市财政局牵头，建立急救经费保障机制。')[0]).toMatchObject({ owner: '市财政局' })
  })

  it('keeps the title of an item with what it stands for', () => {
    expect(quotes('下一步重点做好以下工作：一是强化人才支撑，力争2026年底前招聘医师20名。二是深化数字赋能，推动电子病历跨院调阅。')).toEqual(['强化人才支撑，力争2026年底前招聘医师20名', '深化数字赋能，推动电子病历跨院调阅'])
  })

  it('keeps a bare number with what it counts', () => {
    expect(later('扩大急救医师转岗培训规模，2025年底前再培训300名。')).toEqual(['扩大急救医师转岗培训规模，2025年底前再培训300名'])
  })

  it('may wait for something else to happen first', () => {
    expect(quotes('一、工作情况', '待新院区启用后，再统筹优化周边急救站点。')).toEqual(['待新院区启用后，再统筹优化周边急救站点'])
  })
})
