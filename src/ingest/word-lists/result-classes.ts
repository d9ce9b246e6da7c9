/**
 * Labels before the class of a reply differ by place and mean the same field (N15): 办理结果, 答复类别, 办复类别, 提案办理类别, 办理结果标记.
 * Each is made of a word for what was done and a word for a grade, so they are known by these two.
 */
export const CLASS_SUBJECTS = ['办理', '办复', '办结', '答复', '复文', '回复', '承办', '处理', '解决', '采纳', '落实', '问题', '建议', '提案', '议案', '意见', '结果', '函复'] as const
export const CLASS_GRADES = ['结果分类', '结果类别', '结果类型', '结果标识', '结果标记', '结果代码', '结果', '类别', '类型', '分类', '种类', '程度', '性质', '等级', '情况', '标识', '标记', '代码', '级别', '评价'] as const

/** Labels too short to say what is graded: they count only before a bare letter. */
export const BARE_CLASS_LABELS = ['类别', '类型', '分类', '等级', '种类'] as const
