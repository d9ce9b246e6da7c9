import type { FacilityItem } from '#facilities/list-facilities.ts'
import type { Translate } from '#i18n/translate.ts'
import { publicPoint } from '#open-data/register/public-point.ts'
import { SOURCED_FIELDS, type StatedBy } from '#open-data/register/read-stated-values.ts'
import { isServiceCode, type Mode } from '#services/code-list.ts'
import type { AccessKind, FeeKind } from '#services/offer-terms.ts'
import type { Source } from '#sources/source.ts'

const COLUMNS = ['name', 'group', 'type', 'level', 'street', 'status', 'address', 'phone', 'services', 'terms', 'specialties', 'lat', 'lng', 'sources', 'unverified', 'page'] as const
type Column = (typeof COLUMNS)[number]

/** The heads of the table, in the reader's language. */
export function tableHead(t: Translate): string[] {
  return COLUMNS.map((column) => t(`openData.table.${column}`))
}

/**
 * Facilities as rows of a table, a cell per column: what nobody has stated is an empty cell. Who states each value, and what awaits
 * verification, stand in columns of their own. Points are on WGS-84.
 */
export function tableRows(items: readonly FacilityItem[], statedBy: StatedBy, addressOf: (slug: string) => string, t: Translate): string[][] {
  const words = (names: string[]) => names.join(t('openData.table.and'))
  return items.map(({ id, slug, name, group, type, tier, rank, street, status, address, phone, services, offers, specialties, position }) => {
    const point = publicPoint(position)
    const sources = statedBy.get(id) ?? {}
    const cells: Record<Column, string | null | undefined> = {
      name, type, street, group: t(`facilities.types.${group}`), level: tier && tier + (rank ?? ''), status: t(`facilities.status.${status}`),
      address: address?.value, phone: phone?.value,
      services: words(services.map((code) => (isServiceCode(code) ? t(`services.names.${code}`) : code))), terms: offers.map((offer) => termWords(offer, t)).join(t('openData.table.next')), specialties: words(specialties),
      lat: point && String(point.lat), lng: point && String(point.lng),
      sources: SOURCED_FIELDS.flatMap((field) => {
        const source = sources[field]
        return source ? [t('openData.table.source', { field: t(`facilities.fields.${field}`), source: sourceWords(source, t) })] : []
      }).join(t('openData.table.next')),
      unverified: words(([['address', address], ['phone', phone]] as const).flatMap(([field, known]) => (known?.weak ? [t(`facilities.fields.${field}`)] : []))),
      page: addressOf(slug),
    }
    return COLUMNS.map((column) => cells[column] ?? '')
  })
}

/** On which terms a house offers a service: 预防接种：上门、免费、先预约. */
function termWords({ serviceCode, mode, feeKind, accessKinds }: FacilityItem['offers'][number], t: Translate): string {
  const terms = [mode && t(`services.mode.${mode as Mode}`), feeKind && t(`services.feeKind.${feeKind as FeeKind}`), ...accessKinds.map((kind) => t(`services.accessKind.${kind as AccessKind}`))]
  return t('openData.table.source', { field: serviceCode && isServiceCode(serviceCode) ? t(`services.names.${serviceCode}`) : (serviceCode ?? ''), source: terms.filter(Boolean).join(t('openData.table.and')) })
}

function sourceWords({ trust, document, ref, asOf }: Source, t: Translate): string {
  const where = document ? `《${document.title}》` : ref && /^https?:/.test(ref) ? ref : null
  return [t(`sources.trust.${trust}`), where, asOf].filter(Boolean).join(' ')
}
