import { findMatches } from '#ingest/proofreading/found.ts'
import type { Finding, Rule } from '#ingest/proofreading/finding.ts'
import type { Reading } from '#ingest/proofreading/reading.ts'

/** How a letter speaks to whom it is addressed: 您 to one, 你们 to several, 贵单位 to a body; and to itself: 我局 or 我委. */
export const pronouns: Rule = (reading) => [...addressees(reading), ...bodies(reading), ...self(reading)]

const SPOKEN = new Set(['opening', 'body', 'closing'])

function addressees({ document, passages, spot }: Reading): Finding[] {
  const addressed = passages.find(({ role }) => role === 'addressee')
  const people = document.addressees.filter(({ capacity }) => capacity === '代表' || capacity === '委员')
  if (!addressed || people.length === 0 || people.length !== document.addressees.length) return []
  const several = people.length > 1 || people.some(({ groupSize, raw }) => (groupSize ?? 0) > 1 || /等/u.test(raw)) || /(?:[2-9二两三四五六七八九十]|\d\d)\s?[名位]/u.test(addressed.text)
  const spoken = passages.filter(({ role }) => SPOKEN.has(role))
  const wrong = several ? /(?<![“‘])您(?![们各二三四几位等])/gu : /(?<![给“])(?:你们|您们)(?=在|提|对|所|的|关|反|一|给)/gu
  const related = [spot(addressed, 0, addressed.text.length)]
  // 您 throughout is a courtesy to each; beside 你们 it was left over from another letter.
  if (several && !spoken.some(({ text }) => /你们|您二位|各位|您[们三四几]/u.test(text))) return []
  return findMatches(spoken, wrong, ({ 0: seen }) => ({ rule: 'pronoun_number_mismatch', proposal: several ? '你们' : '您', confidence: several ? 'likely' : 'certain', reason: several ? 'one_pronoun_for_several' : 'several_pronoun_for_one', parameters: { pronoun: seen }, related })).slice(0, several ? 1 : 3)
}

/** 您委 is no form of address, and a body is 贵委 or 你们. */
function bodies({ document, passages, spot }: Reading): Finding[] {
  const spoken = passages.filter(({ role }) => SPOKEN.has(role))
  const mixed = findMatches(spoken, /您(?=[委局会院校办厅支]|单位|公司|部门|党派|工委|总支)/gu, ({ 0: seen, index }, { text }) => {
    const to = index + seen.length + (/^(?:单位|公司|部门|党派|工委|总支)/u.test(text.slice(index + 1)) ? 2 : 1)
    return /^会(?:发现|看|得|收|议)/u.test(text.slice(index + 1)) ? null : { rule: 'pronoun_number_mismatch', to, proposal: `贵${text.slice(index + 1, to)}`, confidence: 'certain', reason: 'pronoun_for_body' }
  })
  const addressed = passages.find(({ role }) => role === 'addressee')
  const isBody = document.addressees.length > 0 && document.addressees.every(({ capacity }) => capacity === '主送机关')
  if (!isBody || !addressed || !document.request) return mixed
  const wrong = findMatches(spoken, /(?<![“‘])您(?![委局会院校办厅支]|单位|公司|部门)(?=在|提|对|所|的|关|反)/gu, () => ({ rule: 'pronoun_number_mismatch', proposal: null, confidence: 'likely', reason: 'pronoun_for_body', related: [spot(addressed, 0, addressed.text.length)] }))
  return [...mixed, ...wrong.slice(0, 1)]
}

/** 我委 in the letter of a 局. Words in quotation marks are another's. */
function self({ document, passages, spot }: Reading): Finding[] {
  const body = document.signature?.normalized ?? document.issuer?.name ?? ''
  const own = /(?:委员会|健委|计委)$/u.test(body) ? '委' : body.endsWith('局') ? '局' : null
  const signed = passages.findLast(({ role }) => role === 'signature') ?? passages.find(({ role }) => role === 'letterhead')
  // A signature that differs from the organ at the head is asked about by itself.
  const headed = document.letterhead?.normalized ?? /^.{3,30}?(?:局|委员会)(?=关于|对)/u.exec(document.title?.normalized ?? '')?.[0] ?? body
  if (!own || !signed || document.signatories.length > 1 || headed.slice(-1) !== body.slice(-1)) return []
  const other = own === '委' ? '局' : '委'
  const spoken = passages.filter(({ role }) => SPOKEN.has(role))
  return findMatches(spoken, new RegExp(`(?<![自本])[我本]${other}(?![员托办内属直])(?![^“]{0,80}”)`, 'gu'), ({ 0: seen }) => ({
    rule: 'self_name_differs', proposal: seen[0]! + own, confidence: 'likely', parameters: { wrong: seen, right: seen[0]! + own }, related: [spot(signed, 0, signed.text.length)],
  })).slice(0, 3)
}
