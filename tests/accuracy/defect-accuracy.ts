import type { HeldOutExpected } from './held-out-letter.ts'
import { sameWords } from './quotes.ts'

/** What proof-reading says of wording or consistency; layout repairs are no alarms. */
export type Alarm = { class: string; kind: string; raw: string }

/** A proposal about the mere shape of a sign, and the words it stands in. */
export type SignAlarm = { sign: string; around: string }

/** What a set says of slips. */
export type SlipsExpected = Pick<HeldOutExpected, 'contentDefects' | 'arguableDefects'>

export type DefectScore = { planted: number; kinds: { kind: string; isHit: boolean }[]; hit: number; falseAlarms: number; characters: number; missed: string[]; invented: string[]; inventedKinds: string[]; otherSigns: number }

/** Planted slips that an alarm points at, and alarms that point at nothing planted and nothing arguable. */
export function judgeDefects({ contentDefects, arguableDefects }: SlipsExpected, alarms: Alarm[], characters: number, signs: SignAlarm[] = []): DefectScore {
  const raised = alarms.filter(({ class: kind }) => kind === 'content' || kind === 'inconsistency')
  const pointsAt = ({ raw }: Alarm, quote: string) => raw.split(/\s+(?:vs|\/)\s+/u).some((part) => sameWords(part, quote))
  // A sign alone stands everywhere, so its words must be those of the slip, and one must hold the other as it is written.
  const isSignOf = ({ sign, around }: SignAlarm, quote: string) => (quote.includes(sign) || sign.includes(quote)) && sameWords(around, quote)
  const missed = contentDefects.filter(({ quote }) => !raised.some((alarm) => pointsAt(alarm, quote)) && !signs.some((alarm) => isSignOf(alarm, quote)))
  const invented = raised.filter((alarm) => ![...contentDefects.map(({ quote }) => quote), ...arguableDefects].some((quote) => pointsAt(alarm, quote)))
  return {
    planted: contentDefects.length,
    kinds: contentDefects.map((slip) => ({ kind: slip.kind, isHit: !missed.includes(slip) })),
    hit: contentDefects.length - missed.length,
    falseAlarms: invented.length,
    characters,
    missed: missed.map(({ kind, quote }) => `${kind}: ${quote}`),
    otherSigns: signs.filter((alarm) => ![...contentDefects.map(({ quote }) => quote), ...arguableDefects].some((quote) => isSignOf(alarm, quote))).length,
    inventedKinds: invented.map(({ kind }) => kind),
    invented: invented.map(({ kind, raw }) => `${kind}: ${raw}`),
  }
}
