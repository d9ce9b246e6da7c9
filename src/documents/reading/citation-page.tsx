import type { PublicDocument } from '#documents/queries.ts'
import type { Translate } from '#i18n/translate.ts'

type Props = { document: PublicDocument; quote: string | null; citation: string; back: string; t: Translate }

/** The words at one place, and the line that cites them, ready to select. */
export function CitationPage({ document, quote, citation, back, t }: Props) {
  return (
    <article className="lone">
      <h1>{t('citation.title')}</h1>
      <p className="lead" lang="zh-CN">{document.title}</p>
      {quote && <blockquote lang="zh-CN">{quote.split('\n').map((line, index) => <p key={index}>{line}</p>)}</blockquote>}
      <h2>{t('citation.line')}</h2>
      <p className="copy" lang="zh-CN" tabIndex={0}>{citation}</p>
      <p className="hint">{t('citation.hint')}</p>
      <p><a href={back}>{t('citation.back')}</a></p>
    </article>
  )
}
