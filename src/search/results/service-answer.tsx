import type { Paths } from '#config/paths.ts'
import type { Translate } from '#i18n/translate.ts'
import type { FoundService } from '#search/answers/find-services.ts'
import { slugOf } from '#services/code-list.ts'

type Props = { service: FoundService; district: { slug: string } | null; t: Translate; to: Paths }

/** A service the words ask for: what it is, what to do at once, and where it is told who offers it. */
export function ServiceAnswer({ service: { code, definition, districts }, district, t, to }: Props) {
  const name = t(`services.names.${code}`)
  const { what = null, how = null } = definition?.texts ?? {}
  return (
    <li>
      {district ? <a className="title" href={to.service(district.slug, slugOf(code))}>{name}</a> : <b className="title">{name}</b>}
      <p className="meta">
        <b className="class">{t('search.answers.service')}</b>
        {definition && !definition.approvedOn && <b className="doubt">{t('services.draft')}</b>}
      </p>
      {what && <p className="about" lang="zh-CN">{what}</p>}
      {how && <p className="about"><b>{t('services.texts.how')}</b> <span lang="zh-CN">{how}</span></p>}
      {!district && districts.length > 0 && (
        <p className="meta">
          {t('search.answers.offeredIn')}
          {districts.map(({ slug, name: place }) => <a key={slug} href={to.service(slug, slugOf(code))} lang="zh-CN" aria-label={`${place}，${name}`}>{place}</a>)}
        </p>
      )}
    </li>
  )
}
