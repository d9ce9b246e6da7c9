import type { Paths } from '#config/paths.ts'
import { districtName } from '#districts/district-name.ts'
import { cautionOf } from '#documents/validity.ts'
import { Reach } from '#facilities/listing/reach.tsx'
import { dayInWords } from '#i18n/dates.ts'
import type { Locale } from '#i18n/locales.ts'
import type { Translate } from '#i18n/translate.ts'
import type { Hit } from '#search/load-hits.ts'
import type { Snippet } from '#search/snippet.ts'

type Props = { hit: Hit; across: boolean; locale: Locale; t: Translate; to: Paths }

/** One result: what it is, how to reach a facility, and the passages that answer, each a link to its place. */
export function ResultEntry({ hit, across, locale, t, to }: Props) {
  const { kind, district, title, number, issuedOn, validity, named, passages, facility } = hit
  const href = addressOf(hit, to)
  const caution = cautionOf(validity)
  if (!href) return null
  return (
    <li>
      <a className="title" href={href(null)} lang="zh-CN"><Marks text={title} /></a>
      <p className="meta">
        <b className="class">{t(`search.kinds.${kind}`)}</b>
        {caution && <b className={`state ${caution}`}>{t(`document.validity.${caution}`)}</b>}
        {across && district && <span>{districtName(district, t)}</span>}
        {number && <span lang="zh-CN">{number}</span>}
        {issuedOn && <time dateTime={issuedOn}>{dayInWords(issuedOn, locale)}</time>}
        {facility?.unverified && <b className="doubt">{t('facilities.unverified')}</b>}
        {named && <b className="why">{t(`search.named.${named}`)}</b>}
      </p>
      {facility && <><Reach field="address" known={facility.address} t={t} /><Reach field="phone" known={facility.phone} t={t} /></>}
      {passages.map(({ anchor, trail, snippet, unverified }, index) => (
        <p key={index} className="passage" lang="zh-CN">
          {trail && <span className="where">{trail}</span>}
          {anchor ? <a href={href(anchor)}><Marks text={snippet} /></a> : <Marks text={snippet} />}
          {unverified && <> <b className="doubt" lang={locale}>{t('facilities.unverified')}</b></>}
        </p>
      ))}
    </li>
  )
}

function addressOf({ kind, district, slug }: Hit, to: Paths): ((anchor: string | null) => string) | null {
  if (!district) return null
  return (anchor) => (kind === 'facility' ? to.facility(district.slug, slug) : to.document(district.slug, kind, slug, anchor))
}

function Marks({ text }: { text: Snippet }) {
  return text.map(({ text: stretch, mark }, index) => (mark ? <mark key={index}>{stretch}</mark> : stretch))
}
