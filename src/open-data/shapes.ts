import { VALIDITIES } from '#documents/validity.ts'
import { VERDICTS } from '#circle/compute.ts'
import { Inputs, Question } from '#circle/inputs.ts'
import { AUDIENCES } from '#circle/method.ts'
import { FACILITY_STATUSES } from '#facilities/lifecycle/status-on.ts'
import { Session } from '#hours/schedule.ts'
import { CARE_MODES } from '#villages/care.ts'
import { DIRECTIONS } from '#places/nearness.ts'
import { z } from 'zod'

/** Everything the open API answers, in one place: responses are typed by these shapes and openapi.json is printed from them. */
export const shapes = z.registry<{ id: string; description?: string }>()

function shape<T extends z.ZodType>(id: string, description: string, schema: T): T {
  shapes.add(schema, { id, description })
  return schema
}

const day = z.iso.date().describe('Calendar day in China')
const instant = z.iso.datetime().describe('UTC')
const url = z.url()
const Validity = z.enum(VALIDITIES).describe('今天的效力：pending 尚未施行，in_force 有效，expired 已到期，repealed 已废止，voided 已撤销；没有写明期限、也没有处理过的为 null')
const KINDS = ['reply', 'policy', 'report', 'other'] as const

export const DistrictRef = shape('DistrictRef', '区县', z.strictObject({ code: z.string().describe('GB/T 2260'), slug: z.string(), name: z.string() }))

export const District = shape('District', '在本站发布的区县', z.strictObject({
  ...DistrictRef.shape,
  city: z.string(), province: z.string(), siteName: z.string().nullable(), host: z.string().nullable().describe('主办单位'), url,
  documents: z.int(), facilities: z.int(),
}))

export const CaseRef = shape('CaseRef', '件：建议、提案、审议意见', z.strictObject({
  body: z.enum(['npc', 'cppcc', 'npc_standing_committee']), term: z.int().nullable(), session: z.int().nullable(),
  number: z.string().nullable(), instrument: z.string().nullable(), title: z.string().nullable(),
}))

export const DocumentSummary = shape('DocumentSummary', '公文', z.strictObject({
  id: z.uuid(), district: DistrictRef.omit({ code: true }), kind: z.enum(KINDS), title: z.string().nullable(), number: z.string().nullable().describe('文号，〔〕括号'),
  issuer: z.string().nullable(), issuedOn: day.nullable(), effectiveFrom: day.nullable(), expiresOn: day.nullable(),
  validity: Validity.nullable(),
  resultClass: z.string().nullable().describe('办理结果'),
  ended: z.strictObject({ kind: z.enum(['withdrawn', 'repealed', 'voided', 'replaced']).describe('repealed 废止，voided 撤销'), on: day }).nullable().describe('已废止或撤销；撤回、被替代的公文不在列表中'), case: CaseRef.nullable(), publishedAt: instant.nullable(),
  url: url.describe('网页'), self: url.describe('本接口'),
}))

export const Table = shape('Table', '表', z.strictObject({ title: z.string().nullable(), columns: z.array(z.string()), rows: z.array(z.array(z.string())) }))

export const Block = shape('Block', '正文的一段，地址固定', z.strictObject({
  anchor: z.string(), url, kind: z.string(), part: z.int().describe('0 正件，1 起为附件'), path: z.string().nullable(), level: z.int(),
  marker: z.string().nullable(), heading: z.string().nullable(), text: z.string(), table: Table.nullable(),
}))

export const Document = shape('Document', '公文全文', z.strictObject({
  ...DocumentSummary.shape,
  version: z.int(), signature: z.string().nullable(), disclosure: z.string().nullable(), changeNote: z.string().nullable(),
  corrections: z.array(z.strictObject({ version: z.int(), corrects: z.int().nullable(), publishedOn: day, note: z.string(), url })).describe('更正说明，从新到旧；corrects 是被更正的版次'),
  cc: z.array(z.string()),
  people: z.array(z.strictObject({ role: z.string(), name: z.string(), capacity: z.string().nullable() })).describe('文中的收件人、领导、签发人；联系人不在其中'),
  source: z.strictObject({ sha256: z.string(), size: z.int(), mediaType: z.string(), url: url.nullable().describe('null when the file carries more than its text') }).describe('原始文件'),
  blocks: z.array(Block),
  tasks: z.array(z.strictObject({
    anchor: z.string(), number: z.string().nullable(), title: z.string(),
    units: z.array(z.strictObject({ name: z.string(), role: z.enum(['lead', 'supporting', 'listed']) })),
  })),
  citations: z.array(z.strictObject({ anchor: z.string(), title: z.string().nullable(), number: z.string().nullable() })),
  facilities: z.array(z.strictObject({ slug: z.string(), name: z.string(), printed: z.string(), anchor: z.string() })),
}))

