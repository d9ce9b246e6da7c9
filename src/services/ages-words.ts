import type { Translate } from '#i18n/translate.ts'

/**
 * The ages an offer is for, in words; null where no source sets a bound.
 *
 * @example
 * agesWords({ minAge: 60, maxAge: null }, t) //=> '60岁及以上'
 */
export function agesWords({ minAge, maxAge }: { minAge: number | null; maxAge: number | null }, t: Translate): string | null {
  if (minAge === null) return maxAge === null ? null : t('services.agesTo', { to: maxAge })
  return maxAge === null ? t('services.agesFrom', { from: minAge }) : t('services.ages', { from: minAge, to: maxAge })
}
