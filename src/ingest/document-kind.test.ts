import { describe, expect, it } from 'vitest'

import { parseDocument } from '#ingest/parse-document.ts'

/** Documents of made-up places, as short as they can be and still be told. */
const recognised = (text: string) => {
  const found = parseDocument(text)
  return { kind: found.docKind, title: found.title?.normalized ?? null, to: found.addressees.map(({ name }) => name).join('、'), attached: found.attachedDocument?.title ?? null }
}
const body = '近年来，我区坚持以人民健康为中心，持续深化医药卫生体制改革，推动优质医疗资源扩容下沉，相关工作取得明显成效。'
const end = '云州市松江区卫生健康局\n2024年5月20日'

describe('a reply', () => {
  it.each([
    ['npc_suggestion_reply', `松卫健函〔2024〕18号\n关于区十三届人大三次会议第36号建议的答复\n王秀兰代表：\n　　您提出的《关于完善社区托育服务的建议》收悉，现答复如下：\n　　${body}\n${end}`, '王秀兰'],
    ['npc_suggestion_reply', `对区十届人大二次会议第18号建议的答复\n陈建国、刘芳等5位代表：\n　　你们提出的“关于在村居设立健康小屋的建议”收悉。经研究，现答复如下：\n　　${body}\n${end}`, '陈建国、刘芳'],
    ['npc_suggestion_reply', `关于松江区第十三届人民代表大会第三次会议第7号议案办理情况的复函\n江头代表团：\n　　贵团提出的《关于加快区妇幼保健院建设的议案》收悉，现将办理情况函复如下：\n　　${body}\n${end}`, '江头代表团'],
    ['cppcc_proposal_reply', `关于区政协十届二次会议第112号提案的答复\n周文博委员：\n　　您提出的关于加强乡村医生队伍建设的提案收悉。经研究，现答复如下：\n　　${body}\n${end}`, '周文博'],
    ['cppcc_proposal_reply', `关于区政协十届二次会议第20号提案的答复函\n民盟松江区总支部委员会：\n　　贵单位提出的《关于发展银发经济的提案》收悉，现答复如下：\n　　${body}\n${end}`, '民盟松江区总支部委员会'],
    ['cppcc_proposal_reply', `对政协云州市松江区第十届委员会第三次会议第8号提案的答复\n九三学社松江区基层委员会：\n　　贵委提出的《关于完善院前急救体系的提案》收悉，现答复如下：\n　　${body}\n${end}`, '九三学社松江区基层委员会'],
    ['cppcc_proposal_reply', `关于区政协第202431号集体提案的答复\n区政协医药卫生界别：\n　　贵界别提出的《关于推进安宁疗护的提案》收悉，现答复如下：\n　　${body}\n${end}`, '区政协医药卫生界别'],
    ['cppcc_proposal_reply', `关于区政协十届三次会议第5号党派提案的复函\n农工党区委会：\n　　贵党提出的《关于加强精神卫生服务的提案》收悉，现函复如下：\n　　${body}\n${end}`, '农工党区委会'],
    ['cppcc_proposal_reply', `关于第35号提案的答复\n致公党松江区支部：\n　　贵支部提出的《关于加强院感防控的提案》收悉，现答复如下：\n　　${body}\n${end}`, '致公党松江区支部'],
    ['cppcc_proposal_reply', `关于《关于发展社区康复的建议》的答复\n民革松江区总支：\n　　贵总支提出的《关于发展社区康复的建议》收悉，现答复如下：\n　　${body}\n${end}`, '民革松江区总支'],
    ['cppcc_proposal_reply', `松江区卫生健康局对区政协2024年第014号提案的答复\n松江区工商业联合会：\n　　贵会提出的《关于支持社会办医的提案》收悉，现答复如下：\n　　${body}\n${end}`, '松江区工商业联合会'],
    ['cppcc_proposal_reply', `关于区政协十届三次会议第61号提案的答复\n刘芳等3名委员，民进松江区基层委员会：\n　　你们提出的《关于推进医养结合的提案》收悉，现答复如下：\n　　${body}\n${end}`, '刘芳、民进松江区基层委员会'],
    ['npc_suggestion_reply', `关于区人大十三届四次会议第0099号代表建议的答复\n尊敬的商 莉代表：\n　　您好！您提出的《关于延长门诊时间的建议》已收悉。现答复如下：\n　　${body}\n${end}`, '商莉'],
    ['npc_suggestion_reply', `关于区十三届人大三次会议第120号建议的答复\n湖滨街道代表组：\n　　你们提出的《关于改善农贸市场周边卫生的建议》收悉，现答复如下：\n　　${body}\n${end}`, '湖滨街道代表组'],
    ['reply', `关于《关于增设母婴室的建议》的回复\n市民热线办：\n　　你办转来的群众来信收悉，现回复如下：\n　　${body}\n${end}`, '市民热线办'],
  ])('%s', (kind, text, to) => {
    expect(recognised(text)).toMatchObject({ kind, to })
  })
})

