import type { CircleRun } from '#desk/circle/read-circle.ts'
import type { Translate } from '#i18n/translate.ts'

/** What a run kept found, by whom, and what became of it. */
export function RunFacts({ run: { state, sites, homes, computedAt, computedBy, inputsHash }, t }: { run: CircleRun; t: Translate }) {
  return (
    <p className="facts">
      <span>{t(`admin.circle.state.${state}`)}</span> <span>{t('admin.circle.by', { name: computedBy, at: computedAt })}</span>{' '}
      <span>{t('admin.circle.facts', { sites: sites.all, placed: sites.placed, homes: homes.all, homesPlaced: homes.placed, within: homes.within })}</span>{' '}
      <code title={inputsHash}>{inputsHash.slice(0, 12)}</code>
    </p>
  )
}