export const Case = shape('Case', '已有公开答复的件', z.strictObject({
  id: z.uuid(), district: DistrictRef, ...CaseRef.shape, proposers: z.array(z.string()),
  documents: z.array(z.strictObject({ id: z.uuid(), number: z.string().nullable(), title: z.string().nullable(), resultClass: z.string().nullable(), url, self: url })),
}))

const figure = z.union([z.number(), z.tuple([z.number(), z.number()])]).nullable().describe('区间为两端')
const comparator = z.enum(['=', '>=', '<=', '>', '<', '~', 'range', 'milestone', 'qualitative'])
const due = z.enum(['ahead', 'past', 'undated']).describe('past：期限已过，进展待公布，不表示未完成')
const stated = {
  id: z.string().describe('公文内的固定标识'), quote: z.string().describe('原句'), anchor: z.string(), url: url.describe('原句所在的段落'),
  document: z.strictObject({ id: z.uuid(), kind: z.enum(KINDS), title: z.string().nullable(), number: z.string().nullable(), issuedOn: day.nullable(), self: url }),
  district: DistrictRef, due,
}

export const Commitment = shape('Commitment', '承诺事项', z.strictObject({
  ...stated, due: z.enum(['ahead', 'past', 'undated', 'told']).describe('past：期限已过，进展待公布，不表示未完成；told：已公布进展'),
  fulfilment: z.strictObject({ state: z.enum(['kept', 'partly', 'unkept']), words: z.string(), on: day.describe('公布之日'), evidence: url.nullable().describe('佐证的公文') }).nullable().describe('兑现情况：已兑现、部分兑现、未兑现'),
  about: z.string().describe('承诺的内容类别'), modality: z.string().nullable().describe('语气：力争、拟、将…'), owner: z.string().nullable().describe('由谁办理'),
  quantity: z.strictObject({ comparator, value: figure, unit: z.string().nullable() }).nullable(), objects: z.array(z.string()),
  deadline: z.strictObject({ raw: z.string().describe('原文的写法'), date: z.string().nullable().describe('期限的最后一天'), precision: z.string() }).nullable(),
}))

export const Target = shape('Target', '目标', z.strictObject({
  ...stated, indicator: z.string(), comparator, value: figure, unit: z.string().nullable(),
  baseline: z.strictObject({ value: z.number(), year: z.int().nullable() }).nullable(),
  deadlineRaw: z.string().nullable().describe('原文的写法'), deadline: z.string().nullable().describe('期限的最后一天'),
  scope: z.string().nullable().describe('district、city、province、nation：哪一级的目标'), nature: z.string().nullable().describe('预期性、约束性、倡导性'),
}))

export const FacilitySummary = shape('FacilitySummary', '机构', z.strictObject({
  id: z.string().describe('固定标识，也是地址的最后一段'), district: DistrictRef.nullable().describe('空：不在本站各区或所在区不明'), relatedDistricts: z.array(z.string()).describe('区划代码'),
  name: z.string(), aliases: z.array(z.string()), type: z.string().nullable(), typeCode: z.string().nullable().describe('WS 218—2002；X- 开头为本地代码'), tier: z.string().nullable().describe('级，只取已获评'), rank: z.string().nullable().describe('等，只取已获评'), ownership: z.string().nullable(), street: z.string().nullable(),
  status: z.enum(FACILITY_STATUSES).describe('当日状态'), scope: z.enum(['district', 'partner']), url: url.nullable(), self: url,
}))

export const Statement = shape('Statement', '一个取值和它的全部来源', z.strictObject({
  value: z.string(), unverified: z.boolean().describe('首条来源为名录网页或更弱'),
  sources: z.array(z.strictObject({ trust: z.string(), ref: z.string().nullable(), asOf: z.string().nullable(), quote: z.string().nullable(), document: url.nullable() })),
}))

