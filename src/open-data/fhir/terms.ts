import { MODES, SERVICE_GROUPS, SERVICES, type ServiceCode } from '#services/code-list.ts'
import { ACCESS_KINDS, FEE_KINDS } from '#services/offer-terms.ts'
import { NETWORK_KINDS, RELATION_KINDS } from '#facilities/code-lists/relations.ts'
import { FACILITY_TYPES } from '#facilities/code-lists/facility-types.ts'
import { webAddresses } from '#open-data/addresses.ts'
import { translator } from '#i18n/translate.ts'
import { CARE_MODES } from '#villages/care.ts'
import type { CodeSystem, Coding, Extension } from '@medplum/fhirtypes'

/** An address below the FHIR endpoint. */
export function fhirAddress(path: string): string {
  return webAddresses().api(`fhir/${path}`)
}

/** What stands for a code list, an identifier's register or an addition to R4: an address that stays, below this endpoint. */
export const term = {
  system: (list: CodeList) => fhirAddress(`CodeSystem/${list}`),
  register: (name: 'credit-code' | 'licence-number' | 'institution-code' | 'insurance-code' | 'facility') => fhirAddress(`NamingSystem/${name}`),
  extension: (name: 'unverified' | 'inferred' | 'lifecycle') => fhirAddress(`StructureDefinition/${name}`),
}

/** Marks a value whose first source is a directory or weaker. */
export function unverified(weak: boolean): { extension: Extension[] } | undefined {
  return weak ? { extension: [{ url: term.extension('unverified'), valueBoolean: true }] } : undefined
}

const t = translator('zh-CN')

/** Every code list the resources draw on, with its words. */
export const CODE_LISTS = {
  'ws-218-2002': { title: '卫生机构（组织）分类与代码 WS 218—2002', concepts: () => Object.entries(FACILITY_TYPES).filter(([code]) => !code.startsWith('X-')), complete: false },
  'facility-type': { title: '标准之外的机构类别', concepts: () => Object.entries(FACILITY_TYPES).filter(([code]) => code.startsWith('X-')), complete: true },
  service: { title: '服务', concepts: () => Object.keys(SERVICES).map((code) => [code, t(`services.names.${code as ServiceCode}`)]), complete: true },
  'service-group': { title: '服务的类别', concepts: () => SERVICE_GROUPS.map((group) => [group, t(`services.groups.${group}`)]), complete: true },
  'place-kind': { title: '村和社区', concepts: () => (['village', 'community'] as const).map((kind) => [kind, t(`facilities.list.near.kind.${kind}`)]), complete: true },
  'village-care': { title: '村（社区）医疗服务的方式', concepts: () => CARE_MODES.map((mode) => [mode, t(`villages.mode.${mode}`)]), complete: true },
  fee: { title: '费用', concepts: () => FEE_KINDS.map((kind) => [kind, t(`services.feeKind.${kind}`)]), complete: true },
  access: { title: '怎么就诊', concepts: () => ACCESS_KINDS.map((kind) => [kind, t(`services.accessKind.${kind}`)]), complete: true },
  relation: { title: '机构之间的关系', concepts: () => RELATION_KINDS.map((kind) => [kind, nameOf(t(`facilities.relation.${kind}`))]), complete: true },
  network: { title: '医联体、医共体的种类和其中的角色', concepts: () => [...NETWORK_KINDS.map((kind) => [kind, nameOf(t(`facilities.relation.network.${kind}`))]), ['lead', nameOf(t('facilities.relation.lead'))], ['member', nameOf(t('facilities.relation.members'))]], complete: true },
  'service-mode': { title: '服务的方式', concepts: () => MODES.map((mode) => [mode, t(`services.mode.${mode}`)]), complete: true },
} satisfies Record<string, { title: string; concepts: () => string[][]; complete: boolean }>

/** What a page prints before a name. */
function nameOf(head: string): string {
  return head.replace(/：$/u, '')
}

export type CodeList = keyof typeof CODE_LISTS

/** A code with its words. */
export function coding(list: CodeList, code: string): Coding {
  const display = CODE_LISTS[list].concepts().find(([one]) => one === code)?.[1]
  return { system: term.system(list), code, ...(display && { display }) }
}

/** The list a facility's code stands in: the standard's or our own. */
export function typeCoding(typeCode: string): Coding {
  return coding(typeCode.startsWith('X-') ? 'facility-type' : 'ws-218-2002', typeCode)
}

/** A code list as a resource. Of the standard's list only what registers of districts meet is held. */
export function codeSystem(list: CodeList): CodeSystem {
  const { title, concepts, complete } = CODE_LISTS[list]
  return {
    resourceType: 'CodeSystem', id: list, url: term.system(list), name: list.replaceAll('-', '_'), title, status: 'active', content: complete ? 'complete' : 'fragment', caseSensitive: true,
    concept: concepts().map(([code, display]) => ({ code: code!, ...(display && { display }) })),
  }
}
