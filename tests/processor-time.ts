/**
 * Milliseconds of this thread's processor time that a piece of work takes, so that a busy machine does not count.
 *
 * @example
 * expect(processorTime(() => readCsv(long))).toBeLessThan(1_000)
 */
export function processorTime(work: () => unknown): number {
  const start = process.threadCpuUsage()
  work()
  const spent = process.threadCpuUsage(start)
  return (spent.user + spent.system) / 1000
}