const known = z.string().nullable().describe('知道多少写多少：2024、2024-03、2024-03-01')
export const Village = shape('Village', '村或社区，由谁提供医疗服务', z.strictObject({
  code: z.string().describe('统计用区划代码'), district: DistrictRef, kind: z.enum(['village', 'community']), name: z.string(), street: z.string().nullable(),
  position: z.strictObject({ lat: z.number(), lng: z.number() }).nullable().describe('WGS-84；坐标系没有注明的为空'), url,
  care: z.strictObject({
    mode: z.enum(CARE_MODES).describe('clinic 本村有卫生所；roving 巡诊；posted 派驻；neighbour 邻（联）村延伸；mobile 移动服务；none 没有卫生所，也没有写明由谁覆盖'),
    facility: z.strictObject({ id: z.string(), name: z.string(), self: url }).nullable().describe('名录里有的'), provider: z.string().nullable(), site: z.string().nullable(),
    sessions: z.array(Session), frequency: z.string().nullable().describe('原文的写法'), since: known, until: known,
    source: z.strictObject({ trust: z.string(), ref: z.string().nullable(), asOf: z.string().nullable(), quote: z.string().nullable(), document: url.nullable() }),
  }).nullable().describe('空：没有来源，不等于没有医疗服务'),
}))

export const Facility = shape('Facility', '机构的全部登记资料', z.strictObject({
  ...FacilitySummary.shape,
  values: z.record(z.string(), z.array(Statement)).describe('没有来源的字段为空数组；同一字段的第一项为采用值'),
  mentions: z.array(z.strictObject({ document: z.string().nullable().describe('文号'), title: z.string().nullable(), url, sentence: z.string() })),
}))

export const CircleRunSummary = shape('CircleRunSummary', '一次公开的十五分钟健康圈测算', z.strictObject({
  id: z.uuid(), district: DistrictRef, number: z.int(), note: z.string(), asOf: day.describe('按哪一天的资料'), question: Question.describe('要去哪里、何时、有无假设'), computedAt: instant, publishedAt: instant,
  withdrawn: z.strictObject({ at: instant, reason: z.string().nullable() }).nullable(), inputsHash: z.string().describe('inputs 的 SHA-256：各对象的键排序、无空格的 JSON'), url, self: url,
}))

const share = z.strictObject({ all: z.int(), placed: z.int().describe('位置已知'), atLeast: z.int(), within: z.int(), atMost: z.int() })
export const CircleRun = shape('CircleRun', '一次测算的全部输入和结果，可以重新计算', z.strictObject({
  ...CircleRunSummary.shape, inputs: Inputs.describe('坐标为 WGS-84'),
  results: z.strictObject({
    sites: z.strictObject({ all: z.int(), placed: z.int(), inferred: z.int(), counted: z.int(), openingUnknown: z.int(), closed: z.int(), planned: z.int() }),
    coverage: z.record(z.enum(AUDIENCES), z.strictObject({
      homes: share.describe('社区和村的个数'), people: share.describe('有来源的人口数'),
      reaches: z.array(z.strictObject({
        home: z.string(), verdict: z.enum(VERDICTS),
        way: z.strictObject({
          site: z.string(), straight: z.int().describe('直线，米'), metres: z.int().describe('绕过障碍或实测，米'), direction: z.enum(DIRECTIONS), measured: z.boolean(),
          minutes: z.strictObject({ low: z.number(), mid: z.number(), high: z.number() }),
        }).nullable(),
      })),
    })),
  }),
}))

export const SearchHit = shape('SearchHit', '搜索结果', z.strictObject({
  kind: z.enum([...KINDS, 'facility']), id: z.string(), title: z.string(), number: z.string().nullable(), issuedOn: day.nullable(),
  validity: Validity.nullable(),
  district: DistrictRef.omit({ code: true }).nullable(), url: url.nullable(),
  passages: z.array(z.strictObject({
    anchor: z.string().nullable(), url: url.nullable(), trail: z.string(), text: z.string(),
    marks: z.array(z.tuple([z.int(), z.int()])).describe('text 中命中的起止位置'),
  })),
}))

export const Problem = shape('Problem', 'RFC 9457', z.strictObject({
  type: z.string(), title: z.string(), status: z.int(), detail: z.string(), errors: z.array(z.strictObject({ name: z.string(), key: z.string() })).optional(),
}))

export const Meta = shape('Meta', '出处与更新', z.strictObject({ publisher: z.string(), licence: z.string(), updatedAt: instant.nullable() }))
export const PageMeta = shape('PageMeta', '出处、更新与分页', z.strictObject({ ...Meta.shape, total: z.int(), page: z.int(), perPage: z.int(), pages: z.int() }))
