import { processorTime } from '../../processor-time.ts'
import { dice } from '../dice.ts'

/** Milliseconds the work below takes where the five seeds take 169, as they did on the quiet machine on which the importer's bars were last held. */
const AT_HOME_MS = 124
/** Processor time is told in steps of four milliseconds: one reading of the text alone would be told to an eighth. */
const READINGS = 4

const text = madeUpText()

/**
 * How much slower than where its bars were set this machine is at this moment, by a fixed piece of work of the importer's kind: lines, patterns and counts of a text of
 * Chinese. The middle of three, so that one stall does not speak for the machine.
 *
 * @example
 * slowness() //=> 1.4: what takes 280 ms here takes 200 there
 */
export function slowness(): number {
  return [0, 1, 2].map(() => processorTime(readRepeatedly)).toSorted((a, b) => a - b)[1]! / AT_HOME_MS
}

function readRepeatedly(): void {
  for (let reading = 0; reading < READINGS; reading++) readThrough()
}

function readThrough(): number {
  const counts = new Map<string, number>()
  let marked = 0
  for (const line of text.split('\n')) {
    for (const [run] of line.matchAll(/\p{Script=Han}+/gu)) for (let at = 1; at < run.length; at++) counts.set(run.slice(at - 1, at + 1), (counts.get(run.slice(at - 1, at + 1)) ?? 0) + 1)
    if (/^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+[.．])/u.test(line)) marked++
    marked += line.normalize('NFKC').replace(/[\s，。；]/gu, '').length
  }
  return marked + JSON.stringify([...counts]).length
}

function madeUpText(): string {
  const roll = dice(20261126)
  const word = () => String.fromCodePoint(0x4e00 + roll(3_000), 0x4e00 + roll(3_000))
  const line = () => `${['一、', '（二）', '3.', ''][roll(4)]!}${Array.from({ length: 20 }, () => `${word()}${word()}${roll(4) === 0 ? '，' : ''}`).join('')}${roll(1_000)}人。`
  return Array.from({ length: 1_200 }, line).join('\n')
}
