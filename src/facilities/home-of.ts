/**
 * The district under whose address a facility's page stands: its own, or, of a partner elsewhere, the first of those it works with in
 * the installation's order; null when it has neither.
 */
export function homeOf<District extends { code: string }, Own>(facility: { district: Own | null; relatedDistricts: readonly string[] }, districts: readonly District[]): Own | District | null {
  return facility.district ?? districts.find(({ code }) => facility.relatedDistricts.includes(code)) ?? null
}
