import { describe, expect, it } from 'vitest'

import { parseDocument } from '#ingest/parse-document.ts'

const read = (...lines: string[]) => parseDocument(lines.join('\n'))
const opening = '您提出的《关于加强基层医疗机构药品配备的建议》收悉，现答复如下：'

describe('发文机关 above the title', () => {
  it('opens the title when it stands right above 关于', () => {
    expect(read('甲县卫生健康局', '关于县十八届人大三次会议第45号建议的答复', '张三代表：', opening)).toMatchObject({ letterhead: null, title: { normalized: '甲县卫生健康局关于县十八届人大三次会议第45号建议的答复' }, issuer: { name: '甲县卫生健康局' } })
  })

  it('is the mark of the document when the number stands between, or 文件 behind', () => {
    expect(read('甲县卫生健康局', '甲卫健〔2024〕1号', '关于县十八届人大三次会议第45号建议的答复', '张三代表：', opening)).toMatchObject({ letterhead: { normalized: '甲县卫生健康局' }, title: { normalized: '关于县十八届人大三次会议第45号建议的答复' } })
    expect(read('甲县卫生健康局文件', '关于县十八届人大三次会议第45号建议的答复', '张三代表：', opening)).toMatchObject({ letterhead: { normalized: '甲县卫生健康局文件' } })
  })

  it('names the first of organs that issue together', () => {
    expect(read('甲县民政局　甲县卫生健康局', '办理类别\tA\t公开属性\t主动公开\t文号\t甲民函〔2023〕27号', '关于县政协五届二次会议第77号提案的答复', '李四委员：', '您提出的提案收悉，现答复如下：')).toMatchObject({
      issuer: { name: '甲县民政局' }, docNumber: { normalized: '甲民函〔2023〕27号' }, resultClass: { value: 'A' }, disclosure: { value: '主动公开' },
    })
  })
})

describe('the number of an announcement', () => {
  const text = ['根据《医疗机构管理条例》的规定，现将注销的医疗机构名单公告如下：', '一、甲诊所', '甲县卫生健康局', '2025年7月3日']

  it('stands beside its title, and is counted by its organ alone', () => {
    expect(read('甲县卫生健康局公告', '2025年第6号', ...text)).toMatchObject({ docKind: 'announcement', docNumber: { raw: '2025年第6号', normalized: '2025年第6号', agencyCode: '', year: 2025, serial: 6 }, issues: [] })
    expect(read('甲县卫生健康局公告', '2025年第6号', '关于注销医疗机构的公告', ...text)).toMatchObject({ docNumber: { normalized: '2025年第6号' }, title: { normalized: '关于注销医疗机构的公告' } })
  })

  it('is not what numbers a case', () => {
    expect(read('关于区六届人大三次会议建议的答复', '2025年第31号', '黄丽红代表：', opening)).toMatchObject({ docNumber: null })
  })
})

describe('a title', () => {
  it('may end in a line that is its 文种 alone', () => {
    expect(read('甲县2022年“健康家庭”创建活动', '实 施 方 案', '为深入推进健康甲县建设，结合我县实际，制定本方案。', '一、活动目标', '全县创建2400户。')).toMatchObject({ docKind: 'policy_document', title: { normalized: '甲县2022年“健康家庭”创建活动实施方案' } })
  })

  it('may go on below a line that could itself have ended one', () => {
    expect(read('甲区人民政府关于区人大常委会对', '医疗卫生工作专项报告审议意见', '研究处理情况的报告', '区人大常委会：', '现将有关情况报告如下：')).toMatchObject({ docKind: 'deliberation_opinion_report', title: { normalized: '甲区人民政府关于区人大常委会对医疗卫生工作专项报告审议意见研究处理情况的报告' } })
  })

  it('is not lengthened by the class in brackets behind it', () => {
    expect(read('关于区六届人大三次会议第1045号建议的答复（A类）', '黄丽红代表：', opening)).toMatchObject({ title: { normalized: '关于区六届人大三次会议第1045号建议的答复' }, resultClass: { value: 'A', labelRaw: null } })
  })

  it('may stand behind a label that space alone parts, or be set sign by sign', () => {
    expect(read('索引号 000014349/2024-1', '名称 甲市人民政府办公室关于印发健康行动方案的通知', '各县、区人民政府：', '现将《健康行动方案》印发给你们，请认真贯彻执行。', '2024年3月1日')).toMatchObject({ title: { normalized: '甲市人民政府办公室关于印发健康行动方案的通知' }, issuer: { name: '甲市人民政府办公室' } })
    expect(read('关于甲县第十七届人民', '代表大会第三次会议第 5 6 号 建 议 的 答 复', '张三代表：', opening)).toMatchObject({ title: { normalized: '关于甲县第十七届人民代表大会第三次会议第56号建议的答复' }, request: { number: '56' } })
    expect(read('标题：对市政协十三届四次会议第0219号提案的答复', '致：民革市委会 市工商联', '贵会《关于支持社会办医的提案》收悉，现答复如下：')).toMatchObject({ title: { normalized: '对市政协十三届四次会议第0219号提案的答复' }, addressees: [{ name: '民革市委会' }, { name: '市工商联' }] })
  })

  it('is not made up for a letter without one', () => {
    expect(read('尊敬的李娜代表：', opening, '已办。').title).toBeNull()
  })
})

