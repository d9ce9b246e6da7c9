import type { Transaction } from '#platform/db.ts'

/** The public document of a district that bears a 文号, as somebody types it: in any width, brackets and spacing. Null when there is none. */
export async function findPublicByNumber(tx: Transaction, districtCode: string, number: string): Promise<{ id: string } | null> {
  const plain = number.normalize('NFKC').replace(/\s+/gu, '').replace(/[[(【]/u, '〔').replace(/[\])】]/u, '〕')
  return tx.document.findFirst({ where: { districtCode, number: plain, editions: { some: { status: 'live' } } }, select: { id: true } })
}
