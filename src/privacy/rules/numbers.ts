import type { Finding, Rule } from '#privacy/finding.ts'
import { isBankCard } from '#privacy/numbers/bank-card.ts'
import { isIdentityNumber } from '#privacy/numbers/identity-card.ts'
import { maskedNumber } from '#privacy/numbers/masked-number.ts'
import { numberRuns, type Run } from '#privacy/numbers/number-runs.ts'
import { labelBefore } from '#privacy/rules/labels.ts'

const IDENTITY_LABELS = /(?:身份证|身份号|证件|身份证明)(?:号码?|编号)?[^\d\n。；;]{0,6}$/u
const ACCOUNT_LABELS = /(?:[卡账帐]号|账户|帐户|储蓄卡|银行卡|存折)[^\d\n。；;]{0,6}$/u

type Shape = { rule: Finding['rule']; kept: [head: number, tail: number]; fits: (run: Run, before: string) => boolean }

/** In the order of what is told most surely. Labels make up for a check digit that was mistyped. */
const SHAPES: Shape[] = [
  { rule: 'identity_card', kept: [3, 2], fits: (run, before) => (isIdentityNumber(run.signs) && (run.alone || (run.signs.length === 18 && isWhole(run, 1)) || run.groups === 1)) || (/^(?:\d{15}|\d{17}[\dX])$/.test(run.signs) && IDENTITY_LABELS.test(before)) },
  { rule: 'bank_card', kept: [4, 4], fits: (run, before) => (isBankCard(run.signs) && isWhole(run, 3)) || (/^\d{9,21}$/.test(run.signs) && ACCOUNT_LABELS.test(before)) },
  { rule: 'mobile_phone', kept: [3, 4], fits: (run) => /^(?:(?:00)?86|0)?1[3-9]\d{9}$/.test(run.signs) && isWhole(run, 2) },
]

/** Numbers that name a person or an account: 公民身份号码, bank cards, mobile telephones, however they are spaced out. */
export const numbers: Rule = (text, folded) => {
  const runs = numberRuns(folded)
  const found: Finding[] = []
  const taken = new Uint8Array(text.length)
  for (const { rule, kept: [head, tail], fits } of SHAPES) {
    for (const run of runs) {
      if (!fits(run, labelBefore(folded, run.start)) || taken.subarray(run.start, run.end).includes(1)) continue
      taken.fill(1, run.start, run.end)
      const shown = text.slice(run.start, run.end)
      // What precedes the eleven digits of a telephone is the code of the country.
      const prefix = rule === 'mobile_phone' ? run.signs.length - 11 : 0
      const start = /^[+＋]$/u.test(folded[run.start - 1] ?? '') ? run.start - 1 : run.start
      found.push({ rule, start, end: run.end, mask: text.slice(start, run.start) + maskedNumber(shown, head + prefix, tail) })
    }
  }
  return found
}

/** Groups a person parts a number into: few and long, or every digit by itself. Figures that merely stand side by side are neither. */
function isWhole({ signs, groups, first, alone }: Run, shortest: number): boolean {
  return groups === 1 || (groups === signs.length ? alone : first >= shortest && groups <= 6)
}
