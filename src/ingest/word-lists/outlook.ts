/** Words of headings, and of sentences, that tell what was done from what shall be. */

/** What comes next, as headings and sentences begin to tell it. */
const NEXT = '下一?步|下一?阶段|今后|接下来'

/** A heading over what is to come. */
export const INTENDED_HEADINGS = new RegExp(`${NEXT}|下一年|打算|展望|努力方向|(?:未来|后续)(?:工作|计划|安排|思路|举措)|(?<!推进|推动|实施|落实|建设|抓好|抓实|做好|聚焦|完成)(?:工作安排|计划安排|工作计划|推进计划|整改计划|行动计划|工作思路|发展思路|设想|目标|目标任务|指标|重点任务|主要任务|具体任务|工作任务|任务分工|重点工作|重点项目|工作重点|重点举措|保障措施|组织实施|组织保障|实施步骤|工作要求|(?:改进|整改)(?:措施|方向|举措))$`, 'u')
/** A heading over what shall be reached, in figures. */
export const GOAL_HEADINGS = /(?:目标|目标任务|指标|指标体系)$/u
/** A heading over what was done, or over how things stand. */
export const REPORTED_HEADINGS = /(?:情况|成效|成绩|成果|背景|现状|回顾|做法|进展|概况|(?:^|工作|现有|现实|已有)基础|总结|特点|亮点|措施及效果|问题|困难|不足|短板|原因|前期工作|情况说明|情况报告)$/u

/** Words of a sentence that turn to what was done. */
export const REPORTING_WORDS = ['已', '(?<![由从比较])目前', '截至', '截止', '以来', '(?<![在用托合从对按于将])现有', '现拥有', '现共有', '共有', '(?<![较比])去年', '(?<![较比])上年', '(?<![较比])上一年', '近年来', '期间共', '曾', '年来', '至今', '(?<![为除])了(?=\\d)'] as const

/** Words of a sentence that turn to what is to come. */
export const INTENDING_WORDS = ['力争', '拟', '预计', '(?<!为了?)确保', '力促', '计划于', '计划在', '计划到', '计划用', '下一步', '下步', '下阶段', '下一阶段', '今后', '接下来', '未来', '明年', '后年', '争取在', '争取到', '争取于', '争取年', '争取今年', '争取明年', '争取尽', '争取实现', '争取完成', '争取早日', '有望', '即将', '着手准备', '年底前', '月底前', '(?<![一二两三四五六七八九十\\d])年内'] as const

/** After these words the rest of the section is about what is to come, not the sentence alone. */
export const LASTING_WORDS = new RegExp(`^(?:${NEXT})`, 'u')

/** First words of a sentence from which on a paragraph says what will be done. */
export const NEXT_OPENER = new RegExp(`^(?:(?:第[一二三四五六七八九十]|[一二三四五六七八九十]是|最后|同时|为此|因此|总之|对此|综上)[，,、]?)?(?:在)?(?:${NEXT}|未来|后续|下一年度?|明年|下半年)(?:工作)?(?:中|里|的|计划|打算|安排|[，,：:]|我|区|市|县|全|将|要|还|拟|重点|继续|各|工作|一段|一个|[一二三四五两几]年)`, 'u')

/** 将 before a verb is the future, before a noun it is 把 (将病例转诊). 计划 before a verb is a plan, before 免疫 or 生育 part of a name. */
export const VERBS_OF_INTENT = '进一步|继续|持续|会|在|于|联合|加快|全面|全力|积极|着力|按|以|从|启动|推|组织|完成|投入|严格|认真|协调|依托|结合|加大|加强|根据|对|通过|逐步|力争|统筹|不断|大力|重点|深入|扩大|实施|完善|探索|培|引进|举办|开展|达|指导|督促|优化|协同|会同|配合|增|提|新[建增设购聘]|建[成设立]|招[聘录]|聘|选|投资|投用|购置|安排|为|有|再|陆续|分[批期年]'
