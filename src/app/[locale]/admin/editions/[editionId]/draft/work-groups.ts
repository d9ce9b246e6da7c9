import { type FieldName, FIELD_NAMES } from '#desk/fields/field.ts'
import type { Review } from '#desk/review/find-review.ts'
import type { Work } from '#desk/review/find-work.ts'
import { itemOfField } from '#desk/review/items.ts'
import type { Translate } from '#i18n/translate.ts'
import type { Stop, WorkGroup } from '../work/work-bar.tsx'
import { isPrinted, isSure } from './field-state.ts'
import { factSentences, type FactSentence } from './sentence-items.tsx'

/** All that waits to be looked at, group by group as the screen shows it, what the privacy check found first; and the stops it is looked at in. Names and lists folded away are not among it. */
export function workGroups(review: Review, work: Work, editable: boolean, t: Translate): WorkGroup[] {
  const { doubtful, checked } = factSentences(review.text, work.facts)
  return [
    { id: 'findings', title: t('privacy.title'), stops: work.findings.map(({ key, quote, before, after }) => alone(key, before + quote + after)) },
    { id: 'proposals', title: t('admin.proposals.title'), stops: work.proposals.map(({ key, quote, before, after }) => alone(key, before + quote + after)) },
    { id: 'doubts', title: t('admin.doubts.title'), stops: review.loose.map(({ item, key }) => alone(item, t(`issues.${key}`))) },
    { id: 'fields', title: t('admin.edition.fieldsTitle'), stops: editable ? fieldStops(review) : [] },
    { id: 'sentences', title: t('admin.sentences.title'), stops: doubtful.map(({ read, words }) => ({ items: keysOf(read), signs: words.length })) },
    { id: 'checked', title: t('admin.checked.title'), stops: checked.length > 0 ? [{ items: checked.flatMap(({ read }) => keysOf(read)), signs: A_GLANCE }] : [] },
  ].filter(({ stops }) => stops.length > 0)
}

/** What is read before many things are confirmed at a glance. */
const A_GLANCE = 40

function alone(item: string, words: string): Stop {
  return { items: [item], signs: words.length }
}

/** Doubtful fields one by one, the others as one: what is printed so is read once, what is not is compared. */
function fieldStops(review: Review): Stop[] {
  const [sure, others] = [FIELD_NAMES.filter((name) => isSure(name, review)), FIELD_NAMES.filter((name) => !isSure(name, review))]
  const signs = (name: FieldName) => (isPrinted(name, review) ? 1 : 2) * review.values[name].length
  return [
    ...others.map((name) => ({ items: [itemOfField(name)], signs: signs(name) })),
    ...(sure.length > 0 ? [{ items: sure.map(itemOfField), signs: sure.reduce((sum, name) => sum + signs(name), 0) }] : []),
  ]
}

function keysOf(read: FactSentence['read']): string[] {
  return read.map(({ key }) => key)
}
