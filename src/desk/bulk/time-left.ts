/** Files whose pace counts: the first ones pay for starting up, the last ones tell what is to come. */
const RECENT = 50

/**
 * How long the rest of a row of tasks will take, by the pace of the last ones.
 *
 * @example
 * const left = timeLeft(1_000, 0)
 * left(1, 500) //=> 499_500 (milliseconds)
 */
export function timeLeft(total: number, started: number): (done: number, now: number) => number {
  const ended: number[] = [started]
  return (done, now) => {
    ended.push(now)
    if (ended.length > RECENT + 1) ended.shift()
    const pace = (now - ended[0]!) / (ended.length - 1)
    return Math.max(0, Math.round(pace * (total - done)))
  }
}

/** 95000 → 1 min 35 s. */
export function duration(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1_000)
  const [hours, minutes] = [Math.floor(seconds / 3_600), Math.floor((seconds % 3_600) / 60)]
  if (hours > 0) return `${hours} h ${minutes} min`
  return minutes > 0 ? `${minutes} min ${seconds % 60} s` : `${seconds} s`
}
