import type { FacilityReading } from '#facilities/reading/reading.ts'

/** What official documents say about the facility: every sentence, at its place in the document. */
export function FacilityMentions({ facility: { mentions }, t, to }: FacilityReading) {
  const count = mentions.reduce((sum, { sentences }) => sum + sentences.length, 0)
  return (
    <section id="mentions">
      <h2>{t('facilities.page.mentions')}</h2>
      {mentions.length === 0 ? <p className="unknown">{t('facilities.page.noMentions')}</p> : (
        <p className="count">{t('facilities.page.mentionCount', { documents: mentions.length, sentences: count })}</p>
      )}
      {mentions.map(({ document, sentences }) => (
        <section key={document.slug} className="quoted">
          <h3 lang="zh-CN"><a href={to.document(document.district.slug, document.kind, document.slug)}>{document.title ?? document.number}</a></h3>
          <p className="meta" lang="zh-CN">{[document.issuerName, document.number, document.issuedOn].filter(Boolean).join(' · ')}</p>
          <ul>
            {sentences.map(({ anchor, text, name }) => (
              <li key={text}>
                <q lang="zh-CN"><Marked text={text} name={name} /></q>{' '}
                <a href={to.document(document.district.slug, document.kind, document.slug, anchor)}>{t('facilities.page.inContext')}</a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  )
}

function Marked({ text, name }: { text: string; name: string }) {
  const at = text.indexOf(name)
  return at < 0 ? text : <>{text.slice(0, at)}<mark>{name}</mark>{text.slice(at + name.length)}</>
}
