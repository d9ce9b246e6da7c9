import type { Transaction } from '#platform/db.ts'
import type { CaseBody } from '#platform/generated/enums.ts'

export type CaseFacts = {
  body: CaseBody
  /** 区, 市, 省 …: a district may answer cases of the city's congress too. */
  level: string | null
  term: number | null
  session: number | null
  number: string | null
  instrument: string | null
  title: string | null
}

/** The case a letter answers, made on first sight. A case without number or title can't be told from another: null. */
export async function findOrCreateCase(tx: Transaction, districtCode: string, facts: CaseFacts): Promise<string | null> {
  const key = caseKey(facts)
  if (key === null) return null
  const { level: _level, ...columns } = facts
  const known = { title: facts.title ?? undefined, instrument: facts.instrument ?? undefined }
  const found = await tx.case.upsert({
    where: { districtCode_key: { districtCode, key } },
    create: { districtCode, key, ...columns },
    update: known,
    select: { id: true },
  })
  return found.id
}

/**
 * Body, level, term, session and number (or title) in one string.
 *
 * @example
 * caseKey({ body: 'npc', level: '区', term: 9, session: 4, number: '2025099', … }) //=> 'npc/区/9/4/2025099'
 */
export function caseKey({ body, level, term, session, number, title }: CaseFacts): string | null {
  const last = number ?? title
  return last === null ? null : [body, level ?? '', term ?? '', session ?? '', last].join('/')
}
