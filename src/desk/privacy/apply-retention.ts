import type { SystemActor } from '#accounts/actor.ts'
import { recordAudit } from '#audit/record-audit.ts'
import { storedFields } from '#desk/fields/stored-fields.ts'
import { firstPublished, publishedOn } from '#desk/privacy/first-published.ts'
import { hiddenBy } from '#desk/privacy/hidden-places.ts'
import { maskingOf } from '#desk/privacy/mask-findings.ts'
import { writeFindings } from '#desk/privacy/write-findings.ts'
import { takeStep } from '#desk/steps/take-step.ts'
import { rewriteText } from '#desk/text/rewrite-text.ts'
import { DistrictRules } from '#districts/identity.ts'
import { tagsOfDocument } from '#documents/cache-tags.ts'
import { publicEditions } from '#documents/public-editions.ts'
import { recordMentions } from '#facilities/record-mentions.ts'
import { forget } from '#platform/cache.ts'
import { dayInChina } from '#platform/clock.ts'
import { db, type Transaction } from '#platform/db.ts'
import { announce } from '#platform/expiry.ts'
import type { Finding, Prisma } from '#platform/generated/client.ts'
import { publishEdition } from '#publishing/publish-edition.ts'
import { indexDocument } from '#search/index-document.ts'

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
    await tx.$queryRaw`select id from edition where id = ${editionId}::uuid for update`
    const live = await tx.edition.findUnique({ where: { id: editionId } })
    if (live?.status !== 'live') return null
    const next = await tx.edition.create({ data: { ...(await copyOf(tx, live)), changeNote: NOTE, byRule: true }, select: { id: true } })
    await writeFindings(tx, next.id, now)
    const findings = await tx.finding.findMany({ where: { editionId: next.id, rule: 'withheld_contact', state: { not: 'confirmed' } }, orderBy: { rangeStart: 'asc' } })
    if (findings.length === 0) {
      await tx.edition.delete({ where: { id: next.id }, select: { id: true } })
      return null
    }
    await takeOut(tx, next.id, findings)
    const edition = await tx.edition.findUniqueOrThrow({ where: { id: next.id }, include: { document: { include: { district: true } } } })
    const { document: { district, slug, kind, number }, documentId, title, version } = edition
    await publishEdition(tx, BY_RULE, edition, { kind, number, slug })
    await recordMentions(tx, edition.id)
    await indexDocument(tx, documentId)
    const told = tagsOfDocument(district.slug, slug)
    await announce(tx, told)
    await recordAudit(tx, BY_RULE, {
      action: 'edition.retain', entityType: 'edition', entityId: edition.id, districtCode: district.code,
      details: { title, number: edition.number, version, masks: findings.map(({ rule, mask, line }) => ({ rule, mask, line })) },
    })
    return told
  })
  if (tags) forget(tags)
  return tags !== null
}

/** An edition with the same text and what people did to it. A draft somebody has in work comes after it. */
async function copyOf(tx: Transaction, live: Prisma.EditionGetPayload<object>): Promise<Prisma.EditionUncheckedCreateInput> {
  const { documentId, sourceSha256, receivedSha256, sourceName, text, notices, fields, recognised, corrections, levels, handFacts } = live
  const { _max } = await tx.edition.aggregate({ where: { documentId }, _max: { version: true } })
  const inWork = await tx.edition.findFirst({ where: { documentId, status: { in: ['draft', 'submitted'] } }, select: { id: true, version: true } })
  if (inWork) await tx.edition.update({ where: { id: inWork.id }, data: { version: _max.version! + 1 }, select: { id: true } })
  const json = { notices, fields, recognised, corrections, levels, handFacts } as Record<string, Prisma.InputJsonValue>
  return { documentId, version: inWork?.version ?? _max.version! + 1, sourceSha256, receivedSha256, sourceName, text, fields: {}, ...json }
}

/** Masks findings in a copy and has its text recognised again. */
async function takeOut(tx: Transaction, id: string, findings: Finding[]): Promise<void> {
  const locked = () => tx.edition.findUniqueOrThrow({ where: { id }, include: { document: { include: { district: true } } } })
  const edition = await locked()
  const handFacts = findings.reduce((said, { quote, mask }) => said.replaceAll(quote, mask!), JSON.stringify(edition.handFacts))
  await tx.edition.update({ where: { id }, data: { handFacts: JSON.parse(handFacts) as Prisma.InputJsonValue }, select: { id: true } })
  const change = maskingOf(edition, findings, NOTE)
  await takeStep(tx, BY_RULE, { ...edition, handFacts: JSON.parse(handFacts) as Prisma.JsonValue }, change)
  if (change.splices.length === 0) await rewriteText(tx, await locked(), edition.text, false)
}
