import type { HeldOutExpected } from './held-out-letter.ts'
import { sameWords } from './quotes.ts'

/** What proof-reading says of wording or consistency; layout repairs are no alarms. */
export type Alarm = { class: string; kind: string; raw: string }

/** What a set says of slips. */
export type SlipsExpected = Pick<HeldOutExpected, 'contentDefects' | 'arguableDefects'>

export type DefectScore = { planted: number; kinds: { kind: string; isHit: boolean }[]; hit: number; falseAlarms: number; characters: number; missed: string[]; invented: string[] }

/** Planted slips that an alarm points at, and alarms that point at nothing planted and nothing arguable. */
export function judgeDefects({ contentDefects, arguableDefects }: SlipsExpected, alarms: Alarm[], characters: number): DefectScore {
  const raised = alarms.filter(({ class: kind }) => kind === 'content' || kind === 'inconsistency')
  const pointsAt = ({ raw }: Alarm, quote: string) => raw.split(/\s+(?:vs|\/)\s+/u).some((part) => sameWords(part, quote))
  const missed = contentDefects.filter(({ quote }) => !raised.some((alarm) => pointsAt(alarm, quote)))
  const invented = raised.filter((alarm) => ![...contentDefects.map(({ quote }) => quote), ...arguableDefects].some((quote) => pointsAt(alarm, quote)))
  return {
    planted: contentDefects.length,
    kinds: contentDefects.map((slip) => ({ kind: slip.kind, isHit: !missed.includes(slip) })),
    hit: contentDefects.length - missed.length,
    falseAlarms: invented.length,
    characters,
    missed: missed.map(({ kind, quote }) => `${kind}: ${quote}`),
    invented: invented.map(({ kind, raw }) => `${kind}: ${raw}`),
  }
}
