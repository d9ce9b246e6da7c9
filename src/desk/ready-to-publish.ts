import type { Actor } from '#accounts/actor.ts'
import { storedFields } from '#desk/fields/stored-fields.ts'
import { undecided } from '#desk/privacy/undecided.ts'
import { submissionIssues } from '#desk/review/required-fields.ts'
import { identifyingNumber } from '#documents/identifying-number.ts'
import { documentKindOf } from '#documents/kind.ts'
import { freeSlug, slugOf } from '#documents/slug.ts'
import { dayOf } from '#platform/clock.ts'
import type { Transaction } from '#platform/db.ts'
import type { Issue } from '#platform/errors.ts'
import type { LockedEdition } from '#publishing/lock-edition.ts'
import { isOwnWork } from '#publishing/own-work.ts'
import type { PublicIdentity } from '#publishing/publish-edition.ts'

/**
 * What keeps a locked edition from being published by this actor, apart from its stages: their own work, fields that are missing,
 * findings nobody decided on, a 文号 that is taken. And what the document is known by once it is public.
 */
export async function readyToPublish(tx: Transaction, actor: Actor, edition: LockedEdition): Promise<{ issues: Issue[]; identity: PublicIdentity }> {
  const { fields, corrections } = storedFields(edition)
  const own: Issue[] = (await isOwnWork(tx, actor, edition)) ? [{ field: null, key: 'own_work' }] : []
  const missing = own.length > 0 ? [] : [...submissionIssues(fields, corrections), ...(await undecided(tx, edition.id, 'public'))]
  const { identity, taken } = await identityOf(tx, edition)
  const first = [own, missing, taken].find((issues) => issues.length > 0) ?? []
  return { issues: first, identity }
}

/** Number, shelf and address of the document as this edition has them. An address once public stays, whatever the number becomes. */
async function identityOf(tx: Transaction, edition: LockedEdition): Promise<{ identity: PublicIdentity; taken: Issue[] }> {
  const { documentId: id, document } = edition
  const { districtCode } = document
  // Imports hold the same row, so that no number or address is given out twice.
  await tx.$queryRaw`select code from district where code = ${districtCode} for update`

  const { fields } = storedFields(edition)
  const number = identifyingNumber(fields.docNumber)
  const base = slugOf({
    number: fields.docNumber,
    caseNumber: fields.request?.number ?? null,
    issuedOn: dayOf(edition.issuedOn),
    sha256: edition.sourceSha256,
  })
  const others = { districtCode, NOT: { id } }
  const [namesake, wasPublic, neighbours] = [
    number && (await tx.document.findFirst({ where: { ...others, number }, select: { id: true } })),
    await tx.edition.findFirst({ where: { documentId: id, status: { in: ['live', 'past'] } }, select: { id: true } }),
    await tx.document.findMany({ where: { ...others, slug: { startsWith: base } }, select: { slug: true } }),
  ]
  const slug = wasPublic ? document.slug : freeSlug(base, new Set(neighbours.map((one) => one.slug)))
  return {
    identity: { kind: documentKindOf(fields.docKind), number, slug },
    taken: namesake ? [{ field: 'docNumber', key: 'number_taken' }] : [],
  }
}
