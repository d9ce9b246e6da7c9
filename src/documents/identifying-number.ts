/**
 * The 文号 by which a district has no more than one document; null for a number without the code of an organ, such as 2025年第6号:
 * every organ has its own sixth announcement of a year.
 */
export function identifyingNumber(number: { agencyCode: string; normalized: string } | null): string | null {
  return number && number.agencyCode !== '' ? number.normalized : null
}
