import { DistrictRules, REVIEW_STAGES } from '#districts/identity.ts'
import type { Prisma } from '#platform/generated/client.ts'
import type { Stage } from '#platform/generated/enums.ts'

/** All stages in their order; the last is publishing itself. */
export const STAGES: readonly Stage[] = [...REVIEW_STAGES, 'publish']

/**
 * Whose turn it is after a stage; the first one when a draft was just handed in (null). A small bureau leaves stages out, but
 * publishing itself, by somebody who did not draft, is always one.
 *
 * @example
 * stageAfter('review', { stages: ['review', 'sign'] }) //=> 'sign'
 */
export function stageAfter(stage: Stage | null, rules: Prisma.JsonValue): Stage {
  const asked: readonly Stage[] = DistrictRules.parse(rules).stages
  return STAGES.find((one) => (one === 'publish' || asked.includes(one)) && (stage === null || STAGES.indexOf(one) > STAGES.indexOf(stage))) ?? 'publish'
}

/** The stages an edition would leave out if it were published from this one. */
export function stagesLeft(stage: Stage, rules: Prisma.JsonValue): Stage[] {
  const left: Stage[] = []
  for (let at = stage; at !== 'publish'; at = stageAfter(at, rules)) left.push(at)
  return left
}
