import { describe, expect, it } from 'vitest'
import { OffersView } from '#app/[locale]/(public)/[district]/facilities/[slug]/offers-view.tsx'
import { pathsFor } from '#config/paths.ts'
import type { PublicFacility } from '#facilities/queries.ts'
import { translator } from '#i18n/translate.ts'
import type { OfferStatus } from '#services/offer-status.ts'
import type { PublicOffer } from '#services/queries.ts'
import { markup } from '#ui/markup.ts'

const source = { kind: 'web', ref: null, trust: 'news', asOf: null, note: null, quote: null, method: null, nextCheck: null }
const allDay = { id: 's', serviceCode: 'NIGHT', sessions: [{ label: 'night', days: [1, 2, 3, 4, 5, 6, 7], opens: '00:00', closes: '24:00', weeks: null }], exceptions: [], holidays: 'open', validFrom: null, validTo: null, source }

function shown(status: 'operating' | 'closed', registered: OfferStatus): string {
  const facility = { status, events: [], schedules: [allDay] } as unknown as PublicFacility
  const offer: PublicOffer = { id: 'o', facilityId: 'f', serviceCode: 'NIGHT', text: null, mode: 'onsite', registered, eligibility: null, minAge: null, maxAge: null, feeKind: null, accessKinds: [], bring: null, contact: null, promise: null, fee: null, access: null, area: null, source, switches: [] }
  return markup(<OffersView offers={[offer]} facility={facility} district="huli" documentOf={() => null} moment={{ day: '2026-11-25', minute: 600 }} t={translator('zh-CN')} to={pathsFor({ locale: 'zh-CN', large: false })} />)
}

describe('a service with hours of its own', () => {
  it('is open within them', () => expect(shown('operating', 'offered')).toContain('现在开诊'))
  it('is not while it is paused, though its hours stand', () => {
    expect(shown('operating', 'paused')).not.toContain('现在开诊')
    expect(shown('operating', 'paused')).toContain('00:00–24:00')
  })
  it('is not once its house has closed', () => expect(shown('closed', 'offered')).not.toContain('现在开诊'))
})
