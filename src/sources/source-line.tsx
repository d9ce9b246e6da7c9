import { isOld } from '#sources/trust.ts'
import type { Source } from '#sources/source.ts'
import type { Paths } from '#config/paths.ts'
import type { Translate } from '#i18n/translate.ts'
import type { Day } from '#platform/clock.ts'

/** Where and when a source is shown. */
type Props = { t: Translate; to: Paths; moment: { day: Day } }

/** The source a value stands on, and behind a fold the others that say the same. */
export function SourceList({ sources, ...props }: Props & { sources: Source[] }) {
  const [first, ...more] = sources
  return (
    <>
      {first && <SourceLine source={first} {...props} />}
      {more.length > 0 && (
        <details>
          <summary>{props.t('sources.moreSources', { count: more.length })}</summary>
          {more.map((source, index) => <SourceLine key={index} source={source} {...props} />)}
        </details>
      )}
    </>
  )
}

/** One source: what it is, where, of when, and what it says, unless the link leads to the very words. */
export function SourceLine({ source, t, to, moment: { day: today } }: Props & { source: Source }) {
  const { trust, asOf, quote, method, nextCheck, confirmedOn, document } = source
  return (
    <small className="source">
      {t(`sources.trust.${trust}`)}
      {' '}<SourceName source={source} to={to} />
      {' · '}{asOf ? t('sources.asOf', { date: asOf }) : t('sources.undated')}
      {isOld(confirmedOn ?? asOf, today) && <b>{t('sources.old')}</b>}
      {method && ` · ${t(`sources.method.${method as 'phone'}`)}`}
      {confirmedOn && ` · ${t('sources.confirmedOn', { date: confirmedOn })}`}
      {nextCheck && ` · ${t(nextCheck < today ? 'sources.checkOverdue' : 'sources.nextCheck', { date: nextCheck })}`}
      {quote && !document?.anchor && <q lang="zh-CN">{quote}</q>}
    </small>
  )
}

/** How staff name papers; what they note of a call or a visit may name people and stays with them. */
const PAPERS: readonly (string | null)[] = ['document', 'import']

function SourceName({ source: { document, ref, trust, method }, to }: { source: Source } & Pick<Props, 'to'>) {
  if (document) return <a lang="zh-CN" href={to.document(document.district, document.kind, document.slug, document.anchor)}>《{document.title}》</a>
  const url = ref && URL.canParse(ref) ? new URL(ref) : null
  if (url && /^https?:$/.test(url.protocol)) return <a href={url.href} rel="noopener nofollow">{url.host}</a>
  return trust === 'desk' && PAPERS.includes(method) && ref ? <span lang="zh-CN">{ref}</span> : null
}
