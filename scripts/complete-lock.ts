// Adds to package-lock.json the optional platform packages that a registry did not offer when the lock was written.
// npm leaves them out, and npm ci then refuses the lock on every machine: npm run complete-lock, after each npm install.
import { readFileSync, writeFileSync } from 'node:fs'

type Locked = { version?: string; optional?: boolean; os?: string[]; cpu?: string[]; libc?: string[]; optionalDependencies?: Record<string, string> }
type Lock = { packages: Record<string, Locked> }

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock
const missing = Object.values(lock.packages)
  .flatMap(({ optionalDependencies = {} }) => Object.entries(optionalDependencies))
  .filter(([name, version]) => !(`node_modules/${name}` in lock.packages) && /^\d/.test(version))
for (const [name, version] of missing) lock.packages[`node_modules/${name}`] = { version, optional: true, ...platformOf(name) }

const inOrder = Object.entries(lock.packages).toSorted(([a], [b]) => (a < b ? -1 : 1))
writeFileSync('package-lock.json', `${JSON.stringify({ ...lock, packages: Object.fromEntries(inOrder) }, null, 2)}\n`)
console.log(`${missing.length} platform packages added.`)

/** What a binary package runs on, read off its name: …-linux-arm64-musl. */
function platformOf(name: string): Pick<Locked, 'os' | 'cpu' | 'libc'> {
  if (name.includes('wasm32')) return { cpu: ['wasm32'] }
  const os = /android|darwin|freebsd|linux|openharmony|win32/.exec(name)?.[0]
  const cpu = /arm64|arm|x64|ia32|ppc64|riscv64|s390x/.exec(name.slice(name.indexOf(os ?? '') + (os?.length ?? 0)))?.[0]
  const libc = /musl/.test(name) ? ['musl'] : os === 'linux' && /gnu/.test(name) ? ['glibc'] : undefined
  return { ...(os && { os: [os] }), ...(cpu && { cpu: [cpu] }), ...(libc && { libc }) }
}
