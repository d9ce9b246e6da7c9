import type { HitKind } from '#search/load-hits.ts'
import type { More } from '#search/ranking/candidates.ts'
import type { Ranked } from '#search/ranking/rank.ts'

/** A way on when nothing was found: what to drop, and how many results that has. */
export type Relaxed = { by: 'district' | 'kind'; count: number; more: boolean }

type Asked = { everything: Ranked[]; more: More; districtCode: string | null; kind: HitKind | null }

/** Ways on that lead somewhere: every kind here, or this kind everywhere. */
export function relax({ everything, more, districtCode, kind }: Asked): Relaxed[] {
  const otherKinds = kind ? everything.filter((result) => !districtCode || result.districtCode === districtCode).length : 0
  const elsewhere = districtCode ? everything.filter((result) => !kind || result.kind === kind).length : 0
  return [{ by: 'kind' as const, count: otherKinds, more: more.here }, { by: 'district' as const, count: elsewhere, more: more.everywhere }].filter(({ count }) => count > 0)
}
