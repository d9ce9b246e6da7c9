import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { UserActor } from '#accounts/actor.ts'
import { filesToImport } from '#desk/bulk/files-to-import.ts'
import type { FactKind } from '#desk/facts/fact-kinds.ts'
import { publishTaken } from '#desk/publish-taken.ts'
import { decideItems } from '#desk/review/decide-items.ts'
import { takeIn } from '#desk/take-in.ts'
import { loadPlaces } from '#places/load-places.ts'
import { db } from '#platform/db.ts'
import { loadAndIndexRegister } from '#search/entries/load-register.ts'
import { loadServices } from '#services/load-services.ts'

const LOADER = { kind: 'system', name: '初始内容' } as const

type DistrictFile = { code: string; slug: string; name: string; city: string; province: string; areaCode: string; unitPrefix: string; identity: object; rules: object }[]
type AgencyFile = { district: string; name: string; shortNames: string[]; kind: string }[]

/** Who looks at what the importer read, in a district; null: nobody, and nothing of it is confirmed. */
export type ReviewerOf = (districtCode: string) => Promise<UserActor | null>

/** What the reviewer of the first content confirms, whole kind by whole kind, as the review screen lets staff do. */
const CONFIRMED: readonly FactKind[] = ['opinion', 'commitment', 'task', 'target', 'figure']

/** Puts in the districts of `content/`. Identity and rules belong to the district's administrator once loaded. */
export async function loadDistricts(): Promise<DistrictFile> {
  const districts = await readJson<DistrictFile>('content/districts.json')
  for (const [ordinal, { slug, ...rest }] of districts.entries()) {
    await db().district.upsert({ where: { slug }, create: { slug, ordinal, ...rest }, update: {} })
  }
  return districts
}

/** Loads `content/` into the database, the documents through the importer that staff use. Loading again doubles nothing. */
export async function loadContent(reviewerOf: ReviewerOf = async () => null): Promise<void> {
  const districts = await loadDistricts()
  await loadAgencies(districts)
  await loadAndIndexRegister(LOADER, 'content/facilities')
  await loadPlaces(LOADER, 'content/facilities/streets.json')
  await loadServices(LOADER, 'content/services/definitions.json')
  for (const { slug, code } of districts) {
    const reviewer = await reviewerOf(code)
    for (const file of await filesToImport([`content/documents/${slug}`])) await publishFile(code, file, reviewer)
  }
}

async function loadAgencies(districts: DistrictFile): Promise<void> {
  const codes = new Map(districts.map(({ slug, code }) => [slug, code]))
  const agencies = await readJson<AgencyFile>('content/agencies.json')
  await db().agency.createMany({
    data: agencies.map(({ district, ...agency }) => ({ districtCode: codes.get(district)!, ...agency })),
    skipDuplicates: true,
  })
}

async function publishFile(districtCode: string, file: string, reviewer: UserActor | null): Promise<void> {
  const bytes = await readFile(file)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  if (await db().edition.findFirst({ where: { sourceSha256: sha256, document: { districtCode }, status: { in: ['live', 'past'] } }, select: { id: true } })) return
  const taken = await takeIn(LOADER, { districtCode, fileName: basename(file), bytes })
  if (!taken.ok) throw new Error(`${file} was not taken in: ${taken.issues.map(({ key }) => key).join(', ')}`)
  if (reviewer) await confirmFacts(reviewer, taken.editionId)
  const hindrance = await publishTaken(LOADER, taken.editionId)
  if (hindrance) throw new Error(`${file} was not published: ${hindrance}`)
}

async function confirmFacts(reviewer: UserActor, editionId: string): Promise<void> {
  for (const kind of CONFIRMED) {
    const { revision, status, facts } = await db().edition.findUniqueOrThrow({ where: { id: editionId }, select: { revision: true, status: true, facts: { where: { kind, state: 'proposed' }, select: { key: true } } } })
    // A run that was killed had handed it in.
    if (status !== 'draft') return
    const decided = await decideItems(reviewer, { editionId, revision, confirm: facts.map(({ key }) => key) })
    if (!decided.ok) throw new Error(`${editionId}: ${decided.issues.map(({ key }) => key).join(', ')}`)
  }
}

async function readJson<Shape>(path: string): Promise<Shape> {
  return JSON.parse(await readFile(path, 'utf8')) as Shape
}
