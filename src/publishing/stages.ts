import { z } from 'zod'
import type { Prisma } from '#platform/generated/client.ts'
import type { Stage } from '#platform/generated/enums.ts'

/** The stages between handing in and publishing, in their order: 审核（业务科室）, 保密/法制审查, 签发. */
export const REVIEW_STAGES = ['review', 'secrecy', 'sign'] as const satisfies Stage[]

/** All stages in their order; the last is publishing itself. */
export const STAGES: readonly Stage[] = [...REVIEW_STAGES, 'publish']

/** The stages of a district as its rules name them. Rules that cannot be read ask for all of them. */
const Stages = z.object({ stages: z.array(z.enum(REVIEW_STAGES)).catch([...REVIEW_STAGES]).default([]) })

/**
 * Whose turn it is after a stage; the first one when a draft was just handed in (null). A small bureau leaves stages out, but
 * publishing itself, by somebody who did not draft, is always one.
 *
 * @example
 * stageAfter('review', { stages: ['review', 'sign'] }) //=> 'sign'
 */
export function stageAfter(stage: Stage | null, rules: Prisma.JsonValue): Stage {
  const asked: readonly Stage[] = Stages.parse(rules).stages
  return STAGES.find((one) => (one === 'publish' || asked.includes(one)) && (stage === null || STAGES.indexOf(one) > STAGES.indexOf(stage))) ?? 'publish'
}

/** The stages an edition would leave out if it were published from this one. */
export function stagesLeft(stage: Stage, rules: Prisma.JsonValue): Stage[] {
  const left: Stage[] = []
  for (let at = stage; at !== 'publish'; at = stageAfter(at, rules)) left.push(at)
  return left
}
