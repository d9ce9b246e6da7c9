import { ADDABLE } from '#desk/facts/fact-fields.ts'
import type { FactKind } from '#desk/facts/fact-kinds.ts'
import type { FactForm } from '#desk/facts/find-fact.ts'
import type { Translate } from '#i18n/translate.ts'
import type { COMPARATORS } from '#ingest/word-lists/comparisons.ts'
import type { TARGET_SCOPES } from '#ingest/facts/measures/shapes.ts'

export type Choice = { value: string; label: string }

/** The form of a fact in words, ready for the browser. */
export type FactParts = {
  kind: FactKind
  key: string | null
  quote: string
  title: string
  parts: { name: string; label: string; hint: string | null; list: boolean; value: string; choices: Choice[] | null }[]
}

/** The same with what somebody typed into it another time and did not save. */
export function withKept(parts: FactParts, values: Record<string, string>): FactParts {
  return { ...parts, quote: values.quote ?? parts.quote, parts: parts.parts.map((part) => ({ ...part, value: values[part.name] ?? part.value })) }
}

/** The names of the fields of its form. */
export function factNames({ parts }: FactParts): string[] {
  return ['fact-quote', ...parts.map(({ name }) => `fact-${name}`)]
}

const HINTS = ['deadline', 'value', 'quantity', 'items', 'objects', 'date', 'period'] as const

export function factParts({ kind, key, quote, parts, sections }: FactForm, t: Translate): FactParts {
  return {
    kind, key, quote,
    title: t(key === null ? 'admin.fact.adding' : 'admin.fact.setting', { kind: t(`admin.facts.${kind}`) }),
    parts: parts.map(({ name, input, value, choices }) => ({
      name, value, list: input === 'list',
      label: t(`admin.factPart.${name}`),
      hint: isHinted(name) ? t(`admin.factHint.${name}`) : null,
      choices: choices === null ? null : choices === 'sections' ? answerChoices(sections, t) : choices.map((choice) => ({ value: choice, label: choiceWords(name, choice, t) })),
    })),
  }
}

/** The kinds of which a person may put in what the importer missed. */
export function addableKinds(t: Translate): Choice[] {
  return ADDABLE.map((value) => ({ value, label: t(`admin.facts.${value}`) }))
}

function answerChoices(sections: FactForm['sections'], t: Translate): Choice[] {
  return [
    { value: 'none', label: t('admin.says.unanswered') }, { value: 'text', label: t('admin.says.inText') },
    ...sections.map(({ path, words }) => ({ value: path, label: words })),
  ]
}

function choiceWords(name: string, choice: string, t: Translate): string {
  if (choice === '') return t('admin.edition.none')
  if (name === 'comparator') return t(`admin.comparator.${COMPARATOR_WORDS[choice as (typeof COMPARATORS)[number]]}`)
  if (name === 'scope') return t(`admin.scope.${choice as (typeof TARGET_SCOPES)[number]}`)
  return choice
}

const COMPARATOR_WORDS = {
  '=': 'equal', '>=': 'atLeast', '<=': 'atMost', '>': 'more', '<': 'less', '~': 'about', range: 'range', milestone: 'milestone', qualitative: 'qualitative',
} as const

function isHinted(name: string): name is (typeof HINTS)[number] {
  return (HINTS as readonly string[]).includes(name)
}
