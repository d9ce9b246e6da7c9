import { describe, expect, it } from 'vitest'

import { parseDocument } from '#ingest/parse-document.ts'

/** A reply to a deputy around a body. */
const letter = (...body: string[]) => ['关于市十五届人大三次会议第88号建议的答复', '周敏代表：', '您提出的《关于改善山区群众就医条件的建议》收悉，现答复如下：', ...body, '感谢您的关心和支持。', '岭南市卫生健康局', '2024年5月20日'].join('\n')
const pairsOf = (...body: string[]) => parseDocument(letter(...body)).opinionPairs
const brief = (...body: string[]) => pairsOf(...body).map(({ opinionQuote, answer }) => [opinionQuote, answer])

describe('a committee that counted what it asked', () => {
  it('is answered by as many headings', () => {
    const report = ['清源县人民政府关于审议意见研究处理情况的报告', '县人大常委会：', '县十七届人大常委会第二十六次会议审议了《关于公共卫生体系建设情况的报告》，提出了三条审议意见。现将研究处理情况报告如下：', '一、进一步加大投入', '安排2680万元。', '二、进一步加强队伍建设', '招聘23名。', '三、进一步完善应急机制', '组建小分队6支。', '清源县人民政府', '2025年10月20日'].join('\n')
    expect(parseDocument(report).opinionPairs.map(({ opinionQuote, answer }) => [opinionQuote, answer])).toEqual([['进一步加大投入', '1'], ['进一步加强队伍建设', '2'], ['进一步完善应急机制', '3']])
  })
})

describe('an opinion in a heading', () => {
  it.each([
    ['一、针对“增加村卫生室药品品种”的建议，我局开展了三项工作', '增加村卫生室药品品种'],
    ['一、关于“把安宁疗护纳入医保支付”的问题', '把安宁疗护纳入医保支付'],
    ['一、“加密乡镇公交就医线路”落实情况', '加密乡镇公交就医线路'],
    ['一、关于提高乡村医生养老补助标准的建议', '提高乡村医生养老补助标准'],
    ['一、关于您提出的夜间急诊力量不足问题', '夜间急诊力量不足'],
    ['一、您提出的“建立区域影像中心”建议', '建立区域影像中心'],
    ['一、关于提案中提出的在高铁站配置除颤仪的建议', '在高铁站配置除颤仪'],
    ['一、对“扩大长护险覆盖面”意见的答复', '扩大长护险覆盖面'],
    ['一、建议一：推广移动体检车进村入户', '推广移动体检车进村入户'],
    ['一、关于第二条建议“增设母婴室”', '增设母婴室'],
    ['一、您提出的第一条建议：开设老年病科', '开设老年病科'],
    ['一、关于开展“银龄医师”行动的建议', '开展“银龄医师”行动'],
    ['一、“优化产科布局”意见采纳情况', '优化产科布局'],
    ['一、关于推进托幼机构卫生保健人员持证上岗方面的建议', '推进托幼机构卫生保健人员持证上岗'],
    ['一、关于统筹考虑老旧院区停车难、上下楼难问题的意见', '统筹考虑老旧院区停车难、上下楼难问题'],
  ])('is read out of %s', (heading, opinion) => {
    expect(brief(heading, '已经列入年度计划。', '二、其他工作', '正常开展。')).toEqual([[opinion, '1']])
  })

  it('is quoted with its words, its heading and the items that answer it', () => {
    const text = letter('一、关于“增设方便门诊”的建议。一是开设。全市已开设12个。二是延时。周末不停诊。', '二、关于“简化转诊手续”的建议。正在研究。')
    const [first, second] = parseDocument(text).opinionPairs
    expect(first).toMatchObject({ opinionQuote: '增设方便门诊', headingRaw: '关于“增设方便门诊”的建议', path: '1', answer: '1', answered: true, answerItems: ['1.i1', '1.i2'], confidence: 'certain' })
    expect(text.slice(first!.range.start, first!.range.end)).toBe('增设方便门诊')
    expect(second).toMatchObject({ opinionQuote: '简化转诊手续', answer: '2', answerItems: [] })
  })

  it('shares its section with another that is quoted beside it', () => {
    expect(brief('一、关于“建立专科联盟”“选派骨干进修”的建议', '已签约9家。')).toEqual([['建立专科联盟', '1'], ['选派骨干进修', '1']])
  })

  it('is named by the form of the heading when every heading beside it has that form', () => {
    const pairs = pairsOf('一、关于加大公共卫生投入', '今年安排专款。', '二、关于完善分级诊疗制度', '已经建立。')
    expect(pairs).toMatchObject([{ opinionQuote: '加大公共卫生投入', confidence: 'inferred' }, { opinionQuote: '完善分级诊疗制度', confidence: 'inferred' }])
    expect(brief('一、关于加大公共卫生投入', '今年安排专款。', '二、基本情况', '全市有医院12家。')).toEqual([])
  })

  it('that nothing is written under has no answer', () => {
    expect(pairsOf('一、关于“开通就医直通车”的建议', '二、关于“增配救护车”的建议', '已增配4辆。')).toMatchObject([{ opinionQuote: '开通就医直通车', answered: false, answer: null }, { answered: true, answer: '2' }])
  })
})

