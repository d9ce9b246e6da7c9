import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Bounds } from '#ingest/formats/reading/apart.ts'
import { Turns } from '#ingest/formats/reading/turns.ts'
import type { OfficeFormat } from '#ingest/formats/source-text.ts'

export type Converted = { ok: true; bytes: Uint8Array } | { ok: false; issue: 'needs_office' | 'office_failed' | 'reading_timed_out' }

export const OFFICE_BOUNDS: Bounds = { time: 90_000, memory: 4 * 1024 * 1024 * 1024 }
/** LibreOffice takes a core and a few hundred megabytes. */
const turns = new Turns(2)

/** LibreOffice as this machine has it, at the place SOFFICE names or the usual ones; null where it has none. */
export function findOffice(): string | null {
  const { SOFFICE } = process.env
  const places = SOFFICE ? [SOFFICE] : [...(process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '').map((folder) => join(folder, 'soffice')), '/usr/lib/libreoffice/program/soffice', '/Applications/LibreOffice.app/Contents/MacOS/soffice']
  return places.find((place) => existsSync(place)) ?? null
}

/**
 * Has LibreOffice turn a file of an older format into a Word document. It works in a folder and with a profile of its own, which keep
 * it from macros, from links to other places and from what an earlier file left; it is killed, children and all, when time is up, and gets no
 * more addresses than its bound (of which it uses about half for an empty letter).
 */
export async function convertToDocx(bytes: Uint8Array, from: OfficeFormat, bounds = OFFICE_BOUNDS): Promise<Converted> {
  const office = findOffice()
  return office === null ? { ok: false, issue: 'needs_office' } : turns.run(() => convert(office, bytes, from, bounds))
}

async function convert(office: string, bytes: Uint8Array, from: OfficeFormat, bounds: Bounds): Promise<Converted> {
  const folder = await mkdtemp(join(tmpdir(), 'huiyin-office-'))
  try {
    await mkdir(join(folder, 'profile/user'), { recursive: true })
    await writeFile(join(folder, 'profile/user/registrymodifications.xcu'), PROFILE)
    await writeFile(join(folder, `letter.${from}`), bytes)
    const ended = await run(office, folder, `letter.${from}`, bounds)
    if (ended === 'timed_out') return { ok: false, issue: 'reading_timed_out' }
    const made = join(folder, 'letter.docx')
    return existsSync(made) ? { ok: true, bytes: await readFile(made) } : { ok: false, issue: 'office_failed' }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function run(office: string, folder: string, file: string, { time, memory }: Bounds): Promise<'ended' | 'timed_out'> {
  return new Promise((resolve) => {
    // Where a shell can't set the bound (macOS), time alone holds.
    const child = spawn('/bin/sh', ['-c', `ulimit -v ${Math.floor(memory / 1024)} 2>/dev/null; exec "$@"`, 'sh', office,
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`, '--headless', '--norestore', '--nolockcheck', '--nodefault',
      '--convert-to', 'docx:MS Word 2007 XML', '--outdir', folder, file,
    ], { cwd: folder, stdio: 'ignore', detached: true, env: { NODE_ENV: 'production', PATH: process.env.PATH, HOME: folder, LANG: 'C.UTF-8' } })
    const timer = setTimeout(() => {
      killGroup(child.pid)
      resolve('timed_out')
    }, time)
    const end = () => {
      clearTimeout(timer)
      resolve('ended')
    }
    child.once('exit', end).once('error', end)
  })
}

function killGroup(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL')
  } catch {
    // It ended by itself in the meantime.
  }
}

const setting = (path: string, name: string, value: string) => `<item oor:path="${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`
const SECURITY = '/org.openoffice.Office.Common/Security/Scripting'
const PROFILE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
${setting(SECURITY, 'MacroSecurityLevel', '3')}
${setting(SECURITY, 'DisableMacrosExecution', 'true')}
${setting(SECURITY, 'BlockUntrustedRefererLinks', 'true')}
${setting(SECURITY, 'DisableActiveContent', 'true')}
${setting('/org.openoffice.Office.Writer/Content/Update', 'Link', '2')}
</oor:items>
`
