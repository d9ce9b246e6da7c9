import { publicEditions } from '#documents/public-editions.ts'
import { db } from '#platform/db.ts'
import { personKey } from '#search/entries/keys.ts'
import type { NamedOwner } from '#search/names/named-owners.ts'
import type { Names } from '#search/question/read-names.ts'

/** Where to go at once. */
export type NamedTarget = { kind: 'reply' | 'policy' | 'report' | 'other'; districtSlug: string; slug: string }

/**
 * The document that the words name and no other does: by 文号 or case number with nothing else said, by its whole title, or by
 * the name of who asked when that stands in no other. A session may have several letters, and a facility's name may be a
 * question about it: these are listed instead.
 */
export async function findByName(names: Names, named: NamedOwner[], districtCode: string | null): Promise<NamedTarget | null> {
  const here = named.filter((owner) => !districtCode || owner.districtCode === districtCode)
  const numbered = names.nothingElse ? here.filter(({ by }) => by === 'number' || by === 'case') : []
  const titled = here.filter(({ by }) => by === 'title')
  const personal = names.person === null ? [] : here.filter(({ by }) => by === 'person')
  const meant = [numbered, titled, personal].find((owners) => owners.length > 0)
  if (meant?.length !== 1) return null
  const document = await db().document.findUnique({
    where: { id: meant[0]!.ownerId },
    select: {
      kind: true, slug: true, district: { select: { slug: true } },
      editions: { where: publicEditions, select: { people: { where: { role: 'addressee' }, select: { name: true } } } },
    },
  })
  if (!document) return null
  const asked = document.editions.some(({ people }) => people.some(({ name }) => personKey(name) === names.person))
  return meant === personal && !asked ? null : { kind: document.kind, districtSlug: document.district.slug, slug: document.slug }
}
