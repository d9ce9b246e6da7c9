import { apiPath, pathsFor } from '#config/paths.ts'
import { env } from '#platform/env.ts'

/** Web addresses in full, in the default language. */
export function webAddresses() {
  const to = pathsFor({ locale: 'zh-CN', large: false })
  const { SITE_ORIGIN: origin } = env()
  return {
    to,
    web: (path: string) => origin + path,
    api: (path: string) => `${origin}${apiPath()}/${path}`,
  }
}
