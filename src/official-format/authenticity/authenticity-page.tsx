import type { Paths } from '#config/paths.ts'
import type { PublicDocument } from '#documents/queries.ts'
import { cautionOf, type Validity, validityOn } from '#documents/validity.ts'
import type { Translate } from '#i18n/translate.ts'
import type { Day } from '#platform/clock.ts'
import type { PublishedEdition, PublishedEnding } from '#official-format/authenticity/published-editions.ts'

type Props = { document: PublicDocument; editions: PublishedEdition[]; endings: PublishedEnding[]; today: Day; t: Translate; to: Paths }

/** Everything a document can be told by, edition by edition, and where to have a copy checked. */
export function AuthenticityPage({ document, editions, endings, today, t, to }: Props) {
  const { district, kind, number, slug, title } = document
  const caution = cautionOf(validityOn(today, document))
  return (
    <article className="lone">
      <h1>{t('authenticity.title')}</h1>
      <p className="lead" lang="zh-CN"><a href={to.document(district.slug, kind, slug)}>{title}</a>{number && `（${number}）`}</p>
      <p>{t('authenticity.download')}<a href={to.pdf(district.slug, kind, slug)}>PDF</a> · <a href={to.docx(district.slug, kind, slug)}>Word</a></p>
      <p>{t('authenticity.lead')} <a href={to.verify()}>{t('verify.title')}</a></p>
      {endings.length > 0 && (
        <section>
          <h2>{t('authenticity.endings')}</h2>
          <ul>{endings.map(({ at, endedOn, kind: ending, reason }) => <li key={at}>{t(`publishing.ending.${ending}`)} <time>{endedOn}</time> <span lang="zh-CN">{reason}</span></li>)}</ul>
        </section>
      )}
      {editions.map((edition, at) => <Edition key={edition.version} edition={edition} former={editions[at + 1]} later={editions[at - 1]} caution={caution} t={t} />)}
    </article>
  )
}

function Edition({ edition: { changeNote, checkCode, copies, live, publishedAt, sourceName, sourceSha256, textSha256, version }, former, later, caution, t }: { edition: PublishedEdition; former: PublishedEdition | undefined; later: PublishedEdition | undefined; caution: Exclude<Validity, 'in_force'> | null; t: Translate }) {
  return (
    <section id={`edition-${version}`}>
      <h2>{t('authenticity.edition', { version })}</h2>
      <dl className="facts">
        <div><dt>{t('authenticity.state')}</dt><dd>{live && caution ? t(`document.validity.${caution}`) : t(live ? 'authenticity.live' : 'authenticity.past')}</dd></div>
        <div><dt>{t('authenticity.published')}</dt><dd>{publishedAt}</dd></div>
        {changeNote && <div><dt>{t('authenticity.change')}</dt><dd><span lang="zh-CN">{changeNote}</span>{former && <small><a href={`#edition-${former.version}`}>{t('document.correctedEdition', { version: former.version })}</a></small>}</dd></div>}
        {later?.changeNote && <div><dt>{t('authenticity.correctedBy')}</dt><dd><span lang="zh-CN">{later.changeNote}</span><small><a href={`#edition-${later.version}`}>{t('authenticity.edition', { version: later.version })}</a></small></dd></div>}
        {checkCode && <div><dt>{t('official.checkCode')}</dt><dd><code>{checkCode}</code></dd></div>}
        <div><dt>{t('authenticity.source')}</dt><dd><span lang="zh-CN">{sourceName}</span><small>SHA-256 <code>{sourceSha256}</code></small></dd></div>
        <div><dt>{t('authenticity.text')}</dt><dd>{t('authenticity.textHint')}<small>SHA-256 <code>{textSha256}</code></small></dd></div>
        {copies.map(({ createdAt, format, sha256 }) => (
          <div key={sha256}><dt>{t(format === 'pdf' ? 'authenticity.pdf' : 'authenticity.docx')}</dt><dd>{t('authenticity.made', { minute: createdAt })}<small>SHA-256 <code>{sha256}</code></small></dd></div>
        ))}
      </dl>
    </section>
  )
}
