import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Expected } from './field-accuracy.ts'

/** One JSON file of tests/fixtures/held-out, whose README says what each key means. */
export type HeldOutLetter = { file: string; encoding: 'utf-8' | 'gb18030'; pitfalls: string[]; expected: HeldOutExpected }

export type HeldOutExpected = Expected & {
  outlineHeadings: { marker: string; level: number; heading: string }[] | null
  facts: ExpectedFacts | null
  /** Fields left out of the count: a planted slip makes two readings right. */
  unjudged?: string[]
  contentDefects: { quote: string; kind: string; corrected: string | null }[]
  /** Places where a proof-reader may speak or be silent. */
  arguableDefects: string[]
}

export type ExpectedFacts = {
  opinions: { quote: string; answered: boolean; answeredUnder: string | null }[]
  commitments: { quote: string }[]
  targets: { quote: string; comparator: string; value: number; unit: string | null; deadline: string | null; deadlineInferred?: boolean }[]
  figures: { quote: string; value: number; unit: string | null }[]
  facilities: { name: string; also?: string[] }[]
  tasks: { title: string; lead: string[]; supporting: string[]; units: string[] }[]
  /** What careful readers may count or not: neither missed nor invented. */
  arguable?: { kind: 'opinion' | 'commitment' | 'target' | 'figure' | 'facility'; quote: string }[]
}

export const HELD_OUT = 'tests/fixtures/held-out'

/** Every letter of the set with its bytes and its expected values, in order of file name. */
export function heldOutLetters<Letter extends { file: string } = HeldOutLetter>(folder = HELD_OUT): (Letter & { bytes: Buffer })[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Letter)
    .map((letter) => ({ ...letter, bytes: readFileSync(join(folder, letter.file)) }))
}

const PAGE_NUMBER = /^[\s　]*(?:[-—－–]\s*\d{1,3}\s*[-—－–]|第\s*\d{1,3}\s*页\s*共\s*\d{1,3}\s*页)[\s　]*$/gmu

/**
 * Text in which a quote can be looked for whatever the layout did to it: without white space, page numbers and markdown
 * marks, width and brackets made equal.
 *
 * @example foldText('（２０２０）\n- 3 -\n**第 1 条**') //=> '(2020)第1条'
 */
export function foldText(text: string): string {
  return text
    .replace(PAGE_NUMBER, '')
    .normalize('NFKC')
    .replace(/\s|\*\*|#/gu, '')
    .replace(/[〔【[]/gu, '(')
    .replace(/[〕】\]]/gu, ')')
}
