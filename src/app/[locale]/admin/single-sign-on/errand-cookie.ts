import { basePath } from '#config/paths.ts'
import { env } from '#platform/env.ts'

export const ERRAND_COOKIE = 'huiyin.errand'

/** Sent back to our own pages only, and by the redirect that brings the answer, which a strict cookie would miss. */
export function errandCookie(maxAge: number) {
  const { SITE_ORIGIN } = env()
  return { path: basePath() || '/', httpOnly: true, sameSite: 'lax', secure: SITE_ORIGIN.startsWith('https://'), maxAge } as const
}

/** The address the provider sends browsers back to: register exactly this one there. */
export function callbackAddress(): string {
  return `${env().SITE_ORIGIN}${basePath()}/admin/single-sign-on/callback`
}
