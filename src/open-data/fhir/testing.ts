import { Fhir } from 'fhir/fhir.js'
import type { Place } from '#open-data/register/read-places.ts'
import type { StatedCare } from '#open-data/register/read-cares.ts'
import { positionOf } from '#places/position.ts'
import type { PublicOffer } from '#services/queries.ts'

const validator = new Fhir()

/** What R4's definitions (4.0.1: cardinality, types, required codes, no further properties) have against a resource. */
export function breaches(resource: object): string[] {
  const { messages } = validator.validate(resource, { errorOnUnexpected: true })
  return messages.filter(({ severity }) => severity === 'error' || severity === 'fatal').map(({ location, message }) => `${location}: ${message}`)
}

/** A community health centre of which everything is known. */
export const CENTRE: Place = {
  id: '0199a000-0000-7000-8000-000000000001', slug: 'he-shan-she-qu', name: '禾山街道社区卫生服务中心', type: '社区卫生服务中心', typeCode: 'B100', home: 'huli',
  district: { slug: 'huli', name: '湖里区', city: '厦门市', province: '福建省' }, status: 'operating', unsureName: false, aliases: ['禾山社区'], typeInferred: true,
  identifiers: { creditCode: '91350100M000100Y43', licenceNumber: undefined, institutionCode: undefined, insuranceCode: undefined },
  address: { value: '厦门市湖里区一号', weak: true }, phone: { value: '0592-2808387', weak: false }, website: { value: 'https://example.cn/', weak: false },
  position: positionOf('GCJ-02', 24.509806, 118.151506),
  schedules: [
    {
      serviceCode: null, holidays: 'state', validFrom: null, validTo: null,
      sessions: [
        { label: 'general', days: [1, 2, 3, 4, 5], opens: '08:00', closes: '11:30', weeks: null },
        { label: 'night', days: [5], opens: '22:00', closes: '02:00', weeks: null },
        { label: 'vaccination', days: [6], opens: '08:00', closes: '11:00', weeks: [2, 4] },
        { label: 'general', days: [7], opens: '00:00', closes: '00:00', weeks: null },
      ],
      exceptions: [{ from: '2026-12-01', to: '2026-12-02', closed: true, sessions: [], reason: '搬迁' }],
    },
    { serviceCode: 'EXPERT', holidays: 'state', validFrom: null, validTo: null, exceptions: [], sessions: [{ label: 'expert', days: [2], opens: '00:00', closes: '24:00', weeks: null }] },
  ],
  mainHouse: { id: '0199a000-0000-7000-8000-000000000002', name: '湖里区中心' },
  updatedAt: '2026-11-26T00:00:00.000Z',
}

/** One of which only the name is known. */
export const UNKNOWN: Place = {
  ...CENTRE, type: null, typeCode: null, district: null, home: null, status: 'unknown', aliases: [], typeInferred: false, address: null, phone: null, website: null, position: null, schedules: [], mainHouse: null,
  identifiers: { creditCode: undefined, licenceNumber: undefined, institutionCode: undefined, insuranceCode: undefined },
}

export const EXPERTS: PublicOffer = {
  id: '0199a000-0000-7000-8000-000000000003', facilityId: CENTRE.id, serviceCode: 'EXPERT', text: '专家坐诊', mode: 'onsite', registered: 'offered', eligibility: '签约居民', minAge: null, maxAge: null, feeKind: null, accessKinds: [], bring: null, contact: null, promise: null, fee: '免费', access: '先预约', area: '禾山街道',
  source: { kind: 'seed', ref: null, trust: 'seed', asOf: null, note: null, quote: null, method: null, nextCheck: null }, switches: [],
}

/** A village to which the centre's doctor comes round on Tuesdays. */
export const ROUNDS: StatedCare = {
  holds: true, recordedAt: '2026-11-26T00:00:00.000Z',
  area: {
    id: '0199a000-0000-7000-8000-000000000005', code: '350505101201', kind: 'village', name: '某某村委会', street: '涂岭镇', population: null, elderly: null, countedOn: null,
    position: positionOf('WGS-84', 25.2, 118.8), district: { slug: 'quangang', name: '泉港区', city: '泉州市', province: '福建省' },
  },
  care: {
    id: '0199a000-0000-7000-8000-000000000006', mode: 'roving', house: { id: CENTRE.id, slug: CENTRE.slug, name: CENTRE.name }, provider: null, site: '村委会一楼', frequency: null, since: '2026-03', until: null,
    sessions: [{ label: 'general', days: [2], opens: '08:30', closes: '11:00', weeks: null }], source: { kind: 'desk', ref: null, trust: 'desk', asOf: null, note: null, quote: null, method: null, nextCheck: null },
  },
}

/** One of which every term is stated. */
export const AT_HOME: PublicOffer = {
  ...EXPERTS, id: '0199a000-0000-7000-8000-000000000007', serviceCode: 'HOMEVISIT', text: '上门换药', mode: 'home', minAge: 60, maxAge: null, feeKind: 'insured', fee: '出诊费100元，医保报销后自付', accessKinds: ['appointment', 'contract'], access: '电话预约',
  bring: '医保电子凭证', contact: '0592-2808387', promise: '厦湖卫健〔2025〕11号',
}
