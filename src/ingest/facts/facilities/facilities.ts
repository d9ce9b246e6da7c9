import { findFacilityNames, type FacilityName } from '#ingest/facts/facilities/facility-names.ts'
import { attachedName, formOf, isSame, type NameForm } from '#ingest/facts/facilities/name-forms.ts'
import type { Facility } from '#ingest/facts/facilities/shapes.ts'
import { stateFrom, type Passage, type Stated } from '#ingest/facts/passages.ts'
import type { ParsedDocument } from '#ingest/parsed-document.ts'
import type { TracedText } from '#ingest/text/traced-text.ts'

/** Where a house is named, and which of its names and parts stands there. */
export type Named = FacilityName & { passage: Passage; traced: TracedText; stated: Stated }

/** All names of one house in a document. */
type House = { form: NameForm; named: Named[]; aliases: Set<string> }

type Abbreviations = ParsedDocument['abbreviations']

/** Where houses are named: not in the signature or the copies. */
const NAMING: ReadonlySet<Passage['role']> = new Set(['body', 'opening', 'transmittal', 'table-row'])

/** Finds the names in every passage of the body, headings and rows of tables included. */
export function findNamed(passages: readonly Passage[]): Named[] {
  return passages.filter(({ role }) => NAMING.has(role)).flatMap((passage) =>
    [passage.heading, passage.text].flatMap((traced) => findFacilityNames(traced.text).map((name) => {
      const certain = !name.isWeak && name.as.startsWith(name.name)
      return { ...name, passage, traced, stated: stateFrom(passage, traced, name.start, name.end, certain ? 'certain' : 'inferred') }
    })),
  )
}

/**
 * The houses a document names, each once, with every place and every name it stands under. 区疾控中心 and 湖里区疾病预防控制中心 are one;
 * a short name goes to the one house it fits, and to none when it fits two.
 */
export function gatherFacilities(named: readonly Named[], abbreviations: Abbreviations, place: ParsedDocument['jurisdiction']): Facility[] {
  const houses = new Houses(abbreviations)
  named.forEach((one, i) => {
    if (one.isAlias) houses.addAlias(one.name, named[i - 1]!)
    else if (!one.isWeak) houses.add(one, formOf(one.name, place))
  })
  for (const weak of named.filter((one) => one.isWeak)) houses.addWeak(weak, formOf(weak.name, place))
  return houses.joined().map(facilityOf)
}

class Houses {
  #all: House[] = []
  #byBare = new Map<string, House[]>()
  /** By 中山医院 the houses named …大学附属中山医院. */
  #byAttached = new Map<string, House[]>()
  /** By 县人民医院 the houses named 平江县人民医院. */
  #byEnd = new Map<string, House[]>()
  #byAlias = new Map<string, House>()
  #of = new Map<Named, House>()
  /** By every ending of a name the short names that the text defines for it. */
  #shortOf = new Map<string, string[]>()

  constructor(abbreviations: Abbreviations) {
    for (const { full, short } of abbreviations) {
      for (let from = 0; full && from + 3 <= full.length; from++) add(this.#shortOf, full.slice(from), short)
    }
  }

  add(named: Named, form: NameForm): void {
    const house = this.#byAlias.get(named.name) ?? this.#byBare.get(form.bare)?.find((known) => isSame(known.form, form)) ?? this.#open(named.name, form)
    house.named.push(named)
    this.#of.set(named, house)
  }

  /** A（B）: B is another name of the house just named. */
  addAlias(alias: string, named: Named): void {
    const house = this.#of.get(named)
    if (house) this.#alias(house, alias)
  }

  addWeak(named: Named, form: NameForm): void {
    if (form.level === null) only(this.#byBare.get(form.bare))?.named.push(named)
  }

  /** Houses named by a short name only are joined to the one that it is short for. */
  joined(): House[] {
    const gone = new Set<House>()
    for (const house of this.#all) {
      const placed = only(this.#byEnd.get(house.named[0]!.name))
      if (placed && placed !== house && !gone.has(placed)) {
        placed.named.push(...house.named)
        gone.add(house)
      }
      if (gone.has(house) || house.form.level !== null) continue
      const longer = (this.#byBare.get(house.form.bare) ?? []).filter((other) => other !== house && other.form.level !== null)
      const full = only([...longer, ...(this.#byAttached.get(house.form.bare) ?? [])])
      if (!full || full === house || gone.has(full)) continue
      full.named.push(...house.named)
      gone.add(house)
    }
    return this.#all.filter((house) => !gone.has(house))
  }

  #open(name: string, form: NameForm): House {
    const house: House = { form, named: [], aliases: new Set() }
    this.#all.push(house)
    add(this.#byBare, form.bare, house)
    const attached = attachedName(form.bare)
    if (attached) add(this.#byAttached, attached, house)
    for (const { index } of name.matchAll(/(?<!^)[省市区县旗](?=[\u4e00-\u9fff]{3,})/gu)) add(this.#byEnd, name.slice(index), house)
    for (const short of this.#shortOf.get(name) ?? []) this.#alias(house, short)
    return house
  }

  #alias(house: House, alias: string): void {
    house.aliases.add(alias)
    this.#byAlias.set(alias, house)
  }
}

function only(houses: readonly House[] | undefined): House | null {
  return houses?.length === 1 ? houses[0]! : null
}

function add<T>(index: Map<string, T[]>, key: string, value: T): void {
  const held = index.get(key)
  if (held) held.push(value)
  else index.set(key, [value])
}

function facilityOf({ named, aliases }: House): Facility {
  const inOrder = named.toSorted((a, b) => a.stated.range.start - b.stated.range.start)
  const first = inOrder[0]!
  const fullest = inOrder.filter((one) => !one.isWeak).toSorted((a, b) => b.name.length - a.name.length)[0] ?? first
  // 公共卫生服务中心二期 is named as such when the document never speaks of the house without its part.
  const phase = inOrder.every(({ part }) => part !== null && part === first.part && part.endsWith('期')) ? first.part! : ''
  return {
    name: fullest.name + phase, type: fullest.type, paths: unique(inOrder.map(({ stated }) => stated.path ?? 'preamble')), mentionedAs: unique(inOrder.map(({ as }) => as)),
    aliases: [...aliases], mentions: inOrder.map(({ as, stated }) => ({ as, ...stated })), registerId: null, ...first.stated,
  }
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)]
}
