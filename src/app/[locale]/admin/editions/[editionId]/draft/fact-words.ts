import { type FactData, factData, type FactKind } from '#desk/facts/fact-kinds.ts'
import type { Translate } from '#i18n/translate.ts'
import { measureWords } from '#documents/facts/measure-words.ts'

/** A fact in a line, and what else it says. */
export type FactWords = { head: string; details: string[] }

type Say<Kind extends FactKind> = (data: FactData<Kind>, t: Translate) => { head: string; details?: (string | null)[] }

const SAID: { [Kind in FactKind]: Say<Kind> } = {
  opinion: ({ opinionQuote, headingRaw, answered }, t) => ({
    head: opinionQuote, details: [answered ? t('admin.says.answered', { heading: headingRaw ?? t('admin.says.inText') }) : t('admin.says.unanswered')],
  }),
  problems: ({ items }) => ({ head: items.join('；') }),
  commitment: ({ modality, quantity, deadline, owner, objects }, t) => ({
    head: '', details: [modality, quantity && measureWords(quantity), deadline && deadline.raw, owner && t('admin.says.owner', { owner }), objects.join('、')],
  }),
  project: ({ name, status, amount, fundingSource, decision }, t) => ({
    head: name, details: [status, amount === null ? null : t('admin.says.amount', { amount }), fundingSource, decision],
  }),
  task: ({ number, title, lead, supporting, listed }, t) => ({
    head: `${number && `${number}. `}${title}`,
    details: ([['lead', lead], ['supporting', supporting], ['listed', listed]] as const).filter(([, units]) => units.length > 0).map(([role, units]) => `${t(`document.units.${role}`)}：${units.join('、')}`),
  }),
  target: ({ indicator, scope, nature, baseline, deadlineRaw, deadline, ...measured }, t) => ({
    head: joined(indicator, measureWords(measured)),
    details: [deadlineRaw ?? deadline, scope && t(`admin.scope.${scope}`), nature, baseline && t('admin.says.baseline', { value: baseline.value, year: baseline.year ?? '' })],
  }),
  figure: ({ metric, period, ...measured }) => ({ head: joined(metric, measureWords(measured)), details: [period] }),
  parameter: ({ name, ...measured }) => ({ head: joined(name, measureWords(measured)) }),
  check: ({ check, result }, t) => ({ head: check, details: [t(`admin.says.${result}`)] }),
  relation: ({ a, b, type, status }) => ({ head: `${a} — ${b}`, details: [type, status] }),
  specialty: ({ facility, items }) => ({ head: `${facility}：${items.join('、')}` }),
  event: ({ date }, t) => ({ head: '', details: [date ?? t('admin.says.undated')] }),
  enumeration: ({ label, items, statedCount }, t) => ({ head: `${label}：${items.join('、')}`, details: [statedCount === null ? null : t('admin.says.statedCount', { count: statedCount })] }),
  abbreviation: ({ full, short }) => ({ head: full === null ? short : `${short} = ${full}` }),
  term: ({ term }) => ({ head: term }),
  organisation: ({ name }) => ({ head: name }),
  platform: ({ name }) => ({ head: name }),
}

/** A stored fact in words; its quote alone when it was stored in a shape this version does not know. */
export function factWords<Kind extends FactKind>(kind: Kind, data: unknown, quote: string, t: Translate): FactWords {
  const known = factData(kind, data)
  const say: Say<Kind> = SAID[kind]
  const said = known && say(known, t)
  return { head: said?.head || quote, details: (said?.details ?? []).filter((detail) => detail !== null && detail !== '') as string[] }
}

function joined(...parts: string[]): string {
  return parts.filter((part) => part !== '').join(' ')
}
