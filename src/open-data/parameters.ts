import { FACILITY_STATUSES } from '#facilities/lifecycle/status-on.ts'
import { z } from 'zod'

const page = z.coerce.number().int().min(1).max(100_000).default(1)
const perPage = z.coerce.number().int().min(1).max(100).default(20)
const district = z.string().max(40).optional().describe('区的地址段，如 huli')
const kind = z.enum(['reply', 'policy', 'report', 'other'])

/** What each list may be asked with. Anything else in the address is refused, so that a misspelt filter is not silently dropped. */
export const NoParameters = z.strictObject({})
export const DocumentParameters = z.strictObject({
  page, perPage, district, kind: kind.optional(),
  number: z.string().max(60).optional().describe('文号，任何括号'),
  issuedFrom: z.iso.date().optional(), issuedTo: z.iso.date().optional(),
})
export const CaseParameters = z.strictObject({ page, perPage, district, body: z.enum(['npc', 'cppcc', 'npc_standing_committee']).optional(), number: z.string().max(40).optional() })
export const FacilityParameters = z.strictObject({ page, perPage, district, status: z.enum(FACILITY_STATUSES).optional() })
export const VillageParameters = z.strictObject({ page, perPage, district })
export const CircleRunParameters = z.strictObject({ page, perPage, district })
export const SearchParameters = z.strictObject({
  q: z.string().min(1).max(400).describe('只用前 80 个字'), district, kind: z.enum([...kind.options, 'facility']).optional(), page: page.describe('每页 10 条'),
})
const due = z.enum(['ahead', 'past', 'undated']).optional().describe('期限未到、已过、未写明；按北京时间的当日计')
const year = z.string().regex(/^\d{4}$/).optional().describe('期限所在的年份')
const document = z.uuid().optional().describe('公文的 id')
export const CommitmentParameters = z.strictObject({ page, perPage, district, document, due: z.enum(['ahead', 'past', 'undated', 'told']).optional().describe('期限未到、已过、未写明；told：已公布进展'), year })
export const TargetParameters = z.strictObject({ page, perPage, district, document, due, year, scope: z.enum(['district', 'city', 'province', 'nation']).optional() })
