import type { Paths } from '#config/paths.ts'
import { districtName } from '#districts/district-name.ts'
import { CountLine } from '#facilities/counts/count-line.tsx'
import type { PublishedCount } from '#facilities/counts/published-counts.ts'
import type { Reconciled } from '#facilities/counts/reconcile.ts'
import type { Translate } from '#i18n/translate.ts'

export type CountRow = PublishedCount & { beside: Reconciled }

type Props = { district: { slug: string; name: string }; rows: CountRow[]; today: string; t: Translate; to: Paths }

/** What documents say of how many houses there are, beside the register: document by document, with the sentence, and why they differ as far as the register knows. */
export function CountsView({ district, rows, today, t, to }: Props) {
  const documents = [...Map.groupBy(rows, ({ document }) => document.slug).values()]
  return (
    <article className="shelf counts">
      <h1>{t('facilities.counts.title')}</h1>
      <p className="lead">{t('facilities.counts.lead', { district: districtName(district, t) })}</p>
      {rows.length === 0 && <p className="unknown">{t('facilities.counts.none')}</p>}
      {documents.map((own) => {
        const { document } = own[0]!
        const sentences = [...Map.groupBy(own, ({ anchor, sentence }) => anchor + sentence).values()]
        return (
          <section key={document.slug}>
            <h2 lang="zh-CN"><a href={to.document(document.district, document.kind, document.slug)}>{document.title}</a></h2>
            <p className="meta" lang="zh-CN">{[document.number, document.issuedOn].filter(Boolean).join(' · ')}</p>
            {sentences.map((stated) => (
              <div key={stated[0]!.anchor + stated[0]!.sentence}>
                <p><q lang="zh-CN">{stated[0]!.sentence}</q> <a href={to.document(document.district, document.kind, document.slug, stated[0]!.anchor)}>{t('facilities.page.inContext')}</a></p>
                <ul className="records">{stated.map(({ kind, beside }) => <li key={kind}><CountLine beside={beside} issuedOn={document.issuedOn} district={district.slug} today={today} t={t} to={to} /></li>)}</ul>
              </div>
            ))}
          </section>
        )
      })}
      {rows.some(({ beside }) => beside.today < beside.published) && <p className="hint">{t('facilities.counts.missing')}</p>}
      {rows.some(({ beside }) => beside.today > beside.published) && <p className="hint">{t('facilities.counts.over')}</p>}
    </article>
  )
}
