import { db } from '#platform/db.ts'
import type { HitKind } from '#search/load-hits.ts'
import type { Ranked } from '#search/rank.ts'
import type { Query } from '#search/read-query.ts'
import { soundOf } from '#search/sound.ts'
import { quoteLexeme } from '#search/vector.ts'

/** A way on when nothing was found: what to change, and how many results that has. */
export type Relaxed =
  | { by: 'district'; count: number }
  | { by: 'kind'; count: number }
  | { by: 'sound'; name: string; districtSlug: string | null; slug: string }

/** Ways on that lead somewhere: other kinds here, other districts, and facilities that sound alike. */
export async function relax(
  query: Query,
  { everything, districtCode, kind }: { everything: Ranked[]; districtCode: string | null; kind: HitKind | null },
): Promise<Relaxed[]> {
  const otherKinds = kind ? everything.filter((result) => !districtCode || result.districtCode === districtCode).length : 0
  const elsewhere = districtCode ? everything.filter((result) => !kind || result.kind === kind).length : 0
  return [
    ...(otherKinds > 0 ? [{ by: 'kind' as const, count: otherKinds }] : []),
    ...(elsewhere > 0 ? [{ by: 'district' as const, count: elsewhere }] : []),
    ...(everything.length === 0 ? await soundingAlike(query) : []),
  ]
}

async function soundingAlike({ words }: Query): Promise<Relaxed[]> {
  const sound = soundOf(words.toLowerCase().replace(/[^\p{Script=Han}a-z]/gu, ''))
  if (sound.length < 4) return []
  const rows = await db().$queryRaw<{ name: string; slug: string; districtSlug: string | null }[]>`
    select f.name, f.slug, d.slug as "districtSlug"
    from search_entry e join facility f on f.id = e.owner_id
    left join district d on d.code = coalesce(f.district_code, f.related_districts[1])
    where e.vector @@ ${`${quoteLexeme(sound)}:*`}::tsquery order by f.name limit 5`
  return rows.map((row) => ({ by: 'sound', ...row }))
}
