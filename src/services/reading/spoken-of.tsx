import type { Paths } from '#config/paths.ts'
import type { Translate } from '#i18n/translate.ts'
import type { SpokenOf } from '#services/service-sentences.ts'

/** The sentences of official documents that speak of a service, by document, each at its place. */
export function SpokenOfList({ spoken, t, to }: { spoken: SpokenOf[]; t: Translate; to: Paths }) {
  const slugs = [...new Set(spoken.map(({ document }) => document.slug))]
  if (spoken.length === 0) return <p className="unknown">{t('services.noSentence')}</p>
  return (
    <>
      <p className="count">{t('services.sentences', { documents: slugs.length, sentences: spoken.length })}</p>
      {slugs.map((slug) => {
        const here = spoken.filter(({ document }) => document.slug === slug)
        const { document } = here[0]!
        return (
          <section key={slug} className="quoted">
            <h3 lang="zh-CN"><a href={to.document(document.district, document.kind, slug)}>{document.title}</a></h3>
            <p className="meta" lang="zh-CN">{[document.number, document.issuedOn].filter(Boolean).join(' · ')}</p>
            <ul>
              {here.map(({ anchor, sentence, promised }) => (
                <li key={anchor + sentence}>
                  {promised && <span className="claim awarded">{t('services.promised')}</span>} <q lang="zh-CN">{sentence}</q>{' '}
                  <a href={to.document(document.district, document.kind, slug, anchor)}>{t('services.inContext')}</a>
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </>
  )
}
