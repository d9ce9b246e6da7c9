import { z } from 'zod'
import { ReplyLimits } from '#deadlines/reply-limit.ts'
import { Retention } from '#districts/retention.ts'
import type { Stage } from '#platform/generated/enums.ts'

const text = z.string().min(1).nullable().catch(null).default(null)

/** What a government page must say about whose it is. Registrations stay null until the bureau enters them. */
export const DistrictIdentity = z.object({
  siteName: text,
  siteDomain: text,
  siteIdCode: text,
  icp: text,
  police: text,
  host: text,
  contact: text,
  colour: text,
  /** What its name is in Latin letters, where pinyin reads its characters otherwise. */
  latinName: text,
})

/** The stages between handing in and publishing, in their order: 审核（业务科室）, 保密/法制审查, 签发. */
export const REVIEW_STAGES = ['review', 'secrecy', 'sign'] as const satisfies Stage[]

/** Rules that differ by place. */
export const DistrictRules = z.object({
  /** The stages a draft passes here before it is published. Stages that cannot be read ask for all of them. */
  stages: z.array(z.enum(REVIEW_STAGES)).catch([...REVIEW_STAGES]).default([]),
  /** A box of WGS-84 degrees that holds all of the district, for checking coordinates: what lies outside is refused. */
  extent: z.object({ south: z.number(), west: z.number(), north: z.number(), east: z.number(), source: z.string() }).nullable().catch(null).default(null),
  /** What each 办理结果 letter means here: { A: '所提问题已经解决或者基本解决' }. */
  resultClasses: z.record(z.string(), z.string()).catch({}).default({}),
  resultClassesSource: text,
  /** How many months replies may take here. */
  replyLimits: ReplyLimits.prefault({}),
  /** Who needs a second factor to sign in: whoever decides, audits or administers, or everybody. */
  secondFactor: z.enum(['deciders', 'all']).catch('all').default('deciders'),
  /** How long names and telephones are public, field by field. */
  retention: z.object({ contactName: Retention, contactPhone: Retention, leaderName: Retention, deputyName: Retention }).prefault({}),
})

export type DistrictRules = z.infer<typeof DistrictRules>
