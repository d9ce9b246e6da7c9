import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { filesToImport } from '#desk/bulk/files-to-import.ts'
import { publishDraft } from '#desk/publish-draft.ts'
import { submitDraft } from '#desk/submit-draft.ts'
import { takeIn } from '#desk/take-in.ts'
import { db } from '#platform/db.ts'
import { loadAndIndexRegister } from '#search/load-register.ts'

const LOADER = { kind: 'system', name: '初始内容' } as const

type DistrictFile = { code: string; slug: string; name: string; city: string; province: string; areaCode: string; unitPrefix: string; identity: object; rules: object }[]
type AgencyFile = { district: string; name: string; shortNames: string[]; kind: string }[]

/** Loads `content/` into the database, the documents through the importer that staff use. Loading again doubles nothing. */
export async function loadContent(): Promise<void> {
  const districts = await readJson<DistrictFile>('content/districts.json')
  for (const [ordinal, { slug, ...rest }] of districts.entries()) {
    // Identity and rules belong to the district's administrator once loaded.
    await db().district.upsert({ where: { slug }, create: { slug, ordinal, ...rest }, update: {} })
  }
  await loadAgencies(districts)
  await loadAndIndexRegister(LOADER, 'content/facilities')
  for (const { slug, code } of districts) {
    for (const file of await filesToImport([`content/documents/${slug}`])) await publishFile(code, file)
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

async function publishFile(districtCode: string, file: string): Promise<void> {
  const bytes = await readFile(file)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  if (await db().edition.findFirst({ where: { sourceSha256: sha256, document: { districtCode }, status: { in: ['live', 'past'] } }, select: { id: true } })) return
  const taken = await takeIn(LOADER, { districtCode, fileName: basename(file), bytes })
  if (!taken.ok) throw new Error(`${file} was not taken in: ${taken.issues.map(({ key }) => key).join(', ')}`)
  const { revision } = await db().edition.findUniqueOrThrow({ where: { id: taken.editionId }, select: { revision: true } })
  const submitted = await submitDraft(LOADER, { editionId: taken.editionId, revision, confirmed: [] })
  const published = submitted.ok ? await publishDraft(LOADER, { editionId: taken.editionId, revision: revision + 1 }) : submitted
  if (!published.ok) throw new Error(`${file} was not published: ${published.issues.map(({ key }) => key).join(', ')}`)
}

async function readJson<Shape>(path: string): Promise<Shape> {
  return JSON.parse(await readFile(path, 'utf8')) as Shape
}
