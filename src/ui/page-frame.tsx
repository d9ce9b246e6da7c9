import { assetPath, pathsFor } from '#config/paths.ts'
import { LOCALES } from '#i18n/locales.ts'
import type { HtmlPage, Surroundings } from '#ui/html-page.tsx'
import { PageTags } from '#ui/page-tags.tsx'
import { SiteFooter } from '#ui/site-footer.tsx'
import { SiteHeader } from '#ui/site-header.tsx'
import { StructuredData } from '#ui/structured-data.tsx'
import { Trail } from '#ui/trail.tsx'

/** The whole document around a page's own view. */
export function PageFrame({ page, surroundings }: { page: HtmlPage; surroundings: Surroundings }) {
  const { display, site, t, to } = surroundings
  const classes = [`c-${site.colour}`, display.large && 'large'].filter(Boolean).join(' ')
  return (
    <html lang={display.locale} className={classes}>
      <Head page={page} surroundings={surroundings} />
      <body>
        <a className="skip" href="#main">{t('site.skip')}</a>
        <SiteHeader page={page} surroundings={surroundings} />
        <main id="main">
          {page.trail && <Trail links={page.trail} label={t('site.trail')} />}
          {page.body}
          {page.follow && !page.follow.unseen && <Follow follow={page.follow} surroundings={surroundings} />}
        </main>
        <SiteFooter site={site} t={t} to={to} />
      </body>
    </html>
  )
}

function Head({ page, surroundings }: { page: HtmlPage; surroundings: Surroundings }) {
  const { assets, display, origin, site } = surroundings
  const known = page.canonical ?? page.address
  const url = known ? origin + known(pathsFor({ ...display, large: false })) : null
  const title = page.title === site.name ? site.name : `${page.title}_${site.name}`
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width,initial-scale=1" />
      <title>{title}</title>
      {page.description && <meta name="description" content={page.description} />}
      {page.unlisted && <meta name="robots" content="noindex" />}
      <PageTags site={site} column={page.column} article={page.article} />
      <link rel="stylesheet" href={assetPath(assets.styles.site)} />
      {page.style && <link rel="stylesheet" href={assetPath(assets.styles[page.style])} />}
      <link rel="stylesheet" href={assetPath(assets.styles.print)} media="print" />
      <link rel="icon" href={assetPath('favicon.svg')} />
      {url && <link rel="canonical" href={url} />}
      {page.address && !page.unlisted && !page.canonical && <Languages address={page.address} origin={origin} />}
      {page.follow?.feed && !page.follow.unseen && <link rel="alternate" type="application/atom+xml" href={page.follow.feed(surroundings.to)} />}
      <StructuredData facts={page.structured ?? []} />
      <script src={assetPath(assets.script)} defer />
    </head>
  )
}

function Languages({ address, origin }: { address: NonNullable<HtmlPage['address']>; origin: string }) {
  const links = LOCALES.map((locale) => ({ language: locale, href: origin + address(pathsFor({ locale, large: false })) }))
  return links.map(({ language, href }) => <link key={language} rel="alternate" hrefLang={language} href={href} />)
}

function Follow({ follow: { feed, calendar }, surroundings: { t, to } }: { follow: NonNullable<HtmlPage['follow']>; surroundings: Surroundings }) {
  return <p>{t('feeds.follow')}{feed && <> <a href={feed(to)}>{t('feeds.feed')}</a></>}{calendar && <> <a href={calendar(to)}>{t('feeds.calendar')}</a></>}</p>
}
