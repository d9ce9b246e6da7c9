import { cookies } from 'next/headers'
import type { NextRequest } from 'next/server'
import { ERRAND_SECONDS, beginSingleSignOn } from '#accounts/single-sign-on/begin-single-sign-on.ts'
import { providerName } from '#accounts/single-sign-on/provider.ts'
import { basePath, displayOf } from '#config/paths.ts'
import { DEFAULT_LOCALE, isLocale } from '#i18n/locales.ts'
import { safeNext, staffPaths } from '../staff-paths.ts'
import { ERRAND_COOKIE, callbackAddress, errandCookie } from './errand-cookie.ts'

const PRIVATE = { 'cache-control': 'private, no-store' }

/** Sends a browser to the government's single sign-on. */
export async function GET(request: NextRequest, context: { params: Promise<{ locale: string }> }): Promise<Response> {
  if (!providerName()) return new Response(null, { status: 404, headers: PRIVATE })
  const asked = displayOf((await context.params).locale).locale
  const locale = isLocale(asked) ? asked : DEFAULT_LOCALE
  try {
    const { address, kept } = await beginSingleSignOn(callbackAddress(), safeNext(request.nextUrl.searchParams.get('next') ?? '', locale))
    ;(await cookies()).set(ERRAND_COOKIE, kept, errandCookie(ERRAND_SECONDS))
    return new Response(null, { status: 303, headers: { ...PRIVATE, location: address.href } })
  } catch (error) {
    console.error('single sign-on', error instanceof Error ? error.message : error)
    return new Response(null, { status: 303, headers: { ...PRIVATE, location: basePath() + staffPaths(locale).refusedAtDoor('single_sign_on_away') } })
  }
}
