import type { Provenance, Reference } from '@medplum/fhirtypes'
import { webAddresses } from '#open-data/addresses.ts'
import { PUBLISHER } from '#open-data/licences.ts'
import { translator } from '#i18n/translate.ts'
import type { Source } from '#sources/source.ts'

/** A value of the register as far as R4 tells where it comes from. */
export type StatedValue = { id: string; facilityId: string; field: string; recordedAt: string; source: Source }

type Target = { type: 'Organization' | 'Location'; path: string }

/** The fields that have a place in a resource, and where (FHIRPath). */
export const TARGETS: Record<string, Target[]> = {
  name: both('name'), aliases: both('alias'), shortNames: both('alias'), secondNames: both('alias'), formerNames: both('alias'),
  type: both('type.text'), typeCode: both('type.coding'), address: both('address.text'), districtCode: both('address.district'),
  phone: both("telecom.where(system = 'phone')"), website: both("telecom.where(system = 'url')"),
  creditCode: identifier(), licenceNumber: identifier(), institutionCode: identifier(), insuranceCode: identifier(),
  lat: position('latitude'), lng: position('longitude'), crs: position(''),
}

const t = translator('zh-CN')

/**
 * Who states a value (R4 Provenance): which element of which resources it stands in, since when the register has it, and its source, a live
 * document or a web address, with the words quoted from it.
 */
export function toProvenance({ id, facilityId, field, recordedAt, source }: StatedValue): Provenance {
  const { trust, ref, asOf, quote, method, document } = source
  const { to, web } = webAddresses()
  const address = document ? web(to.document(document.district, document.kind, document.slug, document.anchor)) : ref && /^https?:/.test(ref) && URL.canParse(ref) ? ref : null
  const words = [t(`sources.trust.${trust}`), document && `《${document.title}》`, asOf, quote && `“${quote}”`].filter(Boolean).join(' ')
  return {
    resourceType: 'Provenance', id, language: 'zh-CN',
    target: (TARGETS[field] ?? []).map(({ type, path }): Reference => ({
      reference: `${type}/${facilityId}`, extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/targetPath', valueString: `${type}.${path}` }],
    })),
    recorded: recordedAt,
    ...(method && { activity: { text: t(`sources.method.${method as 'phone'}`) } }),
    agent: [{ who: { display: PUBLISHER } }],
    entity: [{ role: quote ? 'quotation' : 'source', what: { ...(address && { identifier: { system: 'urn:ietf:rfc:3986', value: address } }), display: words } }],
  }
}

function both(path: string): Target[] {
  return [{ type: 'Organization', path }, { type: 'Location', path }]
}

function identifier(): Target[] {
  return [{ type: 'Organization', path: 'identifier' }]
}

function position(part: string): Target[] {
  return [{ type: 'Location', path: ['position', part].filter(Boolean).join('.') }]
}
