import { expect, it } from 'vitest'
import { useDatabase } from '../../tests/integration/database.ts'

const database = useDatabase()

it('two transactions that wait for one another both end, the one PostgreSQL gave up begun anew', async () => {
  const { client } = database
  await client.$executeRaw`create table held (id int primary key, times int not null default 0)`
  await client.$executeRaw`insert into held values (1), (2)`
  let runs = 0
  let bothHold: () => void = () => undefined
  const met = new Promise<void>((resolve) => (bothHold = resolve))
  let oneEnded: Promise<unknown> = Promise.resolve()
  const take = (first: number, second: number) => client.$transaction(async (tx) => {
    // Begun anew, it could take its first again before the other is woken, and they would meet once more.
    if (runs === 2) await oneEnded
    await tx.$executeRaw`update held set times = times + 1 where id = ${first}`
    if (++runs === 2) bothHold()
    await met
    await tx.$executeRaw`update held set times = times + 1 where id = ${second}`
  })
  const both = [take(1, 2), take(2, 1)]
  oneEnded = Promise.any(both)
  await Promise.all(both)
  expect(runs).toBe(3)
  expect(await client.$queryRaw`select times from held`).toEqual([{ times: 2 }, { times: 2 }])
})

it('any other failure is told at once, and nothing is tried again', async () => {
  let runs = 0
  await expect(database.client.$transaction(async () => {
    runs++
    throw new Error('no')
  })).rejects.toThrow('no')
  expect(runs).toBe(1)
})

it('what a transaction asks at once is asked one after another', async () => {
  const warned: string[] = []
  const hear = ({ message }: Error) => void warned.push(message)
  process.on('warning', hear)
  await database.client.district.create({ data: { code: '990100', slug: 'a-district', name: '某区', city: '某市', province: '某省', ordinal: 1 } })
  const read = await database.client.$transaction((tx) => tx.district.findUnique({ where: { code: '990100' }, include: { documents: true, facilities: true, agencies: true, places: true } }))
  await new Promise((resolve) => setImmediate(resolve))
  process.off('warning', hear)
  expect(read).toMatchObject({ documents: [], facilities: [], agencies: [], places: [] })
  expect(warned).toEqual([])
})
