import { pathsFor } from '#config/paths.ts'
import type { HtmlPage, Surroundings } from '#ui/html-page.tsx'
import type { Link } from '#ui/site.ts'

/** Whose site this is, its rooms, and the switches for language and type size. */
export function SiteHeader({ page, surroundings: { display, site, t } }: { page: HtmlPage; surroundings: Surroundings }) {
  const others = display.large ? site.nav.filter(({ everyday }) => !everyday) : []
  return (
    <header className="top">
      <div className="brand">
        <a href={site.home}>{site.name}</a>
        <Switches page={page} display={display} t={t} />
      </div>
      {site.nav.length > 0 && (
        <nav aria-label={t('site.nav')}>
          <Rooms links={display.large ? site.nav.filter(({ everyday }) => everyday) : site.nav} />
          {others.length > 0 && (
            <details>
              <summary>{t('site.otherRooms')}</summary>
              <Rooms links={others} />
            </details>
          )}
        </nav>
      )}
    </header>
  )
}

function Rooms({ links }: { links: Link[] }) {
  return (
    <ul>
      {links.map(({ label, href, current }) => (
        <li key={href}><a href={href} aria-current={current ? 'page' : undefined}>{label}</a></li>
      ))}
    </ul>
  )
}

/** Links to this same page in the other language and the other type size. */
function Switches({ page, display, t }: { page: HtmlPage } & Pick<Surroundings, 'display' | 't'>) {
  const address = page.address ?? ((to) => to.home())
  const other = display.locale === 'en' ? 'zh-CN' : 'en'
  return (
    <p className="switches">
      <a href={address(pathsFor({ ...display, large: !display.large }))}>{display.large ? t('site.standardSize') : t('site.largeSize')}</a>
      <a href={address(pathsFor({ ...display, locale: other }))} lang={other} hrefLang={other}>{t('site.otherLanguage')}</a>
    </p>
  )
}
