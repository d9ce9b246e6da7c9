import type { Finding, Rule } from '#privacy/finding.ts'
import { fold } from '#privacy/fold.ts'
import { addresses } from '#privacy/rules/addresses.ts'
import { deputies } from '#privacy/rules/deputies.ts'
import { documents } from '#privacy/rules/documents.ts'
import { emails } from '#privacy/rules/emails.ts'
import { numbers } from '#privacy/rules/numbers.ts'
import { people } from '#privacy/rules/people.ts'
import { secrecy } from '#privacy/rules/secrecy.ts'

/** Of two findings at one place the one of the earlier rule stands: whose number it is says more than what kind of number. */
const RULES: readonly Rule[] = [deputies, numbers, documents, emails, addresses, people, secrecy]

/**
 * Everything in a text that a person must decide on before the text is published, in the order of the text, none overlapping
 * another. Pure, and linear in the length of the text (standards: 个人信息保护法 articles 25 and 28, 保守国家秘密法 article 35,
 * 政府信息公开条例 articles 14–17).
 *
 * @example
 * screen('手机138-0013-8000') //=> [{ rule: 'mobile_phone', start: 2, end: 15, mask: '138-****-8000' }]
 */
export function screen(text: string): Finding[] {
  const folded = fold(text)
  const found: Finding[] = []
  for (const rule of RULES) found.push(...apart(rule(text, folded), found))
  return found.toSorted((one, other) => one.start - other.start)
}

/** Those that overlap none found before. */
function apart(fresh: Finding[], found: Finding[]): Finding[] {
  const kept = found.toSorted((one, other) => one.start - other.start)
  const standing: Finding[] = []
  let at = 0
  for (const finding of fresh.toSorted((one, other) => one.start - other.start || other.end - one.end)) {
    while (at < kept.length && kept[at]!.end <= finding.start) at++
    const meets = at < kept.length && kept[at]!.start < finding.end
    if (!meets && (standing.at(-1)?.end ?? 0) <= finding.start) standing.push(finding)
  }
  return standing
}
