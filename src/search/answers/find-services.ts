import { type District, districtsOf, listDistricts } from '#districts/queries.ts'
import { conceptsOf } from '#search/question/concepts.ts'
import { MOST_DISTRICTS } from '#search/answers/bounds.ts'
import { matchServices } from '#search/answers/match-services.ts'
import type { ServiceCode } from '#services/code-list.ts'
import { type Definition, findDefinition } from '#services/queries.ts'

/** A service that answers: what it is, and the districts whose page of it leads on. */
export type FoundService = { code: ServiceCode; definition: Definition | null; districts: Pick<District, 'slug' | 'name'>[] }

/**
 * The services a folded question asks for, in one district or in those where facilities answer; where none does and the country here is small, in all.
 * `answering` are the codes of districts in which something was found, most first.
 */
export async function findServices(folded: string, districtCode: string | null, answering: string[]): Promise<FoundService[]> {
  const codes = matchServices(folded, conceptsOf(folded))
  if (codes.length === 0) return []
  const all = await listDistricts()
  const answered = await districtsOf(answering.slice(0, MOST_DISTRICTS))
  const here = districtCode ? await districtsOf([districtCode]) : answered.length > 0 || all.length > MOST_DISTRICTS ? answered : all
  const districts = here.map(({ slug, name }) => ({ slug, name }))
  return Promise.all(codes.map(async (code) => ({ code, definition: await findDefinition(districtCode ?? '', code), districts })))
}
