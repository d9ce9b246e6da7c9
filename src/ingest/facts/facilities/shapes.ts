import { z } from 'zod'

import { stated } from '#ingest/facts/fact.ts'

/** Medical institutions as a document names them, whatever a register holds, and what it says of them. */

/** `as` is the name as printed there; of a collective name (浮桥、常泰街道社区卫生服务中心) the whole. */
export const FacilityMention = z.object({ as: z.string(), ...stated })

export const Facility = z.object({
  /** The fullest name the document gives. */
  name: z.string(),
  /** 医院, 社区卫生服务中心, 疾控中心 …, as the ending of the name tells. */
  type: z.string(),
  paths: z.array(z.string()),
  mentionedAs: z.array(z.string()),
  /** Names the document itself says are the same: in brackets, or by 以下简称. */
  aliases: z.array(z.string()),
  mentions: z.array(FacilityMention),
  /** The facility of the register, when one was given and the name means exactly one there; null otherwise. */
  registerId: z.string().nullable(),
  ...stated,
})
export type Facility = z.infer<typeof Facility>

/** Two houses that work together (医联体, 专科联盟, 对口支援, 托管). */
export const FacilityRelation = z.object({
  a: z.string(),
  b: z.string(),
  type: z.string(),
  /** The verb that says how far it is: 探索, 推进, 巩固, 已建立. */
  status: z.string().nullable(),
  ...stated,
})
export type FacilityRelation = z.infer<typeof FacilityRelation>

/** Departments and centres a document names of a house. */
export const FacilitySpecialties = z.object({ facility: z.string(), items: z.array(z.string()), raw: z.string(), ...stated })
export type FacilitySpecialties = z.infer<typeof FacilitySpecialties>

export const facilityFacts = {
  facilities: z.array(Facility),
  facilityRelations: z.array(FacilityRelation),
  specialties: z.array(FacilitySpecialties),
}
