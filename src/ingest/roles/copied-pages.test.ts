import { describe, expect, it } from 'vitest'

import { parseDocument } from '#ingest/parse-document.ts'

const read = (...lines: string[]) => parseDocument(lines.join('\n'))
const opening = '您提出的《关于加强基层医疗机构药品配备的建议》收悉，现答复如下：'

describe('what stands around a letter on a page', () => {
  const title = '关于县十八届人大三次会议第45号建议的答复'
  const letter = ['张三代表：', opening, '已办。', '感谢您的关心和支持。']

  it('is kept out of the head, whatever it looks like', () => {
    const document = read('当前位置： 首页', '>政务频道 >政务公开 >本局文件', 'banner_01.png', '• 0552-2020/00046', '• 甲县公安局', '• 综合，政务', title, ...letter, '甲县卫生健康局', '2024年5月1日')
    expect(document).toMatchObject({ letterhead: null, title: { normalized: title }, issuer: { name: '甲县卫生健康局' } })
  })

  it('does not run on into the heading below it', () => {
    expect(read('您当前所在的位置：首页 > 议案建议 > 县十八届人大三次会议', '', title, '发布日期：2024-06-01', ...letter)).toMatchObject({ title: { normalized: title }, request: { term: 18, session: 3, number: '45' } })
  })

  it('may be bars of a table pasted as text', () => {
    const document = read('|', `${title} |`, '||', ...letter, '甲县卫生健康局', '2024年5月1日', '|', '抄送：县人大办，县政府督查室。 |', '甲县卫生健康局 2024年5月2日印发 |')
    expect(document).toMatchObject({ title: { normalized: title }, cc: { items: ['县人大办', '县政府督查室'] }, printing: { iso: '2024-05-02' } })
    expect(document.removals.filter(({ text }) => text === '|')).toHaveLength(3)
  })

  it('is not who handled the case, with class, contact and day below', () => {
    expect(read(title, ...letter, '主办单位：县卫生健康局', '办复类别：A类', '联系人：李亦', '联系电话：2815382', '2024年8月31日')).toMatchObject({
      resultClass: { value: 'A' }, contact: { unit: '县卫生健康局', name: '李亦', phones: ['2815382'] }, dateIssued: { iso: '2024-08-31' },
    })
    expect(read(title, ...letter, '2024年8月31日', '主办单位：甲县人民政府办公室', '联系电话：2815382')).toMatchObject({ contact: null })
  })
})

describe('forms for readers below a letter', () => {
  it('are left out, and what stands above them is the end of the letter without signature and day', () => {
    const document = read('关于县十八届人大三次会议第45号建议的答复', '张三代表：', opening, '已办。', '感谢您的关心和支持。', '办复类别：B类', '联系电话：0552-2138120', '联 系 人：杨冬', '为进一步了解公众对政策执行效果的反馈与评价，请您提出宝贵意见。我们将及时收集并分析，共同助力政策完善。', '* 验 证 码：')
    expect(document).toMatchObject({ resultClass: { value: 'B' }, contacts: [{ name: '杨冬', phones: ['0552-2138120'] }], commitments: [], closing: { raw: '感谢您的关心和支持。' } })
  })
})

describe('the index table of a page', () => {
  const reply = ['关于县政协九届二次会议第54号提案的答复', '李四委员：', '您提出的提案收悉，现答复如下：', '已办。']

  it('tells number and disclosure in cells parted by bars, or by space alone', () => {
    expect(read('文 号： | 甲卫提〔2020〕11号 | 公开类型： | 主动公开 |', ...reply)).toMatchObject({ docNumber: { normalized: '甲卫提〔2020〕11号' }, disclosure: { code: 'PROACTIVE' } })
    expect(read('索 引 号 0000143/2025-00068 发文时间 2025-08-20', '公开方式 主动公开 有效性 有效', ...reply)).toMatchObject({ disclosure: { code: 'PROACTIVE' } })
  })

  it('names the issuer only where neither letter nor heading does', () => {
    expect(read('发布机构：甲县人民政府办公室 发布日期：2022-09-01', '甲县卫生健康局关于县政协九届二次会议第54号提案的答复', '浏览次数：9', ...reply).issuer?.name).toBe('甲县卫生健康局')
    expect(read('发布机构', '县政府办', '文号', '', '甲县人民政府', ...reply, '甲县人民政府', '2024年5月1日')).toMatchObject({ letterhead: null, issuer: { name: '甲县人民政府' } })
  })

  it('made after publication dates no letter', () => {
    expect(read('索引号：1/2 生成日期：2022-11-25', '发布时间：2022-08-08 14:39', ...reply).dateIssued).toBeNull()
    expect(read('索引号：1/2 生成日期：2022-08-01', '发布时间：2022-08-08 14:39', ...reply).dateIssued?.iso).toBe('2022-08-01')
  })

  it('completes a title that lost its figures', () => {
    expect(read('甲县教育局对县政协九届二次会议第54号提案的答复', '发布时间：2022-08-08', '关于县政协九届次会议提案的答复', ...reply.slice(1)).request).toMatchObject({ term: 9, session: 2, number: '54' })
  })
})

