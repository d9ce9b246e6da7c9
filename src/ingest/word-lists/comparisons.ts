/** How a figure is compared with what is or shall be. `range` is 3-5个; milestones and qualitative targets have no figure. */
export const COMPARATORS = ['=', '>=', '<=', '>', '<', '~', 'range', 'milestone', 'qualitative'] as const
export type Comparator = (typeof COMPARATORS)[number]

/** Words before a figure. 至少 includes the number, 超 and 逾 do not (N9). 达 alone compares nothing: 达 9 is 9, 达 9 以上 is 9 or more. */
export const BEFORE: Record<string, Comparator> = {
  不低于: '>=', 不得低于: '>=', 不少于: '>=', 不得少于: '>=', 不小于: '>=', 至少: '>=', 最少: '>=', 最低: '>=', 不下: '>=', 不低: '>=', '≥': '>=', '⩾': '>=', '>=': '>=',
  不超过: '<=', 不得超过: '<=', 不超: '<=', 不高于: '<=', 不得高于: '<=', 不多于: '<=', 不得多于: '<=', 不大于: '<=', 最多: '<=', 最高: '<=', 至多: '<=', 控制在: '<=', 控制到: '<=', '≤': '<=', '⩽': '<=', '<=': '<=',
  超过: '>', 超出: '>', 超: '>', 逾: '>', 突破: '>', 高于: '>', 大于: '>', 多于: '>', '>': '>', '＞': '>',
  低于: '<', 小于: '<', 少于: '<', 不足: '<', 不到: '<', 不满: '<', '<': '<', '＜': '<',
  约: '~', 大约: '~', 约为: '~', 近: '~', 将近: '~', 接近: '~', 大概: '~',
}

/** One-character words of BEFORE end other words too: 附近3家, 签约1200人, 赶超5家. */
export const ENDS_ANOTHER_WORD: Record<string, string> = { 近: '附靠临最邻远亲就', 约: '签预节公制违条合大简契履', 超: '赶反', 逾: '' }

/** Words behind a figure and its unit (N9). */
export const AFTER: Record<string, Comparator> = {
  以上: '>=', 及以上: '>=', 或以上: '>=', 以下: '<=', 及以下: '<=', 或以下: '<=', 以内: '<=', 之内: '<=', 左右: '~', 上下: '~',
}
