import { districtName } from '#districts/district-name.ts'
import type { Reading } from '#documents/reading/reading.ts'

/** Where the text comes from and how it may be checked, how to cite it, and whom to tell about a mistake. */
export function SourceNote({ document, t, to }: Reading) {
  const { district, edited, kind, scrubbed, slug, source, version } = document
  const { host, contact } = district.identity
  return (
    <section id="source">
      <h2>{t('document.source.title')}</h2>
      <dl className="facts">
        <div>
          <dt>{t(edited ? 'document.source.editedFile' : scrubbed ? 'document.source.scrubbedFile' : 'document.source.file')}</dt>
          <dd>
            {source.withheld
              ? t('document.source.withheldFile')
              : <a href={to.source(district.slug, kind, slug)}>{t('document.source.download', { kilobytes: Math.max(1, Math.round(source.size / 1024)) })}</a>}
            {' '}<a href={to.pdf(district.slug, kind, slug)}>PDF</a> <a href={to.authenticity(district.slug, kind, slug)}>{t('document.source.check')}</a>
            <small>SHA-256 <code>{source.sha256}</code></small>
          </dd>
        </div>
        <div>
          <dt>{t('document.source.text')}</dt>
          <dd>{textNote(document, t)} {t('document.source.version', { version })}</dd>
        </div>
        <div>
          <dt>{t('document.source.cite')}</dt>
          <dd><a href={to.cite(district.slug, kind, slug)}>{t('document.source.citeWhole')}</a>{t('document.source.citeHint')}</dd>
        </div>
        <div>
          <dt>{t('document.source.correct')}</dt>
          <dd>{t('document.source.correctHint', { host: contact ?? host ?? districtName(district, t) })} <a href={to.feedback(district.slug, { document: slug })}>{t('feedback.page')}</a></dd>
        </div>
      </dl>
    </section>
  )
}

/** Only a plain text that nobody edited can be shown word for word. */
function textNote({ edited, repairs, standardised, source: { mediaType } }: Reading['document'], t: Reading['t']): string {
  if (edited) return t('document.source.edited', { count: repairs })
  if (standardised) return t('document.source.standardised', { count: repairs })
  if (mediaType !== 'text/plain') return t('document.source.converted', { count: repairs })
  return repairs > 0 ? t('document.source.repairs', { count: repairs }) : t('document.source.unrepaired')
}
