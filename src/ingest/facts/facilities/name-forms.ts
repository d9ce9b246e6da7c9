import { senseOf } from '#ingest/facts/facilities/name-stem.ts'
import type { ParsedDocument } from '#ingest/parsed-document.ts'
import { FACILITY_ENDINGS } from '#ingest/word-lists/facilities.ts'

/** A name taken apart for comparing: whose house it is (省, 市, 区 of the document's place), and the name without place and in one spelling. */
export type NameForm = { level: '省' | '市' | '区' | null; bare: string; proper: boolean }

const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/疾病预防控制中心$/u, '疾控中心'], [/社卫(?=中心$|站$)/u, '社区卫生服务'], [/妇保院$/u, '妇幼保健院'], [/中医医院$/u, '中医院'],
  [/(?<=[\u4e00-\u9fff]{2})(?:街道|镇|乡|苏木)(?=社区卫生服务|中心卫生院$|卫生院$)/u, ''],
]
const ENDINGS = Object.keys(FACILITY_ENDINGS).toSorted((a, b) => b.length - a.length)

/**
 * @example
 * // in a document of 厦门市湖里区
 * formOf('厦门市湖里区疾病预防控制中心', place) //=> { level: '区', bare: '疾控中心', proper: false }
 * formOf('区疾控中心', place)                   //=> { level: '区', bare: '疾控中心', proper: false }
 */
export function formOf(name: string, place: ParsedDocument['jurisdiction']): NameForm {
  let bare = name
  let level: NameForm['level'] = null
  for (const [own, areas] of [['省', [place?.province]], ['市', [place?.city]], ['区', [place?.district]]] as const) {
    const area = areas.find((candidate) => candidate && bare.startsWith(candidate))
    const short = own === '区' ? /^[区县旗](?!域|级)/u : own === '市' ? /^市(?!级)/u : /^省(?!级)/u
    const length = area?.length ?? (level === null && short.test(bare) ? 1 : 0)
    if (length > 0 && bare.length - length >= 2) {
      bare = bare.slice(length)
      level = own
    }
  }
  for (const [spelling, one] of SPELLINGS) bare = bare.replace(spelling, one)
  const ending = ENDINGS.find((candidate) => bare.endsWith(candidate)) ?? ''
  return { level, bare, proper: senseOf(bare.slice(0, bare.length - ending.length), false) === 'proper' && !bare.startsWith('第') }
}

/** One house under two names: the same name, and the same place or a name that no other place has. */
export function isSame(a: NameForm, b: NameForm): boolean {
  return a.bare === b.bare && (a.level === b.level || a.proper)
}

/** 中山医院 of 厦门大学附属中山医院; null for a name without a university. */
export function attachedName(bare: string): string | null {
  return /(?:大学|学院)附属(?<own>[\u4e00-\u9fff]{3,})$/u.exec(bare)?.groups!.own ?? null
}
