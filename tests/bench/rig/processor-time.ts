import { readdirSync, readFileSync } from 'node:fs'

/**
 * Nanoseconds the processes have spent on a processor so far, with every process they started. Linux counts them in
 * /proc/PID/task/TID/schedstat whatever else the machine is doing, which is why ratios of them can be trusted on a shared one.
 */
export function processorTime(pids: number[]): number {
  return pids.flatMap(family).flatMap((pid) => [...threadTimes(pid), endedChildren(pid)]).reduce((sum, time) => sum + time, 0)
}

/** Of processes it started that have ended, which a parent keeps the account of in hundredths of a second. */
function endedChildren(pid: number): number {
  const fields = read(`/proc/${pid}/stat`).split(') ').at(-1)!.split(' ')
  return (Number(fields[13] ?? 0) + Number(fields[14] ?? 0)) * 1e7
}

function family(pid: number): number[] {
  const children = threads(pid).flatMap((thread) => read(`/proc/${pid}/task/${thread}/children`).split(' ').filter(Boolean).map(Number))
  return [pid, ...children.flatMap(family)]
}

function threadTimes(pid: number): number[] {
  return threads(pid).map((thread) => Number(read(`/proc/${pid}/task/${thread}/schedstat`).split(' ')[0]))
}

function threads(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/task`)
  } catch {
    return []
  }
}

/** Empty when the process ended meanwhile. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
