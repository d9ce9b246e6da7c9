import { cookies } from 'next/headers'
import type { NextRequest } from 'next/server'
import { finishSingleSignOn } from '#accounts/single-sign-on/finish-single-sign-on.ts'
import { basePath } from '#config/paths.ts'
import { DEFAULT_LOCALE } from '#i18n/locales.ts'
import { currentClient } from '../../current-client.ts'
import { setCookies } from '../../set-cookies.ts'
import { staffPaths } from '../../staff-paths.ts'
import { ERRAND_COOKIE, callbackAddress, errandCookie } from '../errand-cookie.ts'

/** Where the single sign-on sends browsers back to, with its answer in the address. */
export async function GET(request: NextRequest): Promise<Response> {
  const jar = await cookies()
  // Behind a front the request's own address is not the one the provider was told.
  const address = new URL(callbackAddress() + request.nextUrl.search)
  const outcome = await finishSingleSignOn({ address, kept: jar.get(ERRAND_COOKIE)?.value }, await currentClient())
  jar.set(ERRAND_COOKIE, '', errandCookie(0))
  if (outcome.ok) await setCookies(outcome.cookies)
  const to = outcome.ok ? outcome.next : staffPaths(DEFAULT_LOCALE).refusedAtDoor(outcome.issues[0]!.key)
  return new Response(null, { status: 303, headers: { 'cache-control': 'private, no-store', location: basePath() + to } })
}
