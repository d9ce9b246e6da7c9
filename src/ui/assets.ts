import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Files of public/assets by purpose; their names carry a hash of their content. */
export type Assets = { styles: Record<Style, string>; script: string }

/** `site` dresses every page, `print` every page on paper, the others the pages that ask for them. */
export type Style = 'site' | 'circle' | 'villages' | 'print'

let read: Assets | undefined

/** What `npm run styles` made. Read once; in development the names may change, so each time. */
export function assets(root: string): Assets {
  if (read && process.env.NODE_ENV === 'production') return read
  read = JSON.parse(readFileSync(join(root, 'public/assets/manifest.json'), 'utf8')) as Assets
  return read
}
