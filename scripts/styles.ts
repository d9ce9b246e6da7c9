import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Assets } from '#ui/assets.ts'
import { PALETTE } from '#ui/palette.ts'

/** Builds the public stylesheets and script into public/assets under names that carry a hash of their content. */

const root = join(import.meta.dirname, '..')
const folder = join(root, 'public/assets')
mkdirSync(folder, { recursive: true })

const palette = Object.entries(PALETTE).map(([name, hex]) => `.c-${name}{--main:${hex}}`).join('')
const manifest: Assets = {
  styles: {
    site: write('site', 'css', built('src/ui/site.css') + palette),
    circle: write('circle', 'css', built('src/circle/view/circle.css')),
    villages: write('villages', 'css', built('src/villages/listing/villages.css')),
    print: write('print', 'css', built('src/ui/css/print.css')),
  } satisfies Assets['styles'],
  script: write('page', 'js', readFileSync(join(root, 'src/ui/page-script.js'), 'utf8')),
}
const current = new Set([...Object.values(manifest.styles), manifest.script])
writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest)}\n`)
for (const file of readdirSync(folder)) {
  const stale = /^[a-z]+-[0-9a-f]{8}\./.test(file) && !current.has(`assets/${file}`)
  if (stale) rmSync(join(folder, file))
}

function built(input: string): string {
  const command = [join(root, 'node_modules/@tailwindcss/cli/dist/index.mjs'), '--input', input, '--minify']
  return execFileSync(process.execPath, command, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trimEnd()
}

function write(name: string, extension: string, content: string): string {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 8)
  const file = `${name}-${hash}.${extension}`
  writeFileSync(join(folder, file), content)
  return `assets/${file}`
}
