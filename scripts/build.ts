// Builds the portal when anything it is built from has changed: client for the database, stylesheet, Next.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const STAMP = '.data/build-stamp'
const INPUTS = ['src', 'messages', 'prisma/schema', 'public', 'scripts/styles.ts', 'next.config.ts', 'package-lock.json', 'tsconfig.json']
const MADE = new Set(['generated', 'assets'])

/** Builds unless the last build was made from exactly these files and this base path. `prepared`: client and stylesheet were just made. */
export async function buildIfChanged({ prepared = false } = {}): Promise<void> {
  const stamp = fingerprint()
  const dist = process.env.NEXT_DIST_DIR ?? '.next'
  if (existsSync(STAMP) && existsSync(join(dist, 'BUILD_ID')) && readFileSync(STAMP, 'utf8') === stamp) return
  rmSync(STAMP, { force: true })
  for (const step of prepared ? [] : ['generate', 'styles']) await run('npm', ['run', '--silent', step])
  await run('node', ['node_modules/next/dist/bin/next', 'build'])
  mkdirSync('.data', { recursive: true })
  writeFileSync(STAMP, stamp)
}

/** Its output is shown only when it fails. Ends with us: a build nobody waits for must not go on. */
function run(command: string, args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' }, stdio: ['ignore', 'pipe', 'pipe'] })
    const output: Buffer[] = []
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => output.push(chunk))
    const end = () => child.kill('SIGTERM')
    process.once('exit', end)
    child.once('error', reject)
    child.once('close', (status) => {
      process.off('exit', end)
      if (status === 0) return resolve()
      const said = Buffer.concat(output).toString()
      process.stderr.write(said)
      const full = /ENOSPC|No space left/i.test(said) ? 'ENOSPC: ' : ''
      reject(new Error(`${full}The build stopped at "${command} ${args.join(' ')}"; its output is above.`))
    })
  })
}

function fingerprint(): string {
  const hash = createHash('sha256').update(process.version).update(process.env.BASE_PATH ?? '')
  for (const file of INPUTS.flatMap(filesUnder)) hash.update(file).update(readFileSync(file))
  return hash.digest('hex')
}

function filesUnder(path: string): string[] {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return /\.test\.tsx?$/.test(path) ? [] : [path]
  return readdirSync(path).toSorted().filter((name) => !MADE.has(name)).flatMap((name) => filesUnder(join(path, name)))
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await buildIfChanged()
