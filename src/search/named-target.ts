import { db } from '#platform/db.ts'
import type { NamedOwner } from '#search/named-owners.ts'
import type { Names } from '#search/read-names.ts'

/** Where to go at once. */
export type NamedTarget = { kind: 'reply' | 'policy' | 'report' | 'other'; districtSlug: string; slug: string }

/**
 * The document that the words name and no other does: by 文号 or case number with nothing else said, or by its whole title.
 * A person or a session may have several letters, and a facility's name may be a question about it: these are listed instead.
 */
export async function findByName(names: Names, named: NamedOwner[], districtCode: string | null): Promise<NamedTarget | null> {
  const here = named.filter((owner) => !districtCode || owner.districtCode === districtCode)
  const numbered = names.nothingElse ? here.filter(({ by }) => by === 'number' || by === 'case') : []
  const titled = here.filter(({ by }) => by === 'title')
  const meant = numbered.length > 0 ? numbered : titled
  if (meant.length !== 1) return null
  const document = await db().document.findUnique({
    where: { id: meant[0]!.ownerId },
    select: { kind: true, slug: true, district: { select: { slug: true } } },
  })
  return document && { kind: document.kind, districtSlug: document.district.slug, slug: document.slug }
}
