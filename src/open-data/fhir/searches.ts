import type { CapabilityStatementRestResourceSearchParam } from '@medplum/fhirtypes'

type SearchParameter = { type: NonNullable<CapabilityStatementRestResourceSearchParam['type']>; documentation: string }

const ID: SearchParameter = { type: 'token', documentation: '固定标识' }
const NAME: SearchParameter = { type: 'string', documentation: '名称或别名的开头；:contains 为任意部分，:exact 为全同' }
const ADDRESS: SearchParameter = { type: 'string', documentation: '地址、区、市、省的开头；:contains 为任意部分，:exact 为全同' }
const TYPE: SearchParameter = { type: 'token', documentation: '机构类别的代码（WS 218—2002 或本地代码），system|code 或 code；Location 还可以是 village、community' }
const AT: SearchParameter = { type: 'reference', documentation: '机构的标识，Organization/… 或仅标识' }

/** What each kind of resource can be searched by: the CapabilityStatement is printed from this table, and questions are checked against it. */
export const SEARCHES = {
  Organization: {
    _id: ID, name: NAME, address: ADDRESS, type: TYPE,
    identifier: { type: 'token', documentation: '统一社会信用代码、许可证号或其他代码，system|value 或 value' },
    active: { type: 'token', documentation: 'true 或 false' },
  },
  Location: {
    _id: ID, name: NAME, address: ADDRESS, type: TYPE, organization: AT,
    status: { type: 'token', documentation: 'active、suspended、inactive' },
    near: { type: 'special', documentation: '纬度|经度|距离|单位（WGS-84；单位 km 或 m，缺省 km），由近到远，最多一千家；坐标系未注明的地点不参与比较' },
  },
  HealthcareService: {
    _id: ID, organization: AT,
    location: { type: 'reference', documentation: '地点的标识，Location/… 或仅标识' },
    'coverage-area': { type: 'reference', documentation: '村或社区的标识，Location/… 或仅标识：谁来这里看病' },
    name: { type: 'string', documentation: '服务名称的开头；:contains 为任意部分，:exact 为全同' },
    'service-type': { type: 'token', documentation: '服务代码，或村（社区）医疗服务的方式，system|code 或 code' },
  },
  OrganizationAffiliation: {
    _id: ID,
    'primary-organization': { type: 'reference', documentation: '主机构、牵头单位或关系的一方的标识，Organization/… 或仅标识' },
    'participating-organization': { type: 'reference', documentation: '分支、成员或关系的另一方的标识，Organization/… 或仅标识' },
  },
  Provenance: {
    _id: ID,
    target: { type: 'reference', documentation: '机构或地点的标识，Organization/…、Location/… 或仅标识' },
  },
} as const satisfies Record<string, Record<string, SearchParameter>>

export type Searched = keyof typeof SEARCHES

/** How a string is compared: R4 says from its beginning where nothing else is asked. */
export type Match = 'starts' | 'contains' | 'exact'

/** One question: any of its values. */
export type Question = { name: string; match: Match; anyOf: string[] }
export type Search = { questions: Question[]; count: number; page: number }

/** What is wrong with a search, by the parameter's name. */
export type SearchRefusal = { parameter: string; key: 'unknown' | 'repeated' | 'value' }

const MODIFIERS: Record<string, Match> = { '': 'starts', contains: 'contains', exact: 'exact' }
const MOST = 100
/** Values of one question. */
const MOST_VALUES = 20

/**
 * Reads a search's parameters. What is not in the table is refused rather than left out: a filter that is silently dropped answers
 * another question.
 *
 * @example
 * readSearch('Location', new URLSearchParams('name:contains=儿童&_count=5')) //=> { questions: [{ name: 'name', match: 'contains', anyOf: ['儿童'] }], count: 5, page: 1 }
 */
export function readSearch(searched: Searched, query: URLSearchParams): Search | SearchRefusal {
  const table: Record<string, SearchParameter> = SEARCHES[searched]
  const asked: Search = { questions: [], count: 20, page: 1 }
  for (const parameter of new Set(query.keys())) {
    const values = query.getAll(parameter)
    const [value = ''] = values
    if (values.length > 1) return { parameter, key: 'repeated' }
    if (parameter === '_format') continue
    if (parameter === '_count' || parameter === 'page') {
      const number = /^\d{1,6}$/.test(value) ? Number(value) : NaN
      if (!(number >= (parameter === 'page' ? 1 : 0))) return { parameter, key: 'value' }
      if (parameter === 'page') asked.page = number
      else asked.count = Math.min(number, MOST)
      continue
    }
    const [name = '', modifier = '', ...rest] = parameter.split(':')
    const known = Object.hasOwn(table, name) ? table[name]! : null
    if (!known || rest.length > 0 || !Object.hasOwn(MODIFIERS, modifier) || (modifier !== '' && known.type !== 'string')) return { parameter, key: 'unknown' }
    const anyOf = known.type === 'special' ? [value] : value.split(',')
    if (anyOf.includes('') || anyOf.length > MOST_VALUES || value.length > 400 || value.includes('\0')) return { parameter, key: 'value' }
    asked.questions.push({ name, match: MODIFIERS[modifier]!, anyOf })
  }
  return asked
}