describe('an opinion in a sentence', () => {
  it.each([
    ['针对您提出的取药排队时间长问题，市第二医院增设了6个窗口。', '取药排队时间长'],
    ['您在建议中提到的城北片区缺少儿科门诊问题，已经通过妇幼保健院城北分院解决。', '城北片区缺少儿科门诊'],
    ['关于您建议设立医患调解室，目前已经设立。', '设立医患调解室'],
    ['提案中“由退休护士上门换药”的设想，我们认为可以试点。', '由退休护士上门换药'],
    ['您建议在旅游集散中心配置除颤仪，我局已列入年度计划。', '在旅游集散中心配置除颤仪'],
    ['您建议中的数据我们已经核实。', null],
    ['建议中提到的将心理治疗纳入医保，需由医保部门统筹研究。', '将心理治疗纳入医保'],
    ['您们在建议中指出部分学校校医配备不足等问题，切中要害。', null],
    ['关于您提出的建议，我局研究如下。', null],
    ['针对群众反映的停车难问题，我局协调交警部门增加车位。', null],
    ['您提出的建议具有很强的针对性。', null],
    ['我局对您提出的《关于改善山区群众就医条件的建议》高度重视。', null],
  ])('%s', (sentence, opinion) => {
    expect(brief('一、办理情况', sentence).map(([quote]) => quote)).toEqual(opinion ? [opinion] : [])
  })
})

describe('opinions listed before they are answered', () => {
  const listed = ['您在建议中提出：一是建设标准化村卫生室；二是提高村医待遇；三是组建流动医疗队。', '一、加快标准化村卫生室建设', '已改造46所。', '二、提高村医待遇水平', '补助提高到每月800元。']

  it('are paired with the sections most like them, as a reading a person should check', () => {
    expect(pairsOf(...listed)).toMatchObject([
      { opinionQuote: '建设标准化村卫生室', answer: '1', answered: true, confidence: 'inferred' },
      { opinionQuote: '提高村医待遇', answer: '2', answered: true },
      { opinionQuote: '组建流动医疗队', answer: null, answered: false, answerItems: [] },
    ])
  })

  it('in quotation marks are one each', () => {
    expect(brief('您提出“完善急救网络”“普及急救知识”两条建议，我局认真研究。', '一、完善急救网络', '新建急救站3个。', '二、急救知识培训', '普及急救知识2万人次。')).toEqual([['完善急救网络', '1'], ['普及急救知识', '2']])
  })

  it('count once when a heading quotes them again', () => {
    expect(brief('您提出了两点建议：1.增加疫苗接种点；2.延长接种时间。', '一、关于“增加疫苗接种点”的建议', '已增加8个。', '二、关于“延长接种时间”的建议', '周六全天接种。')).toEqual([['增加疫苗接种点', '1'], ['延长接种时间', '2']])
  })
})

describe('a letter that quotes no opinion', () => {
  it('gives an empty list, whatever it puts in quotation marks', () => {
    expect(brief('一、“做优、做强、做实”，提升服务能力', '落实“两个允许”。', '（一）推进“医防融合”。开展“三减三健”行动。', '二、关于我市卫生事业发展的基本情况', '全市有医院12家。', '三、下一步打算', '继续加强管理。')).toEqual([])
  })

  it('is empty for a policy', () => {
    expect(parseDocument('关于印发实施方案的通知\n各单位：\n现将方案印发给你们。\n一、关于“加强管理”的要求\n1.落实。（责任单位：县卫健局）\n2024年1月2日').opinionPairs).toEqual([])
  })
})

describe('admitted problems', () => {
  const problems = (...body: string[]) => parseDocument(letter(...body)).acknowledgedProblems

  it('are read from a sentence and from the items that take them up', () => {
    expect(problems('一、存在的不足和下一步安排', '目前我市还存在急救网点布局不均、急救人员流失较多等困难，下一步重点做好：', '一是优化急救网点布局。年内新建2个。', '二是稳定急救人员队伍。提高津贴。')).toMatchObject([{
      quote: '目前我市还存在急救网点布局不均、急救人员流失较多等困难', items: ['急救网点布局不均', '急救人员流失较多'], answeredBy: ['1.i1', '1.i2'],
    }])
  })

  it('are read from a section of their own', () => {
    expect(problems('一、工作情况', '完成签约。', '二、存在的问题', '（一）编制紧缺。空编长期不足。', '（二）设备老化。超期使用较多。', '三、下一步打算', '继续努力。')).toMatchObject([{ path: '2', items: ['编制紧缺', '设备老化'] }])
    expect(problems('一、存在困难。北区管理用房面积狭小，暂不具备条件。')).toMatchObject([{ items: ['北区管理用房面积狭小，暂不具备条件'] }])
  })

  it('are read from items that a sentence announces', () => {
    expect(problems('一、工作现状', '从调研看，主要存在两个方面的不足：一是床位使用率低。平均为47%。二是人员流动大。离职率29%。')).toMatchObject([{ items: ['床位使用率低', '人员流动大'] }])
  })

  it('are none when a deputy reported them or they are solved', () => {
    expect(problems('一、办理情况', '针对您反映的存在看病远、看病贵等问题，已经解决。', '着力解决群众存在的就医不便等问题。')).toEqual([])
  })
})
