import type { NextRequest } from 'next/server'
import { movedTo } from '#app/moved-to.ts'
import { districtSite, portalSite, type Room } from '#app/site.ts'
import { type Display, displayOf, type Paths, pathsFor } from '#config/paths.ts'
import { type District, findDistrict } from '#districts/queries.ts'
import { DEFAULT_LOCALE, isLocale, type Locale } from '#i18n/locales.ts'
import { type Translate, translator } from '#i18n/translate.ts'
import { env } from '#platform/env.ts'
import { GoneError, NotFoundError } from '#platform/errors.ts'
import { projectRoot } from '#platform/project-root.ts'
import { assets } from '#ui/assets.ts'
import { errorView } from '#ui/error-view.tsx'
import { htmlPage, type HtmlPage } from '#ui/html-page.tsx'

/** What a public page's loader is given. */
export type Visit<Params> = {
  params: Params
  query: URLSearchParams
  locale: Locale
  t: Translate
  to: Paths
  /** Origin in front of every path of `to`, for citations and structured data. */
  origin: string
  request: NextRequest
}

/** A page, and the district whose site it belongs to; null for the portal's own pages. */
export type PublicPage = HtmlPage & { district: District | null; room?: Room }

/** Another document stands in the place of the one asked for. Answered as 308. */
export class MovedError extends Error {
  override name = 'MovedError'
  readonly address: (to: Paths) => string

  constructor(address: (to: Paths) => string) {
    super('replaced')
    this.address = address
  }
}

/**
 * Makes a GET handler of a public page: *load → view*. The loader answers a page, or a Response of its own (a redirect, a
 * file); NotFoundError becomes a real 404, GoneError a 410, anything else is logged and becomes a 500 that tells nothing.
 *
 * @example
 * export const GET = publicPage<{ district: string }>(async ({ params, t, to }) => {
 *   const district = await requireDistrict(params.district)
 *   return { district, title: district.name, address: (to) => to.district(district.slug), body: <DistrictHome … /> }
 * })
 */
export function publicPage<Params extends object = object>(load: (visit: Visit<Params>) => Promise<PublicPage | Response>) {
  return async (request: NextRequest, context: { params: Promise<unknown> }): Promise<Response> => {
    const { locale: segment = '', ...params } = decoded((await context.params) as Record<string, string>)
    const { locale: asked, large } = displayOf(segment)
    const display: Display = { locale: isLocale(asked) ? asked : DEFAULT_LOCALE, large }
    const t = translator(display.locale)
    const to = pathsFor(display)
    const { SITE_ORIGIN: origin } = env()
    const answer = (page: HtmlPage, district: District | null, room: Room | null) => {
      const site = district ? districtSite(district, room, t, to, origin) : portalSite(t, to, origin)
      return htmlPage(page, { display, t, to, site, origin, assets: assets(projectRoot) })
    }
    try {
      if (!isLocale(asked)) throw new NotFoundError(`no language ${asked}`)
      const page = await load({ params: params as Params, query: request.nextUrl.searchParams, locale: display.locale, t, to, origin, request })
      return page instanceof Response ? page : answer(page, page.district, page.room ?? null)
    } catch (error) {
      if (error instanceof MovedError) return movedTo(error.address(to), 308)
      const status = statusOf(error)
      if (status === 500) console.error(`${request.method} ${withoutSecret(request.nextUrl.pathname)}`, error)
      const district = status === 500 ? null : await findDistrict(params.district ?? '')
      return answer(errorView(status, t, to, { search: district ? to.search(district.slug) : to.search(null), reason: error instanceof GoneError ? error.message : '' }), district, null)
    }
  }
}

/** A link that is somebody's way in is in no log. */
function withoutSecret(path: string): string {
  return path.replace(/\/owner\/.*$/, '/owner/…')
}

function statusOf(error: unknown): 404 | 410 | 500 {
  return error instanceof NotFoundError ? 404 : error instanceof GoneError ? 410 : 500
}

function decoded(params: Record<string, string | string[]>): Record<string, string> {
  const one = (text: string) => {
    try {
      return decodeURIComponent(text)
    } catch {
      return text
    }
  }
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, Array.isArray(value) ? value.map(one).join('/') : one(value)]))
}