describe('文种', () => {
  it.each([
    ['co_handling_opinion', ['关于区七届人大四次会议第156号建议的汇办意见', '区教育局：', '现将区七届人大四次会议第156号建议《关于加强校园急救能力建设的建议》的汇办意见函复如下：', '一、已配置AED设备512台。']],
    ['co_handling_opinion', ['市文化和旅游局：', '现将市第四届人大第六次会议第22号建议的办理情况函告如下，请综合后一并答复代表。', '我区每个村都有文化广场。', '甲市风景区管理委员会', '2021年5月7日']],
    ['announcement', ['公　　告', '根据《医疗机构管理条例》有关规定，下列诊所因执业许可证有效期届满未申请校验，现予以注销：', '福宁口腔诊所', '特此公告。', '甲区卫生健康局', '2022年4月1日']],
    ['announcement', ['甲区人民政府', '关于加强犬类管理的通告', '甲府〔2024〕5号', '为维护公共秩序，现通告如下：', '一、本通告自2024年10月1日起施行。']],
    ['interpretation', ['《甲区婴幼儿照护服务实施方案》政策解读', '一、起草背景', '为贯彻落实国家要求，制定本方案。']],
    ['interpretation', ['政策解读｜《关于完善生育支持措施的通知》', '近日，区卫健局印发通知，现解读如下：', '一、出台背景是什么？', '答：为落实国家部署。']],
    ['policy_document', ['2024年全县卫生健康工作要点', '2024年是实现“十四五”规划目标任务的关键一年，全县卫生健康工作的总体要求如下。', '一、深化改革', '1.推进医共体建设。']],
    ['policy_document', ['关于办理区人大常委会审议意见的工作方案', '为做好审议意见办理工作，制定本方案。', '一、工作目标', '全部办结。']],
    ['report', ['甲县卫生健康局2025年人大代表建议和政协委员提案办理总体情况', '现将2025年度建议和提案办理情况汇报如下：', '一、基本情况', '共26件。']],
    ['unknown', ['甲市卫生健康委员会关于同意乙医院增设诊疗科目的批复', '乙医院：', '你院《关于增设诊疗科目的请示》收悉。经研究，同意你院增设康复医学科。', '此复。']],
    ['unknown', ['区卫健局召开建议提案办理工作推进会', '4月12日，区卫健局召开2024年建议提案办理工作推进会，局长主持会议并讲话。']],
  ])('is %s for %j', (kind, lines) => {
    expect(read(...lines).docKind).toBe(kind)
  })

  it('that is unknown leaves a document that can be read', () => {
    const document = read('区卫健局召开建议提案办理工作推进会', '4月12日，区卫健局召开2024年建议提案办理工作推进会，局长主持会议并讲话。', '会议通报了办理进展情况，共承办建议提案36件。')
    expect(document).toMatchObject({ docKind: 'unknown', title: { normalized: '区卫健局召开建议提案办理工作推进会' }, request: null, letterhead: null })
    expect(document.blocks.map(({ text }) => text)).toEqual(['4月12日，区卫健局召开2024年建议提案办理工作推进会，局长主持会议并讲话。', '会议通报了办理进展情况，共承办建议提案36件。'])
  })
})

describe('抄送', () => {
  it.each([
    [['抄送：区政府办公室（2份），区财政局（2份）'], ['区政府办公室（2份）', '区财政局（2份）']],
    [['抄送：县人大常委会代表与人事工作室、县政府办公室（督查室）。'], ['县人大常委会代表与人事工作室', '县政府办公室（督查室）']],
    [['（抄送：区政府办公室；区政协提案委）'], ['区政府办公室', '区政协提案委']],
    [['抄送:市人民政府办公室 市政协提案委'], ['市人民政府办公室', '市政协提案委']],
    [['抄送：区政府办公室、区人大常委会代表工委、', '各有关单位。'], ['区政府办公室', '区人大常委会代表工委', '各有关单位']],
  ])('in %j names %j', (lines, items) => {
    expect(read('关于县十八届人大三次会议第45号建议的答复', '张三代表：', opening, '已办。', '甲县卫生健康局', '2024年5月1日', ...lines).cc?.items).toEqual(items)
  })
})

