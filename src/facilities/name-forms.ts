/** A facility as its names are read. */
export type NamedFacility = {
  id: string
  name: string
  aliases: string[]
  type: string | null
  districtCode: string | null
  relatedDistricts: string[]
}

/** The place whose document is read: short names mean what they mean there. */
export type Place = { code: string; name: string; city: string; province: string; unitPrefix: string }

/** One way a text may name a facility. A short form stands only where nothing before it can belong to the name. */
export type NameForm = { form: string; facilityId: string; kind: 'registered' | 'short'; homely: boolean }

const NOTE = /[（(][^（）()]*[）)]$/u
const UNIVERSITY = /^\p{Script=Han}{2,8}?大学附属(?=\p{Script=Han}{4,})/u
const ABBREVIATIONS: readonly [RegExp, string][] = [
  [/疾病预防控制(中心|机构)$/u, '疾控中心'],
  [/社区卫生服务(中心|站)/u, '社卫$1'],
]
/** Left of its place name, these say only what kind of house it is. */
const TOO_GENERAL = /^(总|中心|街道|镇|乡)?(医院|卫生院|社区卫生服务中心|社区卫生服务站|社卫中心|社卫站|门诊部|诊所|医疗集团|卫生健康局|公共卫生服务中心)$/u

/**
 * Every form by which documents of a place may name the register's facilities. A form that fits two facilities goes to
 * the one of the place itself, or to none.
 *
 * @example
 * // in 海沧 of 厦门市: 厦门大学附属中山医院 is also 中山医院, 海沧区妇幼保健院 also 区妇幼保健院 and 妇幼保健院
 */
export function nameForms(facilities: NamedFacility[], place: Place): Map<string, NameForm> {
  const byForm = new Map<string, NameForm[]>()
  for (const facility of facilities) {
    for (const form of formsOf(facility, place)) byForm.set(form.form, [...(byForm.get(form.form) ?? []), form])
  }
  const settled = [...byForm].flatMap(([form, claims]) => {
    const winner = settle(claims)
    return winner ? [[form, winner] as const] : []
  })
  return new Map(settled)
}

/** The register's own name beats a shortened one, the place's own facility one from elsewhere. */
function settle(claims: NameForm[]): NameForm | null {
  const registered = claims.filter(({ kind }) => kind === 'registered')
  const among = registered.length > 0 ? registered : claims
  const homely = among.filter((claim) => claim.homely)
  const left = homely.length > 0 ? homely : among
  return new Set(left.map(({ facilityId }) => facilityId)).size === 1 ? left[0]! : null
}

/** What a facility is called, names and other names alike, without the note a name may end in. */
export function registeredForms({ name, aliases }: Pick<NamedFacility, 'name' | 'aliases'>): string[] {
  return [name, ...aliases].map((one) => one.replace(NOTE, ''))
}

function formsOf(facility: NamedFacility, place: Place): NameForm[] {
  const homely = facility.districtCode === place.code
  const registered = registeredForms(facility)
  const form = (kind: NameForm['kind']) => (text: string): NameForm => ({ form: text, facilityId: facility.id, kind, homely })
  const own = registered.map(form('registered'))
  const local = homely || facility.relatedDistricts.includes(place.code)
  if (!local) return own
  const shortened = registered.flatMap((name) => shortForms(name, place))
  // An office stands on every page as a unit responsible (区卫健局); only its name with the place tells something about it.
  if (facility.type === '卫生健康行政部门') return [...own, ...shortened.flatMap(({ prefixed }) => prefixed).filter((name) => name.startsWith(place.name)).map(form('short'))]
  return [
    ...own,
    ...shortened.flatMap(({ prefixed }) => prefixed).map(form('short')),
    ...shortened.map(({ bare }) => bare).filter((bare) => bare.length >= 4 && !TOO_GENERAL.test(bare)).map(form('short')),
  ]
}

function shortForms(name: string, place: Place): { prefixed: string[]; bare: string }[] {
  return [name, ...ABBREVIATIONS.map(([long, short]) => name.replace(long, short))].map((variant) => {
    let bare = variant
    let prefixes: string[] = []
    for (const [area, prefix] of areas(place)) {
      if (!bare.startsWith(area)) continue
      bare = bare.slice(area.length)
      prefixes = [area, prefix]
    }
    return { prefixed: prefixes.map((prefix) => prefix + bare), bare: bare.replace(UNIVERSITY, '') }
  })
}

function areas({ name, city, province, unitPrefix }: Place): [string, string][] {
  return [[province, '省'], [city, '市'], [name, unitPrefix]]
}
