import { isOld } from '#facilities/trust.ts'
import type { Source } from '#facilities/statements.ts'
import type { FacilityReading } from '#facilities/reading/reading.ts'

type Props = Pick<FacilityReading, 't' | 'to' | 'today'>

/** The source a value stands on, and behind a fold the others that say the same. */
export function SourceList({ sources, ...props }: Props & { sources: Source[] }) {
  const [first, ...more] = sources
  return (
    <>
      {first && <SourceLine source={first} {...props} />}
      {more.length > 0 && (
        <details>
          <summary>{props.t('facilities.moreSources', { count: more.length })}</summary>
          {more.map((source, index) => <SourceLine key={index} source={source} {...props} />)}
        </details>
      )}
    </>
  )
}

/** One source: what it is, where, of when, and what it says, unless the link leads to the very words. Its note is for staff. */
export function SourceLine({ source, t, to, today }: Props & { source: Source }) {
  const { trust, asOf, quote, method, nextCheck, document } = source
  return (
    <small className="source">
      {t(`facilities.trust.${trust}`)}
      {' '}<SourceName source={source} to={to} />
      {' · '}{asOf ? t('facilities.asOf', { date: asOf }) : t('facilities.undated')}
      {isOld(asOf, today) && <b>{t('facilities.old')}</b>}
      {method && ` · ${t(`facilities.method.${method as 'phone'}`)}`}
      {nextCheck && ` · ${t(nextCheck < today ? 'facilities.checkOverdue' : 'facilities.nextCheck', { date: nextCheck })}`}
      {quote && !document?.anchor && <q lang="zh-CN">{quote}</q>}
    </small>
  )
}

function SourceName({ source: { document, ref }, to }: { source: Source } & Pick<Props, 'to'>) {
  if (document) return <a lang="zh-CN" href={to.document(document.district, document.kind, document.slug, document.anchor)}>《{document.title}》</a>
  const url = ref && URL.canParse(ref) ? new URL(ref) : null
  if (url && /^https?:$/.test(url.protocol)) return <a href={url.href} rel="noopener nofollow">{url.host}</a>
  return null
}
