import { INVESTED, type Due } from '#ingest/facts/measures/due.ts'
import { CONDITION } from '#ingest/word-lists/promises.ts'
import type { Quantity } from '#ingest/facts/quantities.ts'
import type { Statement } from '#ingest/facts/measures/statements.ts'
import { BROUGHT_TO, CIRCLE_VERBS, FURTHERING_VERBS, INDICATOR_END, LIMIT_AHEAD, LIMIT_BEHIND, MEANT, OUTPUT_UNITS, OUTPUT_VERBS, REACHED, RESULT_BEHIND, RESULT_VERBS, STAFFED } from '#ingest/word-lists/measures.ts'

/** What an intended figure is: a target to reach, a limit that a rule sets, or neither: how much something is to be furthered. */
export type Intent = 'target' | 'parameter' | null

/** What the document is allowed to do: a policy sets targets and limits, a measure (办法, 细则, 规范) mostly limits, a plan (工作要点, 规划) mostly targets, a letter promises. */
export type Rules = 'measure' | 'plan' | 'policy' | 'letter'

const VERB = new RegExp(`(?<result>${RESULT_VERBS.join('|')})|(?<furthering>${FURTHERING_VERBS.join('|')})`, 'u')
const LONGEST = 80

/**
 * Tells targets from rules. A figure with a deadline of its own, or in a section of goals, is a target. Without, a policy sets rules
 * (不得超过…40%, sums per head) and targets (新建3个急救站); a letter only promises, and what it merely supports is no target. `carried` is what
 * the figure before in the sentence is: 新增社区医院2家，特色科室1个 counts two kinds of new things.
 */
export function intentOf({ reading, quantity, clause }: Statement, due: Due | null, rules: Rules, carried: Intent): Intent {
  const isPolicy = rules !== 'letter'
  const { traced: { text }, quiet, goal } = reading
  const start = Math.max(clause.start, quantity.start - LONGEST)
  // 如人口达到10万人以上，…: on what it depends, and nothing to be reached. What was cut off does not begin there.
  if (CONDITION.test((start > clause.start ? ' ' : '') + text.slice(start, quantity.numberStart))) return null
  const ahead = quiet.slice(start, quantity.numberStart)
  const behind = text.slice(quantity.end, quantity.end + 24)
  if (isCircle(quantity.unit, behind)) return CIRCLE_VERBS.test(ahead) ? 'target' : null
  const bracketed = quiet[quantity.numberStart] === ' '
  if (bracketed) return isPolicy && !quantity.spelled ? 'parameter' : null
  // 中医、康复、全科三个团队: the list has been told already.
  if (quantity.spelled && /、[^，。；]*$/u.test(ahead)) return null
  const dated = due !== null && !due.inherited && due.deadline.precision !== 'recurring'
  if (dated || goal) return 'target'

  if (rules === 'measure') return quantity.spelled && quantity.comparator === '=' ? null : 'parameter'
  if (INVESTED.test(ahead)) return null
  const money = quantity.unit?.startsWith('元') ?? false
  if (!money && /按照?[^，。；]{0,30}$/u.test(ahead) && STAFFED.test(behind)) return 'target'
  if (rules === 'plan' && money && BROUGHT_TO.test(ahead)) return 'target'
  if (isPolicy && (money || LIMIT_AHEAD.test(ahead) || LIMIT_BEHIND.test(behind))) return 'parameter'
  // 尚未完成的3项任务: the verb tells which, not how many.
  const verb = ahead.endsWith('的') ? undefined : VERB.exec(ahead)?.groups
  const compared = ahead.replace(COMPARED, '')
  const named = compared.replace(REACHED, '').replace(SINCE, '')
  const reached = (REACHED.test(compared) || (isPolicy && (quantity.comparator !== '=' || /^[%‰]/u.test(quantity.unit ?? '')))) && INDICATOR_END.test(named)
  const output = OUTPUT_VERBS.test(ahead) && OUTPUT_UNITS.test(quantity.unit ?? '')
  if (reached || BROUGHT_TO.test(ahead) || verb?.result || output || MEANT.test(ahead) || RESULT_BEHIND.test(behind) || comesRound(quantity, due)) return 'target'
  if (rules === 'plan' && !quantity.spelled && quantity.comparator !== '=') return 'target'
  if (!verb && !quantity.spelled && (carried === 'target' || (due && due.deadline.precision !== 'recurring'))) return 'target'
  return isPolicy && !verb && !quantity.spelled ? 'parameter' : null
}

/** 接种率≥95%, 办结率不低于95% */
const COMPARED = /[≥>＞≤<＜=＝\s]+$/u
/** 健康素养水平较上年提高2个百分点 */
const SINCE = /[较比](?:上年|去年|上一年|同期|20\d{2}\s?年)(?:同期|末|底)?$/u

/** 每年…不少于10名: what is to be done every year counts people and things, not hours. */
function comesRound({ comparator, unit }: Quantity, due: Due | null): boolean {
  return due?.deadline.precision === 'recurring' && comparator !== '=' && !/^(?:天|个?小时|个?半天|分钟)|\/[周天日]/u.test(unit ?? '')
}

function isCircle(unit: string | null, behind: string): boolean {
  return /^(?:分钟|小时|公里)/u.test(unit ?? '') && /^[^”，。]{0,12}圈/u.test(behind)
}