describe('an opinion of a unit that handles a case together with another', () => {
  it.each([
    [`关于区十三届人大三次会议第52号建议的会办意见\n区教育局：\n　　您局转来的《关于加强校园心理健康教育的建议》收悉，现提出会办意见如下：\n　　${body}\n${end}`, '区教育局'],
    [`关于区政协十届二次会议第77号提案的协办意见\n区民政局：\n　　现就提案中涉及我局的内容，提出如下协办意见：\n　　${body}\n${end}`, '区民政局'],
    [`关于区政协第202456号提案的答复意见\n区医保局：\n　　由贵局主办、我局会办的《关于优化长期护理保险的提案》收悉，现将会办意见函告如下：\n　　${body}\n${end}`, '区医保局'],
    [`松卫健函〔2024〕40号\n关于办理区人大代表第16号建议分办意见的函\n区住建局：\n　　《关于老旧小区加装适老化设施的建议》（第16号）收悉，我局分办意见如下：\n　　${body}\n${end}`, '区住建局'],
  ])('is told by its title or its opening', (text, to) => {
    expect(recognised(text)).toMatchObject({ kind: 'co_handling_opinion', to })
  })
})

describe('a policy document', () => {
  it.each([
    ['云州市松江区卫生健康局关于印发《松江区慢性病综合防控实施方案》的通知', '松江区慢性病综合防控实施方案', '各镇卫生院、社区卫生服务中心'],
    ['关于印发松江区家庭医生签约服务管理办法（试行）的通知', '松江区家庭医生签约服务管理办法（试行）', '各医疗卫生机构'],
    ['关于转发《云州市卫生健康委员会关于做好夏季传染病防控工作的通知》的通知', null, '各医疗卫生机构'],
    ['关于印发2024年松江区卫生健康工作要点的通知', '2024年松江区卫生健康工作要点', '机关各科室、局属各单位'],
    ['松江区人民政府办公室印发关于促进中医药传承创新发展若干措施的通知', '关于促进中医药传承创新发展的若干措施', '各镇人民政府、街道办事处，区直各部门'],
  ])('that carries another: %s', (title, attached, to) => {
    const carried = attached === null ? '' : `\n${attached}\n　　为做好相关工作，制定本文件。\n　　一、总体要求\n　　${body}`
    expect(recognised(`松卫健〔2024〕9号\n${title}\n${to}：\n　　现印发给你们，请结合实际认真贯彻执行。\n${end}${carried}`)).toEqual({ kind: 'policy_document', title, to: to.replaceAll('，', '、'), attached })
  })

  it.each([
    '松江区“十四五”卫生健康事业发展规划', '松江区2024年卫生健康重点工作计划', '松江区老年健康促进三年行动计划（2024—2026年）', '松江区紧密型医联体建设实施方案', '松江区突发公共卫生事件应急预案（2024年修订）', '松江区卫生健康局2024年工作要点',
    '松江区卫生健康局行政执法公示制度', '松江区关于加快推进普惠托育服务体系建设的实施意见', '松江区卫生健康局关于进一步规范诊所备案管理的通知', '松江区医疗废物管理规范', '松江区基本公共卫生服务绩效评价工作方案', '松江区卫生健康系统2024年“小切口”民生实事项目清单',
    '松江区卫生健康局政府信息公开指南', '松江区爱国卫生工作责任分工', '松江区优化生育政策促进人口长期均衡发展的若干措施', '松江区卫生健康局权责清单', '松江区卫生健康局关于开展医疗机构校验工作的通知', '松江区婴幼儿照护服务机构补助资金管理暂行规定', '松江区卫生健康局工作规则', '松江区人民代表大会常务委员会关于加强基层医疗卫生工作的决定',
  ])('by itself: %s', (title) => {
    expect(recognised(`${title}\n　　为做好相关工作，制定本文件。\n　　一、总体要求\n　　${body}\n　　二、主要任务\n　　（一）完善设施。${body}\n${end}`)).toMatchObject({ kind: 'policy_document', title })
  })
})