describe('rows of a table pasted as text', () => {
  it('do not run on into the title below them', () => {
    expect(read('审查结果：已立案 | 信息公开：是 |', '督办单位：区委目标绩效办 区政府办公室 | 牵头领导：孙玉娟 |', '关于政协甲市乙区六届六次会议第27号提案的回复 |', '尊敬的姚盛委员：', '您提出的提案收悉，现回复如下：', '已办。')).toMatchObject({ title: { normalized: '关于政协甲市乙区六届六次会议第27号提案的回复' }, request: { term: 6, session: 6, number: '27' } })
  })
})

describe('the index table of a notice', () => {
  const notice = (index: string) => parseDocument(`${index}\n松江区卫生健康局关于印发诊所备案管理办法的通知\n各街道办事处，区直各部门\n　　现将办法印发给你们，请遵照执行。\n松江区卫生健康局\n2024年5月20日`)

  it.each([
    ['a list with bullets', '• 索引号 X01/2024-1\n• 发文字号 松卫健〔2024〕9号\n• 公开方式 主动公开\n• 生效日期：2024-06-01'],
    ['lines that lost the space between cells', '索引号：X01/2024-1 公开方式：主动公开\n发布机构：松江区卫生健康局文号：松卫健〔2024〕9号\n生效日期：2024-06-01'],
    ['labels above their values', '索引号：\nX01/2024-1\n发文字号：\n松卫健〔2024〕9号\n公开方式：\n主动公开\n生效日期：\n2024-06-01'],
    ['labels and values line by line', '索引号\nX01/2024-1\n文号\n松卫健〔2024〕9号\n公开方式\n主动公开\n生效日期\n2024-06-01'],
  ])('is read from %s, and says whose disclosure it states', (_, index) => {
    expect(notice(index)).toMatchObject({
      docNumber: { normalized: '松卫健〔2024〕9号' }, effective: { effectiveFrom: '2024-06-01' }, disclosure: { code: 'PROACTIVE', ofPage: true }, addressees: [{ name: '各街道办事处' }, { name: '区直各部门' }],
    })
  })

  it('may end in a label that has no value', () => {
    expect(parseDocument(`索引号\nX01/2024-1\n文号\n松江区卫生健康局\n关于区十三届人大三次会议第36号建议的答复\n王秀兰代表：\n${opening}`).title?.normalized).toBe('松江区卫生健康局关于区十三届人大三次会议第36号建议的答复')
  })

  it('never outranks what the document says itself', () => {
    const found = parseDocument('索引号：X01/2024-1 公开方式：依申请公开\n关于诊所备案的通知\n各诊所：\n　　现将有关事项通知如下，自2024年7月1日起施行。\n（此件主动公开）\n松江区卫生健康局\n2024年5月20日')
    expect(found.disclosure?.ofPage).toBeUndefined()
    expect(found.disclosure?.code).toBe('PROACTIVE')
  })

  it('tells an order signed by its head from the measure it publishes', () => {
    const found = parseDocument('岭南省人工影响天气管理规定\n《岭南省人工影响天气管理规定》已经省政府常务会议通过，现予公布，自2011年2月1日起施行。\n省长\n二○一○年十二月二十五日\n岭南省人工影响天气管理规定\n第一章总则\n第一条为加强管理，保障人民群众生命财产安全，根据有关条例，结合本省实际，制定本规定。')
    expect(found).toMatchObject({ dateIssued: { iso: '2010-12-25' }, attachedDocument: { title: '岭南省人工影响天气管理规定' } })
  })
})

