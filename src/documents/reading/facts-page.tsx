import type { ReactNode } from 'react'
import { CommitmentLine, FigureLine } from '#documents/facts/fact-lines.tsx'
import { TargetTable } from '#documents/facts/target-table.tsx'
import type { DocumentFactsRead } from '#documents/facts/find-facts.ts'
import type { Locale } from '#i18n/locales.ts'
import type { Translate } from '#i18n/translate.ts'
import type { Day } from '#platform/clock.ts'
import type { DocumentKind } from '#platform/generated/enums.ts'

type Props = { title: string | null; facts: DocumentFactsRead; /** The page of the document. */ back: string; /** Where a document of this district is read. */ place: (kind: DocumentKind, slug: string) => string; today: Day; locale: Locale; t: Translate }

/** What people confirmed that a document promises, sets and reports, each leading to its sentence. */
export function FactsPage({ title, facts: { issuerName, commitments, fulfilments, targets, figures }, back, place, today, locale, t }: Props) {
  const line = (anchor: string) => ({ href: `${back}#${anchor}`, today, locale, t })
  return (
    <article className="by-unit">
      <h1>{t('facts.title')}</h1>
      <p className="lead"><a href={back} lang="zh-CN">{title}</a>{issuerName && <> <span lang="zh-CN">{issuerName}</span></>}</p>
      <p className="hint">{t('facts.hint')}</p>
      {targets.length > 0 && (
        <section id="targets">
          <h2>{t('facts.target')}</h2>
          <p className="count">{t('facts.targetCount', { count: targets.length })}</p>
          <TargetTable targets={targets} back={back} today={today} t={t} />
        </section>
      )}
      <Lines id="commitments" title={t('facts.commitment')} count={t('facts.commitmentCount', { count: commitments.length })}>
        {commitments.map((fact) => <CommitmentLine key={fact.key} fact={fact} fulfilment={fulfilments?.[fact.key] ?? null} place={place} {...line(fact.anchor)} />)}
      </Lines>
      <Lines id="figures" title={t('facts.figure')} count={t('facts.figureCount', { count: figures.length })}>
        {figures.map((fact) => <FigureLine key={fact.key} fact={fact} {...line(fact.anchor)} />)}
      </Lines>
    </article>
  )
}

function Lines({ id, title, count, children }: { id: string; title: string; count: string; children: ReactNode[] }) {
  if (children.length === 0) return null
  return (
    <section id={id}>
      <h2>{title}</h2>
      <p className="count">{count}</p>
      <ol className="list lines">{children}</ol>
    </section>
  )
}
