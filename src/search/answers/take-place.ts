import type { Place } from '#places/place.ts'
import { placeStem } from '#places/place-stem.ts'
import { blank } from '#search/words/blank.ts'

/** A text that names a place, and what it says beside it. */
export type TakenPlace = { place: Place; said: string; rest: string }

/** How the bodies of communities and villages end; people leave all of it away, or the last part. */
const COMMITTEE = /(?:居民委员会|居委会|村民委员会|村委会)$/u
const BODY = new RegExp(`(?:社区|村)?${COMMITTEE.source}`, 'u')
const STREET_ENDINGS = ['街道办事处', '街道', '镇', '乡']
const HOME_ENDINGS = ['社区居委会', '居委会', '社区', '村委会', '村']

/**
 * The place that folded words name, by its whole name or as people say it; of several the longest, of equal ones a street before the
 * community that bears its name. Null where they name none.
 *
 * @example
 * takePlace('枋湖社区附近的牙科', places) //=> { place: 枋湖社区居委会, said: '枋湖社区', rest: '    附近的牙科' }
 */
export function takePlace(folded: string, places: readonly Place[]): TakenPlace | null {
  const named = places.flatMap((place) => placeForms(place).filter((form) => folded.includes(form)).map((form) => ({ place, form, full: spoken(folded, form, place) })))
  const [best] = named.toSorted((a, b) => b.full.length - a.full.length || b.form.length - a.form.length || rankOf(a.place) - rankOf(b.place))
  if (!best) return null
  return { place: best.place, said: best.full, rest: blank(folded, folded.indexOf(best.full), best.full.length) }
}

/** The ways people write a place, the whole name first; one character alone names nothing. */
export function placeForms({ name, kind }: Pick<Place, 'name' | 'kind'>): string[] {
  const forms = kind === 'landmark' ? [name] : kind === 'street' ? [name, placeStem(name)] : [name, name.replace(COMMITTEE, ''), name.replace(BODY, '')]
  return [...new Set(forms)].filter(({ length }) => length >= 2)
}

/** A form together with the ending that stands behind it: 枋湖 of 枋湖社区. */
function spoken(folded: string, form: string, { kind }: Place): string {
  const behind = folded.slice(folded.indexOf(form) + form.length)
  return form + ((kind === 'street' ? STREET_ENDINGS : HOME_ENDINGS).find((ending) => behind.startsWith(ending)) ?? '')
}

function rankOf({ kind }: Place): number {
  return kind === 'street' ? 0 : 1
}
