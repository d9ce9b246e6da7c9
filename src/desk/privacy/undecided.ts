import { writeFindings } from '#desk/privacy/write-findings.ts'
import type { Transaction } from '#platform/db.ts'
import type { Issue } from '#platform/errors.ts'
import type { Prisma } from '#platform/generated/client.ts'
import type { ReviewState } from '#platform/generated/enums.ts'
import { screen } from '#privacy/screen.ts'

/**
 * What still keeps an edition from going on: findings nobody decided on, looked for anew in the text as it now is, so that no way
 * of changing it goes round the check. A question to a colleague lets it go to them, and no further.
 */
export async function undecided(tx: Transaction, editionId: string, going: 'to_review' | 'public'): Promise<Issue[]> {
  await writeFindings(tx, editionId)
  const open: ReviewState[] = going === 'public' ? ['proposed', 'asked'] : ['proposed']
  const { text, handFacts } = await tx.edition.findUniqueOrThrow({ where: { id: editionId }, select: { text: true, handFacts: true } })
  if (wordsIn(handFacts).some((words) => !text.includes(words) && screen(words).length > 0)) return [{ field: null, key: 'fact_private' }]
  const count = await tx.finding.count({ where: { editionId, state: { in: open } } })
  return count === 0 ? [] : [{ field: null, key: 'findings_undecided' }]
}

/** Every text in a value, however deep: what a person typed of a fact is shown beside the words it was read from. */
function wordsIn(value: Prisma.JsonValue): string[] {
  if (typeof value === 'string') return [value]
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap((part) => wordsIn(part ?? null)) : []
}