describe('thanks at the end', () => {
  const title = '关于县十八届人大三次会议第45号建议的答复'
  const letter = (...end: string[]) => read(title, '张三代表：', opening, '一、工作情况', '已配备。', ...end, '甲县卫生健康局', '2024年6月3日')

  it('leave what the same paragraph promises behind them to the text', () => {
    const { closing, commitments, blocks } = letter('感谢您对我县卫生工作的关心和支持。我局将于2024年底前再新增20个村卫生室，并向您报告进展。')
    expect(closing?.raw).toBe('感谢您对我县卫生工作的关心和支持。')
    expect(commitments.map(({ quote }) => quote)).toEqual(['我局将于2024年底前再新增20个村卫生室，并向您报告进展'])
    expect(blocks.slice(-2).map(({ text }) => text)).toEqual(['感谢您对我县卫生工作的关心和支持。', '我局将于2024年底前再新增20个村卫生室，并向您报告进展。'])
  })

  it.each(['感谢您对我县卫生工作的关心和支持，希望您继续提出宝贵意见。', '感谢您对我县卫生工作的关心。我们将一如既往做好工作，也请您继续监督。', '感谢您的关心和支持！如对答复有意见，请与我局联系。'])('are whole: %s', (words) => {
    expect(letter(words).closing?.raw).toBe(words)
  })
})

describe('a letter of few lines', () => {
  it('is not cut at a 一、 that counts schools', () => {
    expect(read('张三委员：', '您提出的“关于改善学校门口拥堵的建议”的提案收悉，现答复如下：', '近年来，我局加强管理，其他路段如：一、二小，二中门前路段本来已经属于禁停路段，无须再设置网格线。', '感谢您的关心。').outline.filter(({ marker }) => marker === '一、')).toEqual([])
  })

  it('has two names where a space was lost between them', () => {
    expect(read('对市十六届人大一次会议第295号建议的答复', '张三代表：', opening, '已办。', '甲县人民政府', '2022年7月20日', '责任领导：杨宏辉承办人：阳斌', '联系电话：13800138000')).toMatchObject({ leaders: [{ name: '杨宏辉' }], contacts: [{ name: '阳斌', phones: ['13800138000'] }] })
  })
})

describe('a head that lost something', () => {
  it('takes the title of the page where its own lost the 文种', () => {
    expect(read('对甲市政协十届二次会议第48号提案的答复', '浏览量：1', '甲市政协十届二次会议第48号提案', '李四委员：', '您提出的提案收悉，现复如下：', '已办。').title?.normalized).toBe('对甲市政协十届二次会议第48号提案的答复')
  })

  it('is no head for the line a table was ruled with', () => {
    expect(read('索引号： | 33-015/2023 | 组配分类： | 建议 |', '---|---|---|---|', '公开方式： | 主动公开 | 公开范围： | 社会 |', '张三（等10位）代表：', opening, '已办。')).toMatchObject({ addressees: [{ name: '张三', groupSize: 10 }], disclosure: { code: 'PROACTIVE' } })
  })

  it('is not the welcome of a website', () => {
    expect(read('欢迎来到甲县人民政府门户网站', '张三代表：', opening, '已办。', '甲县卫生健康局', '2024年5月1日')).toMatchObject({ letterhead: null, issuer: { name: '甲县卫生健康局' } })
  })
})

describe('number, class and consent on one line', () => {
  it('are three elements, none of them in the title', () => {
    expect(read('甲汽发〔2020〕11号A类 同意公开', '关于县十八届人大三次会议第45号建议的', '答 复', '张三代表：', opening)).toMatchObject({
      docNumber: { normalized: '甲汽发〔2020〕11号' }, resultClass: { value: 'A' }, disclosure: { code: 'PROACTIVE' }, title: { normalized: '关于县十八届人大三次会议第45号建议的答复' },
    })
  })
})

describe('a place', () => {
  it('is not every word that ends in 市 or 区', () => {
    expect(read('对市三届政协一次会议第490号提案的答复', '李四委员：', '您提出的提案收悉，现答复如下：', '已办。', '宝山市城市管理局', '2024年5月1日')).toMatchObject({
      jurisdiction: { city: '宝山市', district: null }, request: { bodyName: '政协宝山市委员会' },
    })
  })
})

