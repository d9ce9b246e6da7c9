import { publicEditions } from '#documents/public-editions.ts'
import { type Period, type Validity, validityOn } from '#documents/validity.ts'
import { type KnownValue, knownValue } from '#facilities/known-value.ts'
import { type Day, dayInChina, dayOf } from '#platform/clock.ts'
import { db } from '#platform/db.ts'
import type { Prisma } from '#platform/generated/client.ts'
import type { Concept } from '#search/question/concepts.ts'
import { SEARCHED, wordsOfOffer } from '#search/entries/index-facilities.ts'
import type { NamedOwner } from '#search/names/named-owners.ts'
import type { Ranked } from '#search/ranking/rank.ts'
import { type Snippet, snippetOf } from '#search/snippet.ts'
import type { SourceRow } from '#sources/source.ts'
import { isWeak, trustOf } from '#sources/trust.ts'

export type HitKind = 'reply' | 'policy' | 'report' | 'other' | 'facility'

/** A piece of a document that answers the question, at its address within the document. */
export type HitPassage = {
  anchor: string | null
  trail: string
  snippet: Snippet
  /** Of a facility: whether only sources that are still to be checked state it. */
  unverified: boolean
}

/** One document or facility found. */
export type Hit = {
  id: string
  kind: HitKind
  district: { slug: string; name: string } | null
  slug: string
  title: Snippet
  number: string | null
  issuedOn: Day | null
  /** Of a document that states a period, or of which something was decided since. */
  validity: Validity | null
  named: NamedOwner['by'] | null
  passages: HitPassage[]
  /** Of a facility: whether its name is still to be checked, and how to reach it. */
  facility: { unverified: boolean; address: KnownValue | null; phone: KnownValue | null } | null
}

const PASSAGES = 3

const facilityColumns = {
  id: true, slug: true, relatedDistricts: true, district: { select: { slug: true, name: true } },
  values: { where: { field: { in: ['name', ...SEARCHED] } }, select: { field: true, value: true, trust: true }, orderBy: { ordinal: 'asc' } },
  offers: { select: { serviceCode: true, text: true, source: true } },
} satisfies Prisma.FacilitySelect

type FacilityRow = Prisma.FacilityGetPayload<{ select: typeof facilityColumns }>

/** The results of one page with the texts to show. */
export async function loadHits(results: Ranked[], concepts: Concept[]): Promise<Hit[]> {
  const ids = results.map(({ ownerId }) => ownerId)
  const shown = results.map(shownEntries)
  const [heads, texts, documents, facilities] = await Promise.all([
    db().searchEntry.findMany({ where: { ownerId: { in: ids }, ordinal: 0 }, select: { ownerId: true, title: true, text: true, issuedOn: true } }),
    db().searchEntry.findMany({ where: { id: { in: shown.flat() } }, select: { id: true, anchor: true, title: true, text: true } }),
    db().document.findMany({ where: { id: { in: ids } }, select: { id: true, slug: true, number: true, ending: true, endedOn: true, district: { select: { slug: true, name: true } }, editions: { where: publicEditions, select: { effectiveFrom: true, expiresOn: true } } } }),
    db().facility.findMany({ where: { id: { in: ids } }, select: facilityColumns }),
  ])
  const homes = await relatedHomes(facilities.flatMap(({ district, relatedDistricts }) => (district ? [] : relatedDistricts)))
  const today = dayInChina(new Date())
  return results.flatMap((result, index) => {
    const head = heads.find(({ ownerId }) => ownerId === result.ownerId)
    const document = documents.find(({ id }) => id === result.ownerId)
    const facility = facilities.find(({ id }) => id === result.ownerId)
    const owner = document ?? facility
    if (!head || !owner) return []
    const [address = null, phone = null] = facility ? ['address', 'phone'].map((field) => knownValue(facility.values, field)) : []
    const passages = shown[index]!.flatMap((id) => texts.filter((text) => text.id === id))
    return [{
      id: result.ownerId,
      kind: result.kind as HitKind,
      district: owner.district ?? facility?.relatedDistricts.map((code) => homes.get(code)).find((home) => home !== undefined) ?? null,
      slug: owner.slug,
      title: snippetOf(head.title, concepts, 300),
      number: document?.number ?? null,
      issuedOn: dayOf(head.issuedOn),
      validity: document ? validityOn(today, periodOf(document)) : null,
      named: result.named?.by ?? null,
      passages: facility ? statedIn(head.text, facility, [address?.value, phone?.value], concepts) : (passages.length > 0 ? passages : [{ anchor: null, title: '', text: head.text }])
        .map(({ anchor, title, text }) => ({ anchor, trail: title, snippet: snippetOf(text, concepts), unverified: false }))
        .filter(({ snippet }) => snippet.length > 0),
      facility: facility ? { unverified: knownValue(facility.values, 'name')?.weak ?? false, address, phone } : null,
    }]
  })
}

/** Of all that is stated of a facility, what answers and is not printed anyway. */
function statedIn(text: string, facility: FacilityRow, printed: (string | undefined)[], concepts: Concept[]): HitPassage[] {
  const statements = [
    ...facility.values.map(({ value, trust }) => ({ words: [String(value)], trust })),
    ...facility.offers.map(({ serviceCode, text: words, source }) => ({ words: wordsOfOffer(serviceCode, words), trust: (source as SourceRow).trust })),
  ]
  return text.split('；')
    .filter((stated) => !printed.includes(stated))
    .map((stated) => {
      const trusts = statements.filter(({ words }) => words.includes(stated)).map(({ trust }) => trustOf(trust))
      return { anchor: null, trail: '', snippet: snippetOf(stated, concepts), unverified: trusts.length > 0 && trusts.every(isWeak) }
    })
    .filter(({ snippet }) => snippet.some(({ mark }) => mark))
    .slice(0, PASSAGES)
}

function periodOf({ ending, endedOn, editions: [live] }: { ending: string | null; endedOn: Date | null; editions: { effectiveFrom: Date | null; expiresOn: Date | null }[] }): Period {
  return { ending, endedOn: dayOf(endedOn), effectiveFrom: dayOf(live?.effectiveFrom ?? null), expiresOn: dayOf(live?.expiresOn ?? null) }
}

/** Passages before the head, which repeats the title; the passage that bears the name first. One for each anchor. */
function shownEntries({ entries, named, coverage }: Ranked): bigint[] {
  const bodies = entries.filter(({ anchor, answers }) => anchor !== null && Math.max(...answers) >= Math.min(coverage, 0.8))
  const bearing = named?.anchor ? bodies.filter(({ anchor }) => anchor === named.anchor) : []
  const unique = new Map([...bearing, ...bodies].toReversed().map((entry) => [entry.anchor, entry.id]))
  const ids = [...unique.values()].toReversed()
  return ids.slice(0, PASSAGES)
}

/** A partner institution without a district of ours is shown under one it works with. */
async function relatedHomes(codes: string[]): Promise<Map<string, { slug: string; name: string }>> {
  if (codes.length === 0) return new Map()
  const districts = await db().district.findMany({ where: { code: { in: codes } }, select: { code: true, slug: true, name: true } })
  return new Map(districts.map(({ code, slug, name }) => [code, { slug, name }]))
}
