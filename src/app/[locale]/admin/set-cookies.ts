import { parseSetCookieHeader } from 'better-auth/cookies'
import { cookies } from 'next/headers'

/**
 * Hands the session's cookies to the browser. They end with the browser: how long a session may idle and last is decided in
 * the database, at every request.
 */
export async function setCookies(headers: string[]): Promise<void> {
  const jar = await cookies()
  for (const header of headers) {
    for (const [name, { value, path, httponly, secure, 'max-age': maxAge }] of parseSetCookieHeader(header)) {
      if (maxAge === 0) jar.delete({ name, path: path ?? '/' })
      else jar.set(name, value, { path: path ?? '/', httpOnly: httponly ?? true, secure: secure ?? false, sameSite: 'lax' })
    }
  }
}