describe('a notice', () => {
  it('may name its addressees on two lines and lack the organ above its day', () => {
    expect(read('甲市人民政府关于印发甲市医疗救助办法的通知', '甲政发〔2008〕65号', '各县、区人民政府，甲市经济开发区、市滨湖新城开发区、甲州', '　　甲市工业园区，市各委、办、局：', '　　《甲市医疗救助办法》已经市政府同意，现印发给你们，请认真贯彻执行。', '二○○八年六月四日', '甲市医疗救助办法', '第一章 总则', '第一条 为加快社会救助体系建设，缓解困难群众医疗困难，结合本市实际，制定本办法，望遵照执行并做好宣传。')).toMatchObject({
      addressees: [{ name: '各县、区人民政府' }, { name: '甲市经济开发区' }, { name: '市滨湖新城开发区' }, { name: '甲州甲市工业园区' }, { name: '市各委、办、局' }], dateIssued: { iso: '2008-06-04' }, attachedDocument: { title: '甲市医疗救助办法' },
    })
  })

  it('without any title is an announcement when it says so', () => {
    expect(read('2021年 第1号', '根据工作要求，经研究，决定推迟开展大型医用设备配置许可专家评审工作。', '特此公告。', '甲省卫生健康委员会', '2021年1月26日')).toMatchObject({ docKind: 'announcement', title: null })
  })

  it('of few lines is not cut where it cites another', () => {
    expect(read('关于建议提案办理工作情况的通报', '根据《甲市人民政府办公室关于认真做好建议提案办理工作的通知》（甲政办文〔2020〕7号）要求，我局高度重视，及时召开会议分析研究，全部办理完毕。', '2020年11月5日')).toMatchObject({ title: { normalized: '关于建议提案办理工作情况的通报' }, docNumber: null })
  })
})

describe('a notice without a title of its own', () => {
  it('is known by what it hands on', () => {
    expect(read('各街道办事处：', '区发展改革委《甲区托育服务实施方案》已经区政府同意，现转发给你们，请认真执行。', '甲区人民政府办公室', '2023年4月23日', '', '甲区托育服务实施方案', '为促进托育服务发展，制定本方案。', '一、目标', '到2025年，每千人口托位4.6个。')).toMatchObject({
      docKind: 'policy_document', title: null, transmittal: { verb: '转发' }, attachedDocument: { title: '甲区托育服务实施方案' },
    })
  })
})

describe('a form of the bureau', () => {
  it('names who signs and whom to call in its cells', () => {
    expect(read('办理类别\tB\t公开属性\t主动公开', '签发人\t罗明\t联系人及电话\t周洁 0716-8866123', '甲市卫生健康委员会', '关于市政协五届二次会议第090号提案的答复', '张三委员：', opening)).toMatchObject({
      signer: { name: '罗明' }, contacts: [{ name: '周洁', phones: ['0716-8866123'] }], resultClass: { value: 'B' },
    })
  })

  it('names the case beside who answers, which is no owner of a website', () => {
    expect(read('提案编号：20240077', '案由：关于推进安宁疗护进社区的建议', '提案人：丁香', '主办单位：市卫生健康委员会', '会办单位：市民政局', '答复内容：', '丁香委员：', '你的提案收悉。目前已有试点机构8家，床位46张。', '办复类别：B', '答复时间：2024年8月16日')).toMatchObject({
      request: { number: '20240077', title: '关于推进安宁疗护进社区的建议' }, dateIssued: { iso: '2024-08-16' },
    })
  })
})

describe('the end of a letter', () => {
  it('has its signature above （盖章）, and copies that go on in a second line', () => {
    expect(read('关于县十八届人大三次会议第45号建议的答复', '张三代表：', opening, '已完成建设。', '甲县卫生健康局', '（盖章）', '2024年6月', '　　抄送：县政协提案委、', '　　　　　县政府督查室')).toMatchObject({ signature: { normalized: '甲县卫生健康局' }, cc: { items: ['县政协提案委', '县政府督查室'] } })
  })

  it('names the body of a case that another bureau has passed on', () => {
    expect(read('区发改局：', '你局转来的区十八届人大三次会议第31号建议《关于支持产业发展的建议》收悉，我局提出如下协办意见：', '一、支持药物试验。', '甲区卫生健康局', '2023年4月18日').request?.bodyName).toBe('甲区人民代表大会')
  })
})
