import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, readFileSync, symlinkSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** The user PostgreSQL runs as: nobody in particular, or `postgres` when we are root. */
export function postgresUser(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {}
  try {
    return lookUp()
  } catch {
    execFileSync('groupadd', ['--force', 'postgres'])
    execFileSync('useradd', ['--system', '--gid', 'postgres', 'postgres'])
    return lookUp()
  }
}

function lookUp(): { uid: number; gid: number } {
  return { uid: idOf('-u'), gid: idOf('-g') }
}

function idOf(flag: '-u' | '-g'): number {
  return Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
}

/** npm packages carry neither links nor, always, the executable bit; the libraries' short names are links. */
export function preparePrograms(native: string): void {
  for (const program of ['postgres', 'initdb']) chmodSync(join(native, 'bin', program), 0o755)
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(dirname(native), target)
    if (!existsSync(link)) symlinkSync(basename(source), link)
  }
}
