import { type FactData, factData, type FactKind } from '#desk/facts/fact-kinds.ts'
import type { Translate } from '#i18n/translate.ts'

/** A fact in a line, and what else it says. */
export type FactWords = { head: string; details: string[] }

type Say<Kind extends FactKind> = (data: FactData<Kind>, quote: string, t: Translate) => FactWords

const SAID: { [Kind in FactKind]: Say<Kind> } = {
  opinion: ({ opinionQuote, headingRaw, answered }, _quote, t) => ({
    head: opinionQuote, details: [answered ? t('admin.says.answered', { heading: headingRaw ?? t('admin.says.inText') }) : t('admin.says.unanswered')],
  }),
  problems: ({ items }, quote) => ({ head: items.join('；') || quote, details: [] }),
  term: ({ full, short }) => ({ head: full === null ? short : `${short} = ${full}`, details: [] }),
}

/** A stored fact in words; its quote alone when it was stored in a shape this version does not know. */
export function factWords<Kind extends FactKind>(kind: Kind, data: unknown, quote: string, t: Translate): FactWords {
  const known = factData(kind, data)
  const say: Say<Kind> = SAID[kind]
  return known === null ? { head: quote, details: [] } : say(known, quote, t)
}
