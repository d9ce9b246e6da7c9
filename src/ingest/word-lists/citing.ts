/** Verbs right before a document that is cited. */
export const CITING_VERBS = ['根据', '按照', '依据', '依照', '遵照', '贯彻落实', '贯彻', '落实', '执行', '印发', '下发', '转发', '出台', '制定', '发布', '对照', '结合'] as const

/** Words that end the title of a document one cites. */
export const CITED_GENRES = ['指导意见', '实施意见', '意见', '通知', '办法', '规定', '决定', '条例', '细则', '实施方案', '方案', '规划', '纲要', '行动计划', '计划', '批复', '公告', '标准', '规范', '指南', '要点', '措施'] as const
