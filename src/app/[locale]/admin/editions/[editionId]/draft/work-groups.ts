import { ASIDE, FACT_KINDS } from '#desk/facts/fact-kinds.ts'
import type { Review } from '#desk/review/find-review.ts'
import type { Work } from '#desk/review/find-work.ts'
import { itemOfField } from '#desk/review/items.ts'
import type { Translate } from '#i18n/translate.ts'
import type { WorkGroup } from '../work/work-bar.tsx'
import { FIELD_GROUPS, GROUP_NAMES } from './field-groups.ts'

/** All that waits to be looked at, group by group as the screen shows it, what the privacy check found first. Names and lists folded away are not among it. */
export function workGroups(review: Review, work: Work, editable: boolean, t: Translate): WorkGroup[] {
  const fields = editable ? GROUP_NAMES.map((name) => ({ id: `fields-${name}`, title: t(`admin.group.${name}`), items: FIELD_GROUPS[name].map(itemOfField) })) : []
  const facts = FACT_KINDS.filter((kind) => !ASIDE.has(kind)).map((kind) => ({ id: kind, title: t(`admin.facts.${kind}`), items: work.facts.filter((fact) => fact.kind === kind).map(({ key }) => key) }))
  return [
    { id: 'findings', title: t('privacy.title'), items: work.findings.map(({ key }) => key) },
    { id: 'proposals', title: t('admin.proposals.title'), items: work.proposals.map(({ key }) => key) },
    { id: 'doubts', title: t('admin.doubts.title'), items: review.loose.map(({ item }) => item) },
    ...fields,
    ...facts,
  ].filter(({ items }) => items.length > 0)
}
