import type { Paths } from '#config/paths.ts'
import type { Neighbour } from '#facilities/records.ts'

/** Another facility's name, leading to its page where it has one. */
export function NeighbourLink({ neighbour: { slug, name, home }, to }: { neighbour: Neighbour; to: Paths }) {
  return home ? <a lang="zh-CN" href={to.facility(home, slug)}>{name}</a> : <span lang="zh-CN">{name}</span>
}
