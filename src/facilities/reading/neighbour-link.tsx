import type { Paths } from '#config/paths.ts'
import type { Related } from '#facilities/records.ts'

/** Another facility's name, leading to its page where it has one. */
export function NeighbourLink({ neighbour, to }: { neighbour: Related; to: Paths }) {
  return neighbour.slug !== null && neighbour.home ? <a lang="zh-CN" href={to.facility(neighbour.home, neighbour.slug)}>{neighbour.name}</a> : <span lang="zh-CN">{neighbour.name}</span>
}
