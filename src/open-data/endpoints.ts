import { z } from 'zod'
import { CaseParameters, CircleRunParameters, CommitmentParameters, DocumentParameters, FacilityParameters, NoParameters, SearchParameters, TargetParameters, VillageParameters } from '#open-data/parameters.ts'
import { Case, CircleRun, CircleRunSummary, Commitment, District, Document, DocumentSummary, Facility, FacilitySummary, Meta, PageMeta, SearchHit, Target, Village } from '#open-data/shapes.ts'

/** One address of the open API. `answers` is what a response must parse as. */
export type Endpoint = { path: string; id: string; summary: string; parameters: z.ZodObject; answers: z.ZodObject; /** What stood there may have been taken down. */ ends?: true }

const list = <T extends z.ZodType>(item: T) => z.strictObject({ data: z.array(item), meta: PageMeta })
const one = <T extends z.ZodType>(item: T) => z.strictObject({ data: item, meta: Meta })

/** Everything the open API offers; openapi.json is printed from this table and the tests walk it. */
export const ENDPOINTS: readonly Endpoint[] = [
  { path: '/districts', id: 'listDistricts', summary: '在本站发布的区县', parameters: NoParameters, answers: one(z.array(District)) },
  { path: '/documents', id: 'listDocuments', summary: '公开的公文，按成文日期从新到旧', parameters: DocumentParameters, answers: list(DocumentSummary) },
  { path: '/documents/{id}', id: 'readDocument', summary: '一份公文的全文、任务、引用和原始文件', parameters: NoParameters, answers: one(Document), ends: true },
  { path: '/cases', id: 'listCases', summary: '已有公开答复的建议、提案和审议意见', parameters: CaseParameters, answers: list(Case) },
  { path: '/commitments', id: 'listCommitments', summary: '公文中的承诺事项，经工作人员对照原文确认', parameters: CommitmentParameters, answers: list(Commitment) },
  { path: '/targets', id: 'listTargets', summary: '公文中的目标，经工作人员对照原文确认', parameters: TargetParameters, answers: list(Target) },
  { path: '/facilities', id: 'listFacilities', summary: '机构名录', parameters: FacilityParameters, answers: list(FacilitySummary) },
  { path: '/facilities/{id}', id: 'readFacility', summary: '一家机构的全部登记资料和来源', parameters: NoParameters, answers: one(Facility) },
  { path: '/villages', id: 'listVillages', summary: '村和社区，由谁提供医疗服务', parameters: VillageParameters, answers: list(Village) },
  { path: '/circle-runs', id: 'listCircleRuns', summary: '公开的十五分钟健康圈测算，最近公开的在前', parameters: CircleRunParameters, answers: list(CircleRunSummary) },
  { path: '/circle-runs/{id}', id: 'readCircleRun', summary: '一次测算的全部输入和结果', parameters: NoParameters, answers: one(CircleRun) },
  { path: '/search', id: 'search', summary: '搜索，与网页同一个检索', parameters: SearchParameters, answers: list(SearchHit) },
]
