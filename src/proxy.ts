import { type NextRequest, NextResponse } from 'next/server'

/** Staff pages only: public pages need no script, so they need no nonce, and a proxy would cost three times the page. */
export const config = { matcher: ['/admin/:path*', '/:locale/admin/:path*'] }

/** Gives every staff page a policy of its own: only scripts that carry this answer's nonce run. */
export function proxy(request: NextRequest): NextResponse {
  const { pathname } = request.nextUrl
  const headers = new Headers(request.headers)
  headers.set('x-staff-path', pathname)
  // The preview is a finished public page and carries the public policy; a PDF brings one its viewer works under.
  if (pathname.endsWith('/preview') || pathname.endsWith('/official')) return NextResponse.next({ request: { headers } })

  const policy = policyWith(btoa(crypto.randomUUID()))
  headers.set('content-security-policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  response.headers.set('x-content-type-options', 'nosniff')
  response.headers.set('referrer-policy', 'same-origin')
  response.headers.set('x-robots-tag', 'noindex')
  return response
}

function policyWith(nonce: string): string {
  // React's development build evaluates strings to show where errors come from.
  const development = process.env.NODE_ENV === 'development' ? " 'unsafe-eval'" : ''
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'${development}`,
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}
