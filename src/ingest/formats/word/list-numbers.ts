import { formatNumber } from '#ingest/formats/word/number-format.ts'
import { childOf, childrenOf, switchOf, valueOf, type XmlElement } from '#ingest/formats/xml/xml-tree.ts'

type Level = { start: number; format: string; text: string; legal: boolean; restartAfter: number | null; style: string | null; indented: boolean }
type Num = { abstract: string; starts: Map<number, number>; levels: Map<number, Level> }

const DEEPEST = 9

/** Writes the numbers that Word makes by itself: 一、 （一） 1. — counters per list, as ECMA-376, 17.9 has them. */
export class ListNumbers {
  readonly #abstracts = new Map<string, Map<number, Level>>()
  readonly #nums = new Map<string, Num>()
  readonly #counters = new Map<string, (number | undefined)[]>()
  readonly #begun = new Set<string>()

  constructor(numbering: XmlElement | null) {
    if (!numbering) return
    const links = new Map<string, string>()
    for (const one of childrenOf(numbering, 'w:abstractNum')) {
      const id = one.attributes['w:abstractNumId'] ?? ''
      this.#abstracts.set(id, levelsOf(one))
      const styleLink = valueOf(one, 'w:styleLink')
      if (styleLink) links.set(styleLink, id)
    }
    // A list that only names a list style takes its levels from the list that defines the style.
    for (const one of childrenOf(numbering, 'w:abstractNum')) {
      const linked = links.get(valueOf(one, 'w:numStyleLink') ?? '')
      if (linked !== undefined) this.#abstracts.set(one.attributes['w:abstractNumId'] ?? '', this.#abstracts.get(linked)!)
    }
    for (const num of childrenOf(numbering, 'w:num')) {
      const overrides = childrenOf(num, 'w:lvlOverride')
      const at = (one: XmlElement) => Number(one.attributes['w:ilvl'] ?? 0)
      this.#nums.set(num.attributes['w:numId'] ?? '', {
        abstract: valueOf(num, 'w:abstractNumId') ?? '',
        starts: new Map(overrides.flatMap((one) => {
          const start = valueOf(one, 'w:startOverride')
          return start === undefined ? [] : [[at(one), Number(start)] as const]
        })),
        levels: new Map(overrides.flatMap((one) => [...levelsOf(one)])),
      })
    }
  }

  /** The level a style of paragraphs stands for in its list. */
  levelOfStyle(numId: string, style: string): number | null {
    const num = this.#nums.get(numId)
    const found = [...(this.#abstracts.get(num?.abstract ?? '') ?? [])].find(([, level]) => level.style === style)
    return found ? found[0] : null
  }

  /** The number of the next paragraph of a list at a level, and whether the list sets its first line in; null without such a list. */
  next(numId: string, at: number): { marker: string; indented: boolean } | null {
    const num = this.#nums.get(numId)
    const level = num && this.#levelOf(num, at)
    if (!num || !level) return null
    const counters = this.#counters.get(num.abstract) ?? []
    this.#counters.set(num.abstract, counters)

    const override = num.starts.get(at)
    const restarts = override !== undefined && !this.#begun.has(`${numId}:${at}`)
    this.#begun.add(`${numId}:${at}`)
    const current = restarts ? undefined : counters[at]
    counters[at] = current === undefined ? (override ?? level.start) : current + 1
    for (let upper = 0; upper < at; upper++) counters[upper] ??= this.#levelOf(num, upper)?.start ?? 1
    for (let deeper = at + 1; deeper < DEEPEST; deeper++) {
      const restartAfter = this.#levelOf(num, deeper)?.restartAfter ?? deeper
      if (restartAfter > at) counters[deeper] = undefined
    }
    return { marker: this.#write(num, level, counters), indented: level.indented }
  }

  #levelOf(num: Num, at: number): Level | undefined {
    return num.levels.get(at) ?? this.#abstracts.get(num.abstract)?.get(at)
  }

  #write(num: Num, level: Level, counters: readonly (number | undefined)[]): string {
    if (level.format === 'none') return level.text.replace(/%\d/gu, '')
    if (level.format === 'bullet') return bullet(level.text)
    return level.text.replace(/%(\d)/gu, (_all, digit: string) => {
      const at = Number(digit) - 1
      const format = this.#levelOf(num, at)?.format ?? 'decimal'
      return formatNumber(counters[at] ?? 1, level.legal ? 'decimal' : format)
    })
  }
}

/** An RTF that LibreOffice wrote keeps ? for the 、 of 一、, which its encoding lacks; no number is followed by a question mark. */
const LOST_STOP = /(?<=%\d)\?$/u

function levelsOf(list: XmlElement): Map<number, Level> {
  return new Map(childrenOf(list, 'w:lvl').map((level) => {
    const indent = childOf(childOf(level, 'w:pPr'), 'w:ind')?.attributes ?? {}
    const restart = valueOf(level, 'w:lvlRestart')
    return [Number(level.attributes['w:ilvl'] ?? 0), {
      start: Number(valueOf(level, 'w:start') ?? 0),
      format: valueOf(level, 'w:numFmt') ?? 'decimal',
      text: (valueOf(level, 'w:lvlText') ?? '').replace(LOST_STOP, '、'),
      legal: switchOf(level, 'w:isLgl') ?? false,
      restartAfter: restart === undefined ? null : Number(restart),
      style: valueOf(level, 'w:pStyle') ?? null,
      indented: Number(indent['w:firstLine'] ?? 0) > 0 || Number(indent['w:firstLineChars'] ?? 0) > 0,
    }]
  }))
}

/** Bullets out of symbol fonts stand in the private use area; dashes are the —— of official documents. */
function bullet(text: string): string {
  if (/^[-–—―─]+$/u.test(text)) return '——'
  return /^[\ue000-\uf8ff]?$/u.test(text) ? '●' : text
}
