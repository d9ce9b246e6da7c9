/** How a letter calls the person it answers, and what that says about the body. */
export const CAPACITIES = {
  代表: 'NPC deputy',
  委员: 'CPPCC member',
} as const

/** Words before a name that are no part of it. */
export const GREETINGS = ['尊敬的', '敬爱的', '尊敬', '各位', '亲爱的'] as const
export const OFFICES_BEFORE_NAME = /^(?:(?:全国|本?[\u4e00-\u9fff]{0,6}[省市区县州旗])?(?:人大代表|政协委员)|领衔代表|提案人|建议人|第一提案人)[：:\s]*/u
