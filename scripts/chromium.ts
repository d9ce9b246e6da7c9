import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** The shell without windows first: it starts a page in a third of the time. */
const PLACES = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable']

/** The Chromium on this machine, or undefined. CHROMIUM names one elsewhere. */
export function findChromium(): string | undefined {
  return [process.env.CHROMIUM, ...PLACES].find((path) => path && existsSync(path))
}

/** Sees to it that browser tests have a browser with Chinese type: Debian's, installed when missing and when we may. */
export function ensureChromium(): string {
  const found = findChromium()
  if (found && existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc')) return found
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('Installing Chromium and Chinese fonts for the browser tests …')
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env })
    const install = (browser: string) => spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', browser, 'fonts-noto-cjk'], { stdio: ['ignore', 'ignore', 'inherit'], env })
    if (install('chromium-headless-shell').status !== 0) install('chromium')
  }
  const path = findChromium()
  if (!path) throw new Error('Browser tests need Chromium: install it (apt-get install chromium fonts-noto-cjk) or name one in CHROMIUM.')
  return path
}
