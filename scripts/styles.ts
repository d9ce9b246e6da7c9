import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PALETTE } from '#ui/palette.ts'

/** Builds the public stylesheet and script into public/assets under names that carry a hash of their content. */

const root = join(import.meta.dirname, '..')
const folder = join(root, 'public/assets')
mkdirSync(folder, { recursive: true })

const tailwind = execFileSync(process.execPath, [join(root, 'node_modules/@tailwindcss/cli/dist/index.mjs'), '--input', 'src/ui/site.css', '--minify'], {
  cwd: root,
  encoding: 'utf8',
  stdio: ['ignore', 'pipe', 'pipe'],
})
const palette = Object.entries(PALETTE).map(([name, hex]) => `.c-${name}{--main:${hex}}`).join('')
const manifest = {
  stylesheet: write('site', 'css', tailwind.trimEnd() + palette),
  script: write('page', 'js', readFileSync(join(root, 'src/ui/page-script.js'), 'utf8')),
}
writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest)}\n`)
for (const file of readdirSync(folder)) {
  const stale = /^(site|page)-[0-9a-f]{10}\./.test(file) && !Object.values(manifest).includes(`assets/${file}`)
  if (stale) rmSync(join(folder, file))
}

function write(name: string, extension: string, content: string): string {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 10)
  const file = `${name}-${hash}.${extension}`
  writeFileSync(join(folder, file), content)
  return `assets/${file}`
}
