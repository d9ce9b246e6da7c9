import { z } from 'zod'
import { findPublicByNumber } from '#documents/find-public-by-number.ts'
import { type Issue } from '#platform/errors.ts'
import type { Transaction } from '#platform/db.ts'
import { EndingKind } from '#platform/generated/enums.ts'
import { screen } from '#privacy/screen.ts'
import type { LockedEdition } from '#publishing/lock-edition.ts'

/** What is to become of a public document, and what the public is to be told of it. */
export const Ending = z.object({
  kind: z.enum(EndingKind),
  /** What the public is told. */
  reason: z.string().trim().max(300),
  /** The first day a repeal holds; every other ending holds at once. */
  endedOn: z.union([z.literal(''), z.iso.date()]).default(''),
  /** 文号 of the document that replaces or repeals this one. */
  successor: z.string().trim().max(80).default(''),
})

export type Ending = z.infer<typeof Ending>

/** The step an ending is of a live edition. */
export const EndingStep = z.object({ editionId: z.uuid(), revision: z.coerce.number().int().positive() })

/** The document that takes this one's place (null where none is named), or why the ending cannot be. Of a locked edition. */
export async function checkEnding(tx: Transaction, edition: LockedEdition, { kind, reason, successor }: Ending): Promise<{ successorId: string | null } | { issue: Issue }> {
  if (reason === '') return { issue: { field: 'reason', key: 'reason_required' } }
  if (screen(reason).length > 0) return { issue: { field: 'reason', key: 'reason_private' } }
  const next = successor === '' ? null : await findPublicByNumber(tx, edition.document.districtCode, successor)
  const named = next !== null && next.id !== edition.documentId
  if (!named && (successor !== '' || kind === 'replaced')) return { issue: { field: 'successor', key: 'successor_not_public' } }
  return { successorId: named ? next.id : null }
}
