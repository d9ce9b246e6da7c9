import { ASIDE } from '#desk/facts/fact-kinds.ts'
import type { FactItem } from '#desk/review/find-work.ts'
import { Group } from '../work/group.tsx'
import { FactLine, type FactProps } from './fact-items.tsx'

/** Names and lists that explain a text, kind by kind, folded away: nothing waits for them. */
export function AsideItems({ facts, ...props }: Omit<FactProps, 'fact'> & { facts: FactItem[] }) {
  const { t } = props
  const aside = facts.filter(({ kind }) => ASIDE.has(kind))
  if (aside.length === 0) return null
  return (
    <details className="aside outline">
      <summary><h3>{t('admin.work.aside')}</h3> <span className="seen">{t('admin.work.asideCount', { count: aside.length })}</span></summary>
      <p className="hint">{t('admin.work.asideHint')}</p>
      {[...ASIDE].map((kind) => {
        const ofKind = aside.filter((fact) => fact.kind === kind)
        return ofKind.length > 0 && (
          <Group key={kind} id={kind} title={t(`admin.facts.${kind}`)} items={ofKind.map(({ key }) => key)} sure={ofKind.filter(({ doubt }) => doubt === null).map(({ key }) => key)}>
            <ul className="facts-list" data-list="roving">
              {ofKind.map((fact) => <FactLine key={fact.key} fact={fact} of={fact.quote} {...props} />)}
            </ul>
          </Group>
        )
      })}
    </details>
  )
}
