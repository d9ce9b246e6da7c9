import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'

export type DemoSecrets = { authSecret: string; password: string }

/** Secrets of this machine's demo, made at random on its first start and kept out of the repository. */
export function demoSecrets(): DemoSecrets {
  const file = '.data/demo-secrets.json'
  if (!existsSync(file)) {
    mkdirSync('.data', { recursive: true })
    const made: DemoSecrets = { authSecret: randomBytes(32).toString('hex'), password: `demo-${randomBytes(6).toString('hex')}` }
    writeFileSync(file, JSON.stringify(made), { mode: 0o600 })
  }
  return JSON.parse(readFileSync(file, 'utf8')) as DemoSecrets
}
