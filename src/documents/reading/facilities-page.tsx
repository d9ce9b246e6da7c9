import type { Paths } from '#config/paths.ts'
import type { NamedFacility } from '#documents/find-mentions.ts'
import type { Translate } from '#i18n/translate.ts'

type Props = { title: string | null; district: string; named: NamedFacility[]; back: string; t: Translate; to: Paths }

/** The institutions a document names, each with the very sentences. */
export function FacilitiesPage({ title, district, named, back, t, to }: Props) {
  return (
    <article className="by-unit">
      <h1>{t('document.facilities.title')}</h1>
      <p className="lead"><a href={back} lang="zh-CN">{title}</a></p>
      <p className="count">{t('document.facilities.count', { count: named.length })}</p>
      {named.map(({ slug, name, sentences }) => (
        <section key={slug} lang="zh-CN">
          <h2><a href={to.facility(district, slug)}>{name}</a></h2>
          {sentences.map(({ anchor, sentence }) => (
            <blockquote key={anchor + sentence}><a href={`${back}#${anchor}`}>{sentence}</a></blockquote>
          ))}
        </section>
      ))}
    </article>
  )
}