describe('a copied page', () => {
  it('prints its heading once more as the title: one of them counts', () => {
    expect(read('甲县卫生健康局党员先锋队工作总结', '甲县卫生健康局党员先锋队工作总结', '2024年，先锋队开展义诊12次，服务群众3600人次，群众反响良好。')).toMatchObject({ title: { normalized: '甲县卫生健康局党员先锋队工作总结' } })
    expect(read('甲州建议提案调研组到州卫健委调研指导工作', '甲州建议提案调研组到州卫健委调研指导工作', '6月19日下午，调研组一行五人到州卫健委调研建议提案办理工作，听取了有关情况汇报。').title?.normalized).toBe('甲州建议提案调研组到州卫健委调研指导工作')
    expect(read('县代表建议、批评和意见办理情况', '县代表建议、批评和意见办理情况', '2024年共办理建议100件，全部办结，代表满意率为百分之百，有关情况如下。').title?.normalized).toBe('县代表建议、批评和意见办理情况')
  })

  it('may have lost the title between number and addressee', () => {
    expect(read('甲卫监函〔2024〕8号', '各县卫生健康局，市疾病预防控制中心：', '我委制定了《2024年监督检查计划》，现印发你们，请按照要求组织实施。', '甲市卫生健康委员会', '2024年3月11日')).toMatchObject({ addressees: [{ name: '各县卫生健康局' }, { name: '市疾病预防控制中心' }], title: null })
  })
})

describe('what stands beside the class', () => {
  it.each(['答复（A类）　　公开', '类别：A\n\n公开', '松卫函〔2024〕9号\n公开\nA'])('is whether the letter is public: %s', (lines) => {
    expect(parseDocument(`${lines}\n关于区十三届人大三次会议第36号建议的答复\n王秀兰代表：\n${opening}`)).toMatchObject({ resultClass: { value: 'A' }, disclosure: { value: '公开', code: 'PROACTIVE' }, title: { normalized: '关于区十三届人大三次会议第36号建议的答复' } })
  })

  it('is no such thing anywhere else', () => {
    expect(read('政务', '公开', '关于区十三届人大三次会议第36号建议的答复', '王秀兰代表：', opening).disclosure).toBeNull()
  })
})

describe('what a website prints', () => {
  it('above an addressee that opens the text leaves it one', () => {
    expect(read('朗读', '县水务局：', '《关于统一布置干渠清淤工作的请示》收悉，经县政府研究，原则同意，请抓紧实施，确保春耕用水。', '特此批复。', '2005年4月29日').addressees).toMatchObject([{ name: '县水务局' }])
  })

  it('is a path, also behind the name of its column', () => {
    expect(read('政策解读 >> 返回 您当前所在位置：首页 > 党务公开 > 政策解读 > 正文', '夏岭县水利局解读《关于做好当前抗旱工作的通知》', '更新时间：2019-07-11 09:56', '为进一步做好当前抗旱工作，实现农业增效、农民增收，县政府印发了通知，要求各单位高度重视。')).toMatchObject({
      docKind: 'interpretation', title: { normalized: '夏岭县水利局解读《关于做好当前抗旱工作的通知》' }, issuer: { name: '夏岭县水利局' },
    })
  })

  it('in one line of its index has the title of a document that shows none', () => {
    const found = read('索 引 号: 发布机构: 岭南省卫生健康委 名  称: 岭南省卫生健康委关于印发岭南省眼健康规划的通知', '分 类: 通知 发文日期: 2022年07月26日 文  号:', '各市卫生健康局，委直属各单位：', '我委制定了《岭南省眼健康规划》。现印发给你们，请认真贯彻实施。', '岭南省卫生健康委', '2022年7月21日')
    expect(found.title?.normalized).toBe('岭南省卫生健康委关于印发岭南省眼健康规划的通知')
  })


  it('tells nothing of the document where it is a menu', () => {
    expect(read('政府信息公开指南', '政府信息公开制度', '依申请公开', '索引号：0151216811 发布日期：2018-12-17', '关于县十八届人大三次会议第45号建议的答复', '张三代表：', opening).disclosure).toBeNull()
  })

  it('names the place before the office, also where the office begins with 城市', () => {
    expect(read('夏岭县城市管理局对县政协十届三次会议第113号提案的答复', '张三委员：', '您提出的《关于加强公厕管理的提案》收悉，现答复如下：').request?.bodyName).toBe('政协夏岭县委员会')
  })
})
