import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { verifyChain } from '#audit/verify-chain.ts'
import { carryOutReleases } from '#desk/releases/carry-out-releases.ts'
import { db } from '#platform/db.ts'
import { unwhole } from '../integration/whole.ts'
import { type Confirmed, KINDS, type Kind, PUBLISHER } from './kinds.ts'

/** The longest a server is left at work. */
const LONGEST_MS = 1_000
const NUMBERS_EACH = 500

/** What came of killing a server again and again: steps confirmed before, steps that were done but not confirmed yet, and what does not hold. */
export type Tally = { kills: number; confirmed: number; unconfirmed: number; published: number; problems: string[] }

/**
 * Kills a server at its work, again and again, at points a seed chooses, and looks after each what stands: every confirmed step, no
 * half-published edition, one chain. Afterwards whatever is scheduled is carried out, once.
 */
export async function killAtWork(url: string, { kills, seed }: { kills: number; seed: number }): Promise<Tally> {
  const { id, name, memberships } = PUBLISHER as typeof PUBLISHER & { kind: 'user' }
  await db().user.create({ data: { id, name, email: 'kill@huli.example', memberships: { create: memberships } } })
  const random = randomFrom(seed)
  const tally: Tally = { kills, confirmed: 0, unconfirmed: 0, published: 0, problems: [] }
  for (let kill = 0; kill < kills; kill++) {
    const confirmed = await killedAtWork(url, KINDS[kill % KINDS.length]!, 10_000 + kill * NUMBERS_EACH, random() * LONGEST_MS)
    await untilGone()
    tally.confirmed += confirmed.length
    tally.unconfirmed += await compare(lastOf(confirmed), tally.problems)
    tally.problems.push(...(await unwhole()), ...(await verifyChain(db())).breaks.map(({ kind: what, id: entry }) => `entry ${entry} of the trail is ${what}`))
  }
  await carryOutReleases(new Date('2099-12-31'))
  tally.problems.push(...(await unwhole()))
  const left = await db().release.count({ where: { outcome: null } })
  if (left > 0) tally.problems.push(`${left} releases were never carried out`)
  tally.published = await db().edition.count({ where: { publishedAt: { not: null } } })
  return tally
}

/** Lets a server work for a while, kills it, and answers what it had confirmed. */
function killedAtWork(url: string, kind: Kind, serial: number, forMs: number): Promise<Confirmed[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--no-warnings', 'tests/kill/at-work.ts', kind, String(serial)], { env: { ...process.env, DATABASE_URL: url }, stdio: ['ignore', 'pipe', 'pipe'] })
    let [said, complaints, begun] = ['', '', false]
    child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()))
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      if (begun || !said.includes('ready\n')) return
      begun = true
      setTimeout(() => child.kill('SIGKILL'), forMs)
    })
    child.once('error', reject)
    child.once('close', (_status, signal) => {
      if (signal !== 'SIGKILL') return reject(new Error(`the server stopped by itself: ${complaints}`))
      // A line that was cut short was not heard.
      resolve(said.slice(0, said.lastIndexOf('\n')).split('\n').filter((line) => line !== 'ready').map((line) => JSON.parse(line) as Confirmed))
    })
  })
}

/** Waits until the database has noticed that nobody is at the other end any more, and ended what was under way. */
async function untilGone(): Promise<void> {
  for (;;) {
    const [{ count } = { count: 0n }] = await db().$queryRaw<{ count: bigint }[]>`
      select count(*) from pg_stat_activity where datname = current_database() and state <> 'idle' and pid <> pg_backend_pid() and backend_type = 'client backend'`
    if (count === 0n) return
    await sleep(20)
  }
}

function lastOf(confirmed: Confirmed[]): Confirmed[] {
  return [...new Map(confirmed.map((one) => [one.editionId, one])).values()]
}

/** How many editions are one step further than was confirmed; whatever else differs is a problem. */
async function compare(confirmed: Confirmed[], problems: string[]): Promise<number> {
  let further = 0
  for (const { editionId, revision, status, text } of confirmed) {
    const now = await db().edition.findUnique({ where: { id: editionId }, select: { revision: true, status: true, text: true } })
    const as = now && { revision: now.revision, status: now.status, text: createHash('sha256').update(now.text).digest('hex') }
    if (as?.revision === revision + 1) further++
    else if (JSON.stringify(as) !== JSON.stringify({ revision, status: superseded(status, now?.status), text })) problems.push(`edition ${editionId} was confirmed at ${revision} ${status} and is at ${as?.revision} ${as?.status}`)
  }
  return further
}

/** A published edition is past, without a step of its own, once the next one is out. */
function superseded(confirmed: Confirmed['status'], now: Confirmed['status'] | undefined): Confirmed['status'] {
  return confirmed === 'live' && now === 'past' ? 'past' : confirmed
}

/** Numbers between 0 and 1, the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
