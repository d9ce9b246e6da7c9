import type { Issue } from '#platform/errors.ts'

/** Whether what was typed was kept to be merged, since others had saved meanwhile. */
export function movedOn(issues: Issue[]): boolean {
  return issues.some(({ key }) => key === 'moved_on')
}
