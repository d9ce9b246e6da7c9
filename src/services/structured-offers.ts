import type { Translate } from '#i18n/translate.ts'
import type { Day } from '#platform/clock.ts'
import { isOffered, offerStatusOn } from '#services/offer-status.ts'
import type { PublicOffer } from '#services/queries.ts'

/** What a house offers on a day in schema.org's words (makesOffer): what no source states is left out; a price only where there is none to pay. */
export function offerFacts(offers: readonly PublicOffer[], day: Day, t: Translate): object[] {
  return offers.filter(({ registered, switches }) => isOffered(offerStatusOn(registered, switches, day).status)).map(({ serviceCode, text, mode, eligibility, minAge, maxAge, area, feeKind, fee, access, accessKinds }) => ({
    '@type': 'Offer',
    ...(feeKind === 'free' && { price: 0, priceCurrency: 'CNY' }),
    description: [...accessKinds.map((kind) => t(`services.accessKind.${kind}`)), access, feeKind && t(`services.feeKind.${feeKind}`), fee].filter(Boolean).join('；') || undefined,
    itemOffered: {
      '@type': 'Service', name: serviceCode ? t(`services.names.${serviceCode}`) : text ?? undefined, serviceType: t(`services.mode.${mode}`), areaServed: area ?? undefined,
      audience: eligibility !== null || minAge !== null || maxAge !== null ? { '@type': 'PeopleAudience', audienceType: eligibility ?? undefined, requiredMinAge: minAge ?? undefined, requiredMaxAge: maxAge ?? undefined } : undefined,
    },
  }))
}