describe('a report on opinions of a standing committee', () => {
  it.each([
    ['松江区人民政府关于区人大常委会对医疗卫生服务体系建设情况报告审议意见办理情况的报告', '区人大常委会'],
    ['关于《区人大常委会关于基层医疗卫生工作情况的审议意见》研究处理情况的报告', '区人大常委会'],
    ['松江区卫生健康局关于落实区人大常委会审议意见的情况汇报', '区人大常委会办公室'],
  ])('%s', (title, to) => {
    expect(recognised(`${title}\n${to}：\n　　根据区人大常委会审议意见，我区高度重视，认真研究处理，现将有关情况报告如下：\n　　一、办理情况\n　　${body}\n${end}`)).toMatchObject({ kind: 'deliberation_opinion_report', title, to })
  })
})

describe('what a congress decided about cases', () => {
  it('answers none of them, and is of the day in the note under its title', () => {
    const found = parseDocument('关于将区六届人大三次会议议案交区人民政府办理的决定\n（2019年3月11日区第六届人民代表大会常务委员会第十六次会议通过）\n　　区六届人大三次会议主席团审议通过，将刘芳等11名代表联名提出的《关于推进城乡一体化发展的议案》作为议案，决定交区人民政府研究办理。')
    expect(found).toMatchObject({ docKind: 'policy_document', request: null, dateIssued: { iso: '2019-03-11' } })
  })

  it('is issued by the sitting that opens its title', () => {
    const found = parseDocument('云州市松江区第六届人民代表大会第三次会议关于议案审查报告的决议\n（2019年3月11日松江区第六届人民代表大会第三次会议通过）\n云州市松江区第六届人民代表大会第三次会议经过审查，决定批准议案审查委员会所作的议案审查报告。')
    expect(found).toMatchObject({ issuer: { name: '云州市松江区第六届人民代表大会第三次会议' }, jurisdiction: { city: '云州市', district: '松江区' } })
  })
})

describe('an explanation of a policy', () => {
  it.each([
    '《松江区托育机构管理办法》政策解读', '关于《松江区老年健康促进行动方案》的解读', '一图读懂《松江区家庭医生签约服务实施方案》', '【文字解读】松江区深化医药卫生体制改革2024年重点工作任务', '政策解读：松江区生育补贴怎么领', '《关于进一步加强院前急救工作的通知》起草说明', '《松江区诊所备案管理规定》政策问答', '松江区卫生健康局负责人就《松江区普惠托育实施方案》答记者问', '图解：松江区2024年卫生健康工作要点', '《松江区中医药发展规划》部门解读',
  ])('%s', (title) => {
    expect(recognised(`${title}\n　　一、出台背景\n　　${body}\n　　二、主要内容\n　　${body}\n${end}`)).toMatchObject({ kind: 'interpretation', title })
  })
})

describe('an explanation by question and answer', () => {
  const found = parseDocument(`《松江区托育机构管理办法》政策问答\n一、为什么要制定《办法》？\n答：${body}\n二、有哪些服务？\n答：（一）托育服务。每周五天，早晚各延长一小时。\n（二）指导服务。每季度上门一次。\n解读机关：云州市松江区卫生健康局\n解读人：陈晓岚　联系电话：0592-5722123`)

  it('is given out by whom it names at its end, who is also whom to ask', () => {
    expect(found).toMatchObject({ docKind: 'interpretation', issuer: { name: '云州市松江区卫生健康局' }, contact: { name: '陈晓岚', unit: '云州市松江区卫生健康局' } })
  })

  it('has the first point of an answer among its sections', () => {
    expect(found.outline.flatMap(({ marker }) => marker ?? [])).toEqual(['一、', '二、', '（一）', '（二）'])
  })
})

