import type { Coverage, Results } from '#circle/compute.ts'
import { type Inputs, TRIAL } from '#circle/inputs.ts'
import type { Audience } from '#circle/method.ts'
import type { Way } from '#circle/walking/nearest-site.ts'
import type { Paths } from '#config/paths.ts'
import type { Locale } from '#i18n/locales.ts'
import type { Translate } from '#i18n/translate.ts'

/** A circle as it is shown to one audience. */
export type Shown = { district: { slug: string; name: string }; inputs: Inputs; results: Results; audience: Audience; locale: Locale; t: Translate; to: Paths }

export function coverageOf({ results, audience }: Pick<Shown, 'results' | 'audience'>): Coverage {
  return results.coverage[audience]
}

/** Minutes as an estimate with its band; as measured, without one. */
export function minutesWords({ minutes: { low, mid, high }, measured }: Way, t: Translate): string {
  const [least, usual, most] = [low, mid, high].map((minutes) => String(Math.max(1, Math.round(minutes))))
  return measured || least === most ? t('circle.minutes', { minutes: usual! }) : t('circle.minutesBand', { minutes: usual!, least: least!, most: most! })
}

/** How far and in which direction, in words that a screen reader says as well. */
export function wayWords({ straight, direction }: Way, t: Translate): string {
  const far = straight < 950 ? t('facilities.list.near.metres', { count: Math.max(50, Math.round(straight / 50) * 50) }) : t('facilities.list.near.kilometres', { count: (straight / 1000).toFixed(1) })
  return t('circle.way', { far, direction: t(`facilities.list.near.direction.${direction}`) })
}

export function siteName({ sites }: Pick<Inputs, 'sites'>, slug: string, t: Translate): string {
  return slug === TRIAL ? t('circle.trialSite') : sites.find((site) => site.slug === slug)?.name ?? slug
}

/** Whether places are known, but at the asked time no house is certain to receive people. */
export function noneOpen({ results, audience, inputs }: Pick<Shown, 'results' | 'audience' | 'inputs'>): boolean {
  const { homes } = results.coverage[audience]
  return inputs.question.at !== null && inputs.question.trial === null && homes.placed > 0 && results.sites.placed > 0 && results.sites.counted === 0
}

/** Whether there is anything to measure between. */
export function canMeasure({ results, audience, inputs }: Pick<Shown, 'results' | 'audience' | 'inputs'>): boolean {
  return results.coverage[audience].homes.placed > 0 && (results.sites.counted > 0 || inputs.question.trial !== null)
}
