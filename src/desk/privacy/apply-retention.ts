import type { SystemActor } from '#accounts/actor.ts'
import { recordAudit } from '#audit/record-audit.ts'
import { beginNext, lockedByRule, publishByRule } from '#desk/edition/next-by-rule.ts'
import { storedFields } from '#desk/fields/stored-fields.ts'
import { firstPublished, publishedOn } from '#desk/privacy/first-published.ts'
import { hiddenBy } from '#desk/privacy/hidden-places.ts'
import { maskingOf } from '#desk/privacy/mask-findings.ts'
import { writeFindings } from '#desk/privacy/write-findings.ts'
import { takeStep } from '#desk/steps/take-step.ts'
import { rewriteText } from '#desk/text/rewrite-text.ts'
import { DistrictRules } from '#districts/identity.ts'
import { publicEditions } from '#documents/public-editions.ts'
import { forget } from '#platform/cache.ts'
import { dayInChina } from '#platform/clock.ts'
import { db, type Transaction } from '#platform/db.ts'
import type { Finding, Prisma } from '#platform/generated/client.ts'
import type { LockedEdition } from '#publishing/lock-edition.ts'

const BY_RULE: SystemActor = { kind: 'system', name: 'retention' }
/** What readers are told has changed. */
const NOTE = '文中姓名、电话的公开期限已到，不再显示。'
/** Editions looked through at once. */
const BATCH = 100

/**
 * Takes names and telephones out of every public document whose district no longer shows them on this day: a new edition without them is
 * made from the live one and takes its place, in one transaction, so that page, PDF, Word, API, search and download lose them together.
 * What a person decided to keep with a reason stays. Answers how many documents changed; changes nothing when run again.
 */
export async function applyRetention(now = new Date()): Promise<number> {
  const failures: unknown[] = []
  let changed = 0
  for (const { code, rules } of await db().district.findMany({ select: { code: true, rules: true } })) {
    const { retention } = DistrictRules.parse(rules)
    if (Object.values(retention).every((rule) => rule === 'show')) continue
    for (const editionId of await findDue(code, retention, now)) {
      await retain(editionId, now).then((done) => { if (done) changed += 1 }, (failure: unknown) => failures.push(failure))
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, 'some documents still show names or telephones whose time is over')
  return changed
}

async function findDue(districtCode: string, retention: DistrictRules['retention'], now: Date): Promise<string[]> {
  const due: string[] = []
  for (let after: string | undefined; ;) {
    const editions: DueRow[] = await db().edition.findMany({
      where: { ...publicEditions, document: { districtCode } }, select: dueColumns, orderBy: { id: 'asc' }, take: BATCH, ...(after && { cursor: { id: after }, skip: 1 }),
    })
    for (const { id, text, document, ...stored } of editions) {
      const hidden = hiddenBy({ retention }, storedFields(stored).fields, { today: dayInChina(now), publishedOn: publishedOn(document.editions) })
      const typed = JSON.stringify([stored.corrections, stored.handFacts])
      if (hidden.some(({ words }) => text.includes(words) || typed.includes(words))) due.push(id)
    }
    after = editions.at(-1)?.id
    if (editions.length < BATCH) return due
  }
}

const dueColumns = { id: true, text: true, fields: true, corrections: true, handFacts: true, document: { select: { editions: firstPublished } } } satisfies Prisma.EditionSelect
type DueRow = Prisma.EditionGetPayload<{ select: typeof dueColumns }>

async function retain(editionId: string, now: Date): Promise<boolean> {
  const tags = await db().$transaction(async (tx) => {
    const next = await beginNext(tx, editionId, NOTE)
    if (!next) return null
    await writeFindings(tx, next.id, now)
    const findings = await tx.finding.findMany({ where: { editionId: next.id, rule: 'withheld_contact', state: { not: 'confirmed' } }, orderBy: { rangeStart: 'asc' } })
    if (findings.length === 0) {
      await tx.edition.delete({ where: { id: next.id }, select: { id: true } })
      return null
    }
    await takeOut(tx, next, findings)
    const { edition, tags: told } = await publishByRule(tx, BY_RULE, next.id)
    await recordAudit(tx, BY_RULE, {
      action: 'edition.retain', entityType: 'edition', entityId: edition.id, districtCode: edition.document.districtCode,
      details: { title: edition.title, number: edition.number, version: edition.version, masks: findings.map(({ rule, mask, line }) => ({ rule, mask, line })) },
    })
    return told
  })
  if (tags) forget(tags)
  return tags !== null
}

/** Masks findings in a copy and has its text recognised again. */
async function takeOut(tx: Transaction, edition: LockedEdition, findings: Finding[]): Promise<void> {
  const { id } = edition
  const handFacts = JSON.parse(findings.reduce((said, { quote, mask }) => said.replaceAll(quote, mask!), JSON.stringify(edition.handFacts))) as Prisma.JsonObject
  await tx.edition.update({ where: { id }, data: { handFacts: handFacts as Prisma.InputJsonObject }, select: { id: true } })
  const change = maskingOf(edition, findings, NOTE)
  await takeStep(tx, BY_RULE, { ...edition, handFacts }, change)
  if (change.splices.length === 0) await rewriteText(tx, await lockedByRule(tx, id), edition.text, false)
}