describe('an announcement', () => {
  it.each([
    '松江区卫生健康局关于注销部分诊所备案的公告', '关于调整预防接种门诊服务时间的通告', '松江区2024年卫生健康系统公开招聘拟聘用人员公示', '松江区卫生健康局公告', '关于2024年松江区优秀基层医生评选结果的公示（第二批）', '关于征集2025年为民办实事项目的启事', '松江区卫生健康局关于《松江区控烟管理办法（草案）》公开征求意见的公告', '《松江区控烟管理办法（征求意见稿）》公开征求意见',
  ])('%s', (title) => {
    expect(recognised(`${title}\n　　根据有关规定，现将有关事项公告如下：\n　　一、${body}\n　　特此公告。\n${end}`)).toMatchObject({ kind: 'announcement', title })
  })
})

describe('a report', () => {
  it.each(['松江区卫生健康局2023年政府信息公开工作年度报告', '松江区卫生健康局2024年上半年工作总结', '关于2023年度人大代表建议和政协提案办理情况的报告', '松江区卫生健康局2023年法治政府建设情况报告', '关于区八届人大三次会议代表建议批评和意见的办理情况'])('%s', (title) => {
    expect(recognised(`${title}\n　　一、总体情况\n　　${body}\n${end}`)).toMatchObject({ kind: 'report', title })
  })
})

describe('a title whose second line says what it is', () => {
  it('is read whole', () => {
    expect(recognised(`2024年人大建议、政协提案办理工作\n完成情况说明\n　　根据有关要求，我局高度重视，认真研究，按时办结，有关情况说明如下。${body}\n2024年11月5日`)).toMatchObject({ kind: 'report', title: '2024年人大建议、政协提案办理工作完成情况说明' })
  })
})

describe('a document whose title was left out', () => {
  it.each([
    ['policy_document', `各县区卫健局，市直各医疗卫生机构：\n　　现将《关于加强核酸检测管理的通知》（卫医发〔2021〕67号）转发给你们，请认真落实。\n${end}`],
    ['policy_document', `各中心卫生院，局机关各股室：\n　　经研究，召开半年工作会议。\n　　一、会议时间：2024年8月17日下午。\n　　特此通知\n${end}`],
    ['announcement', `　　结合我区实际，我局拟定了《医疗机构设置规划（征求意见稿）》，现公开征求意见。\n　　请于5月26日前反馈。\n${end}`],
    ['announcement', `　　经逐级推荐，报领导小组审核，拟表彰先进集体12个，现对拟表彰对象予以公示。\n　　公示期为5个工作日。\n${end}`],
    ['announcement', `　　根据有关规定，区人民医院等3家单位被评为示范单位候选单位，特此公示。\n${end}`],
  ])('is told by its formula: %s', (kind, text) => {
    expect(recognised(text)).toMatchObject({ kind, title: null })
  })
})

describe('what is none of these', () => {
  it.each([
    ['致全区家长的一封信', `致全区家长的一封信\n尊敬的家长朋友：\n　　${body}\n${end}`],
    ['区卫健局召开党组会议', `区卫健局召开党组会议\n　　5月20日，区卫健局召开会议，传达学习有关精神。${body}`],
    ['健康科普：夏季如何防中暑', `健康科普：夏季如何防中暑\n　　${body}`],
  ])('is unknown, and has its heading: %s', (title, text) => {
    expect(recognised(text)).toMatchObject({ kind: 'unknown', title })
  })
})

describe('a reply to a delegate to a party congress', () => {
  it('is neither to a deputy nor to a member of a conference', () => {
    const text = `周海等代表：\n你们在镇第十四次党代表大会一次会议上提出的《关于加强河道保洁的提案》已收悉，现答复如下：\n我镇已安排每周清理。`
    expect(parseDocument(text)).toMatchObject({ docKind: 'reply', request: { bodyKind: null, title: '关于加强河道保洁的提案' } })
  })
})

describe('a report on all cases of a session', () => {
  it('answers none of them, though it is read out to 各位代表', () => {
    const text = `土山镇人民政府关于土山镇第二届人民代表大会第四次会议代表议案,建议、批评和意见办理情况的报告\n（2024年1月24日在土山镇第二届人民代表大会第六次会议上）\n各位代表：\n　　现在，我代表镇人民政府报告建议办理情况，请予审议。\n一、基本情况\n共收到建议24件。`
    expect(parseDocument(text)).toMatchObject({ docKind: 'report', request: null, dateIssued: { iso: '2024-01-24' } })
  })
})
