/** On which terms a house offers a service; null, or empty, where no source states it. */
export type OfferedTerms = { serviceCode: string | null; mode: string | null; feeKind: string | null; accessKinds: readonly string[] }

/** Questions that one and the same offer of a house has to answer: what is free on the spot and paid at home is not free at home. */
export const TERM_FACETS = ['service', 'mode', 'fee', 'access'] as const
export type TermFacet = (typeof TERM_FACETS)[number]
export type TermFilters = Record<TermFacet, string | null>

/** Asks for what no source states. */
export const UNKNOWN = 'none'

/** A house of which no offer is known: nothing of it is stated. */
const NOTHING: OfferedTerms = { serviceCode: null, mode: null, feeKind: null, accessKinds: [] }

/** Whether one of the offers of a house answers everything asked of it, but for one question left out. */
export function offersFit(offers: readonly OfferedTerms[], filters: TermFilters, without?: TermFacet): boolean {
  return fitting(offers, filters, without).length > 0
}

/** What the offers of a house that answer everything else asked have for one question. */
export function termsOf(offers: readonly OfferedTerms[], facet: TermFacet, filters: TermFilters): string[] {
  return [...new Set(fitting(offers, filters, facet).flatMap((offer) => answersOf(offer, facet)))]
}

function fitting(offers: readonly OfferedTerms[], filters: TermFilters, without?: TermFacet): OfferedTerms[] {
  const known = offers.length > 0 ? offers : [NOTHING]
  return known.filter((offer) => TERM_FACETS.every((facet) => facet === without || filters[facet] === null || answersOf(offer, facet).includes(filters[facet])))
}

function answersOf({ serviceCode, mode, feeKind, accessKinds }: OfferedTerms, facet: TermFacet): readonly string[] {
  switch (facet) {
    case 'service': return serviceCode === null ? [] : [serviceCode]
    case 'mode': return mode === null ? [] : [mode]
    case 'fee': return [feeKind ?? UNKNOWN]
    case 'access': return accessKinds.length > 0 ? accessKinds : [UNKNOWN]
  }
}
