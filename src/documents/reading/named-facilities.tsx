import type { Reading } from '#documents/reading/reading.ts'

/** The institutions of the register that the text names, with the first place where it does. */
export function NamedFacilities({ document: { mentions }, district, locale, t, to }: Reading) {
  const named = mentions.filter(({ slug }, index) => mentions.findIndex((other) => other.slug === slug) === index)
  if (named.length === 0) return null
  return (
    <section id="facilities">
      <h2>{t('document.facilities.title')}</h2>
      <p className="count">{t('document.facilities.count', { count: named.length })}</p>
      <ul className="names" lang="zh-CN">
        {named.map(({ slug, name, anchor }) => (
          <li key={slug}>
            <a href={to.facility(district.slug, slug)}>{name}</a>
            <a href={`#${anchor}`} lang={locale}>{t('document.facilities.where')}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
