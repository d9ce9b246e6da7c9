/** Words around an opinion that a letter quotes. */

/** Who made it, as the letter speaks of them. */
export const OPINION_SOURCES = ['您们', '您', '你们', '你', '代表们', '委员们', '代表', '委员', '贵单位', '贵委', '贵会', '贵党派', '提案人', '建议人', '提案者', '该提案', '该建议', '提案', '议案', '建议', '常委会组成人员', '人大常委会', '审议意见', '会议'] as const

/** What they did with it. */
export const OPINION_VERBS = ['提出', '提到', '提及', '反映', '指出', '建议', '关注', '关心', '谈到', '强调', '所提'] as const

/** What the letter calls it. */
export const OPINION_NOUNS = ['审议意见', '意见建议', '建议意见', '意见和建议', '建议和意见', '建议', '意见', '问题', '提议', '提案', '议案', '诉求', '设想', '构想', '要求', '想法', '对策'] as const

/** What the answer says became of it. */
export const OPINION_OUTCOMES = ['研究处理情况', '研究办理情况', '办理落实情况', '整改落实情况', '贯彻落实情况', '办理情况', '落实情况', '处理情况', '整改情况', '采纳情况', '推进情况', '进展情况', '完成情况', '工作情况', '答复情况', '办理结果', '办理意见', '答复意见', '答复', '回复', '回应', '说明'] as const

/** First words of a measure one may ask for: what follows 关于 in a heading that answers such a wish. */
export const ASKED_MEASURES =
  /^(?:进一步|继续|切实|全面|大力|积极|加快|持续|着力|尽快|适当|逐步|不断)?(?:加强|加大|加快|推进|推动|完善|健全|建立|构建|提升|提高|强化|优化|增加|扩大|扩充|改善|改造|支持|鼓励|落实|设立|设置|开展|开通|规范|发展|打造|解决|保障|深化|促进|统筹|培养|引进|壮大|补齐|减轻|降低|整合|实施|增设|新建|建设|配备|配齐|出台|制定|修订|严格|严厉|加密|延长|放宽|简化|调整|充实|稳定|创新|探索|试点|推广|普及|宣传|关注|重视|缓解|取消|纳入|把|将|让|给予|出资|划定|下放|盘活)/u
