import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { expect, it } from 'vitest'
import { filesToImport } from '#desk/bulk/files-to-import.ts'
import { submitDraft } from '#desk/submit-draft.ts'
import { takeIn } from '#desk/take-in.ts'
import { loadContent, loadDistricts } from '../../scripts/load-content.ts'
import { useDatabase } from './database.ts'
import { clerk, HULI } from './staff.ts'

const database = useDatabase()
const loader = { kind: 'system', name: '初始内容' } as const
const reviewer = async (districtCode: string) => clerk('drafter', districtCode)

it('the first content goes on where a load was killed, between any two steps, and is loaded once', async () => {
  await loadDistricts()
  const [drafted, submitted] = await Promise.all((await filesToImport(['content/documents/huli'])).map(async (file) => {
    const taken = await takeIn(loader, { districtCode: HULI, fileName: basename(file), bytes: await readFile(file) })
    if (!taken.ok) throw new Error(JSON.stringify(taken.issues))
    return taken.editionId
  }))
  expect(drafted).toBeDefined()
  expect((await submitDraft(loader, { editionId: submitted!, revision: 1 })).ok).toBe(true)

  await loadContent(reviewer)
  const { client } = database
  const counts = async () => [await client.edition.count(), await client.edition.count({ where: { status: 'live' } }), await client.auditEntry.count({ where: { entityType: 'edition' } })]
  const [editions, live, entries] = await counts()
  expect(live).toBe(editions)
  await loadContent(reviewer)
  expect(await counts()).toEqual([editions, live, entries])
}, 180_000)
