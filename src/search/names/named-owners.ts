import { db } from '#platform/db.ts'
import { groupByOwner } from '#search/ranking/group-by-owner.ts'
import type { Names } from '#search/question/read-names.ts'

/** A document or facility that the words name outright. */
export type NamedOwner = {
  ownerId: string
  districtCode: string | null
  kind: string
  /** The passage that bears the name, when it is not the head: where a number is cited. */
  anchor: string | null
  /** number, case, title, facility or session: what of it the words name; cited: it cites what they name. */
  by: 'number' | 'case' | 'session' | 'person' | 'title' | 'facility' | 'cited'
}

const BY: Record<string, NamedOwner['by']> = { n: 'number', c: 'case', s: 'session', p: 'person', t: 'title', f: 'facility', q: 'cited' }
const ORDER: NamedOwner['by'][] = ['number', 'case', 'title', 'facility', 'session', 'person', 'cited']
const MOST = 200

/** Who bears a key of every number and session mentioned, or one of the possible names; the most telling first. */
export async function findNamedOwners({ required, possible }: Names): Promise<NamedOwner[]> {
  const wanted = [...required.flat(), ...possible]
  if (wanted.length === 0) return []
  const rows = await db().searchEntry.findMany({
    where: { keys: { hasSome: wanted } },
    select: { ownerId: true, districtCode: true, kind: true, anchor: true, keys: true },
    orderBy: [{ ownerId: 'asc' }, { ordinal: 'asc' }],
    take: MOST,
  })
  const owners = groupByOwner(rows)
  return [...owners.values()]
    .flatMap((entries) => {
      const keys = new Set(entries.flatMap((entry) => entry.keys))
      const meetsAll = required.length > 0 && required.every((keysOfOne) => keysOfOne.some((key) => keys.has(key)))
      const met = (meetsAll ? required.flat() : possible).filter((key) => keys.has(key))
      const by = ORDER.find((one) => met.some((key) => BY[key[0]!] === one))
      if (!by) return []
      const bearer = entries.find((entry) => entry.keys.some((key) => met.includes(key) && BY[key[0]!] === by))!
      return [{ ownerId: bearer.ownerId, districtCode: bearer.districtCode, kind: bearer.kind, anchor: bearer.anchor, by }]
    })
    .toSorted((a, b) => ORDER.indexOf(a.by) - ORDER.indexOf(b.by))
}
