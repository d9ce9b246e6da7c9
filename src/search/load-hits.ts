import { districtsOf } from '#districts/queries.ts'
import { publicEditions } from '#documents/public-editions.ts'
import { type Period, type Validity, validityOn } from '#documents/validity.ts'
import { type KnownValue, knownValue } from '#facilities/known-value.ts'
import { type Day, dayInChina, dayOf } from '#platform/clock.ts'
import { db } from '#platform/db.ts'
import type { Concept } from '#search/question/concepts.ts'
import { SEARCHED, wordsOfOffer } from '#search/entries/index-facilities.ts'
import type { NamedOwner } from '#search/names/named-owners.ts'
import type { Ranked } from '#search/ranking/rank.ts'
import { type Snippet, snippetOf } from '#search/snippet.ts'
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

type FacilityRow = {
  id: string
  slug: string
  districtCode: string | null
  relatedDistricts: string[]
  values: { field: string; value: unknown; trust: string }[]
  offers: { serviceCode: string; text: string | null; trust: string }[]
}

/** The results of one page with the texts to show. */
export async function loadHits(results: Ranked[], concepts: Concept[]): Promise<Hit[]> {
  const idsOf = (facilities: boolean) => results.filter(({ kind }) => (kind === 'facility') === facilities).map(({ ownerId }) => ownerId)
  const shown = results.map(shownEntries)
  const [entries, documents, facilities] = await Promise.all([readEntries(results, shown.flat()), readDocuments(idsOf(false)), readFacilities(idsOf(true))])
  const districts = new Map((await districtsOf(facilities.flatMap(homesOf))).map((district) => [district.code, district]))
  const homeOf = (facility: FacilityRow) => homesOf(facility).flatMap((code) => districts.get(code) ?? [])[0]
  const today = dayInChina(new Date())
  return results.flatMap((result, index) => {
    const head = entries.find(({ ownerId, ordinal }) => ownerId === result.ownerId && ordinal === 0)
    const document = documents.find(({ id }) => id === result.ownerId)
    const facility = facilities.find(({ id }) => id === result.ownerId)
    const owner = document ?? facility
    if (!head || !owner) return []
    const [address = null, phone = null] = facility ? ['address', 'phone'].map((field) => knownValue(facility.values, field)) : []
    const passages = shown[index]!.flatMap((id) => entries.filter((entry) => entry.id === id))
    // A partner institution without a district of ours is shown under one it works with.
    const home = document?.district ?? (facility && homeOf(facility))
    return [{
      id: result.ownerId,
      kind: result.kind as HitKind,
      district: home ? { slug: home.slug, name: home.name } : null,
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

function homesOf({ districtCode, relatedDistricts }: FacilityRow): string[] {
  return districtCode === null ? relatedDistricts : [districtCode, ...relatedDistricts]
}

/** Of all that is stated of a facility, what answers and is not printed anyway. */
function statedIn(text: string, facility: FacilityRow, printed: (string | undefined)[], concepts: Concept[]): HitPassage[] {
  const statements = [
    ...facility.values.map(({ value, trust }) => ({ words: [String(value)], trust })),
    ...facility.offers.map(({ serviceCode, text: words, trust }) => ({ words: wordsOfOffer(serviceCode, words), trust })),
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

/** The heads of these results and the passages to show of them. */
function readEntries(results: readonly Ranked[], passages: bigint[]) {
  return db().searchEntry.findMany({
    where: { OR: [{ ownerId: { in: results.map(({ ownerId }) => ownerId) }, ordinal: 0 }, { id: { in: passages } }] },
    select: { id: true, ownerId: true, ordinal: true, anchor: true, title: true, text: true, issuedOn: true },
  })
}

async function readDocuments(ids: string[]) {
  if (ids.length === 0) return []
  return db().document.findMany({
    where: { id: { in: ids } },
    select: { id: true, slug: true, number: true, ending: true, endedOn: true, district: { select: { slug: true, name: true } }, editions: { where: publicEditions, select: { effectiveFrom: true, expiresOn: true } } },
  })
}

/** One statement whose rows come as text: statements of their own for values and offers would cost the client more than all the rest of a question. */
async function readFacilities(ids: string[]): Promise<FacilityRow[]> {
  if (ids.length === 0) return []
  const [read] = await db().$queryRaw<{ rows: string }[]>`
    select json_agg(json_build_object('id', id, 'slug', slug, 'districtCode', district_code, 'relatedDistricts', coalesce(related_districts, '{}'),
      'values', coalesce((select json_agg(json_build_object('field', field, 'value', value, 'trust', trust) order by ordinal) from facility_value
        where facility_id = facility.id and field = any(${['name', ...SEARCHED]})), '[]'),
      'offers', coalesce((select json_agg(json_build_object('serviceCode', service_code, 'text', text, 'trust', source ->> 'trust')) from service_offer where facility_id = facility.id), '[]')))::text as rows
    from facility where id = any(${ids}::uuid[])`
  return JSON.parse(read?.rows ?? '[]') as FacilityRow[]
}
