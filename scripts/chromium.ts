import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const SHELL = '/usr/bin/chromium-headless-shell'
const WHOLE = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable']

/** The Chromium for tests, or undefined: the shell without windows first, which starts a page in a third of the time. CHROMIUM names one elsewhere. */
export function findChromium(): string | undefined {
  return [process.env.CHROMIUM, SHELL, ...WHOLE].find((path) => path && existsSync(path))
}

/** The browser as readers have it, for measuring; the shell where there is no other. */
export function findWholeChromium(): string | undefined {
  return WHOLE.find((path) => existsSync(path)) ?? findChromium()
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
