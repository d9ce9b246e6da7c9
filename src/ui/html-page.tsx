import type { ReactNode } from 'react'
import type { Assets, Style } from '#ui/assets.ts'
import { markup } from '#ui/markup.ts'
import { PageFrame } from '#ui/page-frame.tsx'
import type { Display, Paths } from '#config/paths.ts'
import type { Translate } from '#i18n/translate.ts'
import type { Article, Column } from '#ui/page-tags.tsx'
import type { Link, Site } from '#ui/site.ts'

/** What a public page is made of, beside its shell. Plain data and a finished view. */
export type HtmlPage = {
  /** Without the site's name, which the shell adds. */
  title: string
  body: ReactNode
  /** 200 unless said otherwise. */
  status?: number
  description?: string | null
  /** The page's address in any language and type size; leave out for error pages. */
  address?: (to: Paths) => string
  /** The page search engines should know instead: results of a search are views of the search page. */
  canonical?: (to: Paths) => string
  /** From the site's home down to the page above this one. */
  trail?: Link[]
  column?: Column
  article?: Article
  /** A style of its own, beside the one of every page. */
  style?: Exclude<Style, 'site' | 'print'>
  /**
   * By what the page can be followed without an account: a feed of what is new, and a calendar of deadlines. `unseen` leaves the links to
   * another page, and the feed to the header: the longest documents have no byte to spare.
   */
  follow?: { feed?: (to: Paths) => string; calendar?: (to: Paths) => string; unseen?: boolean }
  /** schema.org objects. */
  structured?: object[]
  /** Keeps the page out of search engines: citations, errors. */
  unlisted?: boolean
  /** Its address is a secret: nothing keeps the page, and no link of it tells where it was followed from. */
  secret?: boolean
}

/** Where the page is shown and for whom; the same for every page of a request. */
export type Surroundings = { display: Display; t: Translate; to: Paths; site: Site; origin: string; assets: Assets }

/**
 * Fixed for every public page, so that a front can send it with stored files too. Nothing inline runs: JSON-LD is a data
 * block, which the policy does not concern.
 */
export const CONTENT_SECURITY_POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; script-src 'self'; connect-src 'self'; " +
  "form-action 'self'; base-uri 'none'; frame-ancestors 'self'"

export const SAFE_HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(self), payment=()',
}

/**
 * Shared caches hold a page for a second, two more while one reader's request fetches the next, and through an outage;
 * browsers ask again, so what was published is seen at once.
 */
export const CACHED = 'public, max-age=0, s-maxage=1, stale-while-revalidate=2, stale-if-error=86400'

/** A finished HTML answer: no React runtime, no flight data, no script it needs. */
export function htmlPage(page: HtmlPage, surroundings: Surroundings): Response {
  const html = Buffer.from(`<!DOCTYPE html>${markup(<PageFrame page={page} surroundings={surroundings} />)}`)
  const status = page.status ?? 200
  return new Response(html, {
    status,
    headers: {
      ...SAFE_HEADERS,
      'content-type': 'text/html; charset=utf-8',
      ...(page.secret && { 'referrer-policy': 'no-referrer' }),
      'cache-control': page.secret || status >= 500 ? 'no-store' : CACHED,
      'content-language': surroundings.display.locale,
      ...(page.follow?.feed && { link: `<${page.follow.feed(surroundings.to)}>; rel="alternate"; type="application/atom+xml"` }),
    },
  })
}
