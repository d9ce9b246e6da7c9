import type { Transaction } from '#platform/db.ts'

/** The public document of a district that bears a 文号, in whatever brackets and spacing it is typed. Null when there is none. */
export async function findPublicByNumber(tx: Transaction, districtCode: string, number: string): Promise<{ id: string } | null> {
  const [found] = await tx.$queryRaw<{ id: string }[]>`
    select d.id from document d join edition e on e.document_id = d.id
    where e.status = 'live' and e.folded_number = folded_number(${number}) and d.district_code = ${districtCode}
    limit 1`
  return found ?? null
}
