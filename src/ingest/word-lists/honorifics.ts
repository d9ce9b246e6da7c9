/** How a letter calls the person it answers, and what that says about the body. */
export const CAPACITIES = {
  代表: 'NPC deputy',
  委员: 'CPPCC member',
} as const

/** Words before a name that are no part of it. */
export const GREETINGS = ['尊敬的', '敬爱的', '亲爱的', '尊敬', '敬爱'] as const

/** What a letter calls a person behind the name. */
export const HONORIFICS = ['代表', '委员', '同志', '先生', '女士', '主席', '主委', '组长'] as const

/** Words that open a phrase about people, not the name of one. */
export const NO_NAME_STARTS = ['感谢', '全体', '各位', '各', '部分', '有关', '相关', '本级', '参会', '列席', '以上', '邀请', '组织', '召开', '提案', '建议', '附议', '人大', '政协', '党派', '界别', '两代表', '市民'] as const
