import { registerTags } from '#districts/register-tags.ts'
import { cached } from '#platform/cache.ts'
import { dayInChina, dayOf } from '#platform/clock.ts'
import { db } from '#platform/db.ts'
import type { Prisma } from '#platform/generated/client.ts'
import { isServiceCode, type Mode, type ServiceCode } from '#services/code-list.ts'
import type { AccessKind, FeeKind } from '#services/offer-terms.ts'
import type { OfferStatus, Switch } from '#services/offer-status.ts'
import { type SourceRow, statedIn } from '#sources/source.ts'

/** What residents are told of a service, each text null where no source states it. */
export const DEFINITION_TEXTS = ['what', 'forWhom', 'bring', 'cost', 'how'] as const
export type DefinitionTexts = Record<(typeof DEFINITION_TEXTS)[number], string | null>

/** A service in words: the district's own where it has one, else the one for everywhere. Null when nobody has written one. */
export const findDefinition = cached('service-definition', (districtCode: string, _code: ServiceCode) => registerTags.of(districtCode), async (districtCode: string, code: ServiceCode) => {
  const rows = await db().serviceDefinition.findMany({ where: { code, districtCode: { in: [districtCode, ''] } }, orderBy: { districtCode: 'desc' }, take: 1 })
  const [row] = rows
  return row ? { texts: row.texts as DefinitionTexts, approvedOn: row.state === 'approved' && row.approvedAt ? dayInChina(row.approvedAt) : null } : null
})

export type Definition = NonNullable<Awaited<ReturnType<typeof findDefinition>>>

/** A service as a facility offers it. What holds on a day: offerStatusOn. */
export type PublicOffer = ReturnType<typeof toOffer>

const offerFields = {
  id: true, facilityId: true, serviceCode: true, text: true, mode: true, status: true, eligibility: true, minAge: true, maxAge: true, fee: true, feeKind: true, access: true, accessKinds: true, area: true, bring: true, contact: true, promise: true, source: true,
  switches: { select: { status: true, effectiveOn: true, until: true, basis: true }, orderBy: { recordedAt: 'asc' } },
} satisfies Prisma.ServiceOfferSelect

/** Every service offered by facilities of a district. */
export const listOffers = cached('service-offers', registerTags.of, (districtCode: string) => readOffers({ facility: { districtCode } }))

/** Of one service, who offers it in a district. */
export const offersOf = cached('offers-of-service', (districtCode: string, _code: ServiceCode) => registerTags.of(districtCode), (districtCode: string, code: ServiceCode) => readOffers({ serviceCode: code, facility: { districtCode } }))

/** Offers that fit a condition, not kept. */
export async function readOffers(where: Prisma.ServiceOfferWhereInput): Promise<PublicOffer[]> {
  return (await db().serviceOffer.findMany({ where, select: offerFields, orderBy: [{ serviceCode: 'asc' }, { id: 'asc' }] })).map(toOffer)
}

/** Every service one facility offers. */
export const offersAt = cached('service-offers-at', (_facilityId: string) => [registerTags.all], (facilityId: string) => readOffers({ facilityId }))

/** The documents an offer names: its source, and the one that promises it. */
export function namedBy({ source, promise }: PublicOffer): Pick<SourceRow, 'kind' | 'ref'>[] {
  return [source, ...(promise === null ? [] : [statedIn(promise)])]
}

type OfferRow = Prisma.ServiceOfferGetPayload<{ select: typeof offerFields }>

function toOffer({ serviceCode, mode, status, feeKind, accessKinds, source, switches, ...row }: OfferRow) {
  return {
    ...row, serviceCode: isServiceCode(serviceCode) ? serviceCode : null, mode: mode as Mode, registered: status as OfferStatus, feeKind: feeKind as FeeKind | null, accessKinds: accessKinds as AccessKind[], source: source as SourceRow,
    switches: switches.map(({ effectiveOn, until, ...rest }): Switch => ({ ...rest, status: rest.status as OfferStatus, effectiveOn: dayOf(effectiveOn)!, until: dayOf(until) })),
  }
}
