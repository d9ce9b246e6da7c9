import { beforeAll, describe, expect, it } from 'vitest'
import { countFacts, LIST_FACETS, type ListFacet, readFactCube, readFacts } from '#commitments/confirmed-facts.ts'
import { publishDraft } from '#desk/publish-draft.ts'
import { decideItems } from '#desk/review/decide-items.ts'
import { submitDraft } from '#desk/submit-draft.ts'
import { type Chosen, readChosen, totalLeft } from '#documents/lists/facets.ts'
import { findFacts } from '#documents/facts/find-facts.ts'
import { findDocument } from '#documents/queries.ts'
import { db } from '#platform/db.ts'
import { useDatabase } from './database.ts'
import { aLetter, taken } from './letters.ts'
import { clerk, twoDistricts } from './staff.ts'

useDatabase()
beforeAll(twoDistricts)

const drafter = clerk('drafter')
const publisher = clerk('publisher')
const BEFORE = '2026-06-30'
const AFTER = '2026-07-01'
const all = { due: null, year: null, about: null, scope: null, nature: null } satisfies Chosen<ListFacet>

describe('what readers are told a document says', () => {
  it('is what a person confirmed in a live text, and nothing else', async () => {
    const id = await taken(drafter, promising(401))
    const promise = await promiseOf(id)
    await decideItems(drafter, { editionId: id, revision: 1, confirm: [promise.key] })
    expect(await listed()).toEqual([])
    await submitDraft(drafter, { editionId: id, revision: 2 })
    await publishDraft(publisher, { editionId: id, revision: 3 })

    const [one] = await readFacts('commitment', { districtSlug: 'huli', today: BEFORE, chosen: all }, { page: 1, perPage: 20 })
    expect(one).toMatchObject({ fact: { quote: promise.quote, anchor: promise.anchor, deadline: { date: '2026-06-30' } }, document: { number: '厦湖卫健函〔2025〕401号', district: { slug: 'huli' } } })
    const { slug } = one!.document
    expect((await findFacts('huli', slug))!.figures).toEqual([])
    expect((await findDocument('huli', slug))!).toMatchObject({ commitments: [{ quote: promise.quote }], figures: 0 })
    expect(await readFacts('commitment', { districtSlug: 'haicang', today: BEFORE, chosen: all }, { page: 1, perPage: 20 })).toEqual([])
  })

  it('goes with its text when the next edition is live', async () => {
    const first = await published(402, true)
    expect(await listed()).toContain(first.quote)
    const next = await taken(drafter, promising(402).replace('2026年6月底前', '2027年3月底前'))
    await submitDraft(drafter, { editionId: next, revision: 1, changeNote: '期限改为2027年3月底前' })
    await publishDraft(publisher, { editionId: next, revision: 2 })
    expect((await listed()).filter((quote) => quote === first.quote)).toHaveLength(1)
  })

  it('has its deadline still ahead on the last day, and past on the next', async () => {
    await published(403, true)
    expect((await readFactCube('huli', 'commitment', BEFORE)).map(({ due }) => due)).not.toContain('past')
    const cube = await readFactCube('huli', 'commitment', AFTER)
    for (const query of ['', 'due=past', 'due=ahead', 'year=2026', 'due=past&year=2026', 'about=none']) {
      const chosen = readChosen(new URLSearchParams(query), cube, LIST_FACETS)
      const asked = { districtSlug: 'huli', today: AFTER, chosen }
      const facts = await readFacts('commitment', asked, { page: 1, perPage: 100 })
      expect(facts).toHaveLength(totalLeft(cube, LIST_FACETS, chosen))
      expect((await countFacts('commitment', asked)).total).toBe(facts.length)
    }
    expect(totalLeft(cube, LIST_FACETS, { ...all, due: 'past' })).toBeGreaterThan(0)
  })
})

/** A letter with one dated promise. */
function promising(serial: number): string {
  return aLetter(serial).replace('换发活力。', '换发活力。2026年6月底前，我局将新增2家夜间门诊。')
}

function promiseOf(editionId: string) {
  return db().fact.findFirstOrThrow({ where: { editionId, kind: 'commitment', quote: { contains: '2026年6月底前' } } })
}

async function published(serial: number, confirmed: boolean) {
  const id = await taken(drafter, promising(serial))
  const promise = await promiseOf(id)
  if (confirmed) await decideItems(drafter, { editionId: id, revision: 1, confirm: [promise.key] })
  const { revision } = await db().edition.findUniqueOrThrow({ where: { id } })
  await submitDraft(drafter, { editionId: id, revision })
  await publishDraft(publisher, { editionId: id, revision: revision + 1 })
  return promise
}

async function listed(): Promise<string[]> {
  return (await readFacts('commitment', { districtSlug: 'huli', today: BEFORE, chosen: all }, { page: 1, perPage: 100 })).map(({ fact }) => fact.quote)
}
