import { CommitmentLine } from '#documents/facts/fact-lines.tsx'
import type { Reading } from '#documents/reading/reading.ts'

/** 承诺事项: what a reply or report promises, each leading to its sentence. */
export function Promises({ document: { commitments, fulfilments, district }, today, locale, t, to }: Reading) {
  if (commitments.length === 0) return null
  return (
    <section id="commitments">
      <h2>{t('facts.commitment')}</h2>
      <p className="count">{t('facts.commitmentCount', { count: commitments.length })}</p>
      <ol className="list lines">
        {commitments.map((fact) => <CommitmentLine key={fact.key} fact={fact} fulfilment={fulfilments?.[fact.key] ?? null} place={(kind, slug) => to.document(district.slug, kind, slug)} href={`#${fact.anchor}`} today={today} locale={locale} t={t} />)}
      </ol>
    </section>
  )
}
