import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { cached, forget } from '#platform/cache.ts'
import { announce } from '#platform/expiry.ts'
import { useDatabase } from './database.ts'

const database = useDatabase()

describe('public reads kept in memory', () => {
  it('cost one query for fifty readers at once', async () => {
    const { read, queries } = counted('fifty')
    await Promise.all(Array.from({ length: 50 }, () => read('a')))
    expect(queries()).toBe(1)
  })

  it('are fresh on the next read after a change made here', async () => {
    const { read, queries } = counted('here')
    await read('a')
    forget(['tag:a'])
    await read('a')
    await read('a')
    expect(queries()).toBe(2)
  })

  it('are fresh after a change another process committed, and not before it commits', async () => {
    const { read, queries } = counted('elsewhere')
    await read('a')
    await database.client.$transaction(async (tx) => {
      await announce(tx, ['tag:a'])
      await wait(50)
      await read('a')
      expect(queries()).toBe(1)
    })
    await wait(50)
    await read('a')
    expect(queries()).toBe(2)
  })

  it('are not kept when the change came while the read was under way', async () => {
    const { read, queries } = counted('race', 30)
    const old = read('a')
    await wait(10)
    forget(['tag:a'])
    await Promise.all([old, read('a')])
    await read('a')
    expect(queries()).toBe(2)
  })
})

function counted(name: string, delay = 1) {
  let count = 0
  const read = cached(name, (key: string) => [`tag:${key}`], async (key: string) => {
    count++
    await wait(delay)
    return key
  })
  return { read, queries: () => count }
}
