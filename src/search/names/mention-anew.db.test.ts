import { expect, it } from 'vitest'
import { readNames } from '#facilities/read-nameable.ts'
import { mentionAnew } from '#search/names/mention-anew.ts'
import { recordMentions } from '#facilities/record-mentions.ts'
import { useDatabase } from '../../../tests/integration/database.ts'

const database = useDatabase('live seeds')

it('a house named anew while a document that names it is published is mentioned in it', async () => {
  const { client } = database
  const { editionId, facilityId } = await client.facilityMention.findFirstOrThrow({ where: { facility: { aliases: { isEmpty: true } } }, orderBy: { id: 'asc' } })
  const { name } = await client.facility.findUniqueOrThrow({ where: { id: facilityId } })
  const call = (anew: string, before: () => Promise<void> = async () => undefined) => client.$transaction(async (tx) => {
    const called = await readNames(tx, [facilityId])
    await tx.facility.update({ where: { id: facilityId }, data: { name: anew } })
    await mentionAnew(tx, called, [facilityId])
    await before()
  }, { timeout: 30_000 })
  const mentioned = () => client.facilityMention.count({ where: { editionId, facilityId } })

  await call('某某尚未更名的机构')
  expect(await mentioned()).toBe(0)

  let published: Promise<void> = Promise.resolve()
  await call(name, async () => {
    published = client.$transaction((tx) => recordMentions(tx, [editionId]), { timeout: 30_000 })
    await new Promise((resolve) => setTimeout(resolve, 300))
  })
  await published
  expect(await mentioned()).toBeGreaterThan(0)
})
