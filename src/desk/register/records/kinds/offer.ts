import { z } from 'zod'
import { optional, ticked } from '#desk/register/inputs.ts'
import type { ReadRecord } from '#desk/register/records/keep-record.ts'
import type { Issue } from '#platform/errors.ts'
import { isServiceCode, MODES } from '#services/code-list.ts'
import { OFFER_STATUSES } from '#services/offer-status.ts'
import { ACCESS_KINDS, type AccessKind, FEE_KINDS } from '#services/offer-terms.ts'

const age = z.string().trim().max(5).default('')
const Said = z.object({
  serviceCode: z.string(), mode: z.enum(MODES), status: z.enum(OFFER_STATUSES), text: optional, eligibility: optional, minAge: age, maxAge: age,
  feeKind: z.union([z.enum(FEE_KINDS), z.literal('').transform(() => null)]).default(null), fee: optional, access: optional, area: optional, bring: optional, contact: optional, promise: optional,
})

/** A service at a house as its form, or a row of a table, says it. */
export function readOffer(said: Record<string, unknown>): ReadRecord {
  const { serviceCode, mode, status, text, eligibility, minAge, maxAge, feeKind, fee, access, area, bring, contact, promise } = Said.parse(said)
  const [from, to] = [yearsOf(minAge), yearsOf(maxAge)]
  const wrong: (Issue | false)[] = [
    !isServiceCode(serviceCode) && { field: 'serviceCode', key: 'service_unknown' },
    from === undefined && { field: 'minAge', key: 'age_unreadable' },
    to === undefined && { field: 'maxAge', key: 'age_unreadable' },
    typeof from === 'number' && typeof to === 'number' && from > to && { field: 'maxAge', key: 'ages_turned' },
    feeKind === 'free' && fee !== null && /[1-9]\d*\s*元/u.test(fee) && { field: 'fee', key: 'free_with_price' },
  ]
  return {
    columns: {
      service_code: serviceCode, mode, status, text, eligibility, min_age: from ?? null, max_age: to ?? null, fee_kind: feeKind, fee, access_kinds: accessOf(said), access, area, bring, contact, promise,
    },
    issues: wrong.filter((one) => one !== false),
  }
}

/** A box of its own for each way in. */
function accessOf(said: Record<string, unknown>): AccessKind[] {
  return ACCESS_KINDS.filter((kind) => ticked.parse(said[`access-${kind}`]))
}

/** 65, 65岁 → 65; null where nothing is said; undefined where it is no age. */
function yearsOf(text: string): number | null | undefined {
  const plain = text.normalize('NFKC').replace(/周?岁$/u, '')
  if (plain === '') return null
  return /^\d{1,3}$/.test(plain) && Number(plain) <= 120 ? Number(plain) : undefined
}
