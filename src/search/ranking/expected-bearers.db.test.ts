import { expect, it } from 'vitest'
import { db } from '#platform/db.ts'
import { expectedBearers } from '#search/ranking/expected-bearers.ts'
import { replaceEntries } from '#search/entries/replace-entries.ts'
import { vectorOf } from '#search/words/vector.ts'
import { useDatabase } from '../../../tests/integration/database.ts'

const database = useDatabase()

it('expects of words in a row what the rarest of them lets expect, and nothing of what is not common', async () => {
  expect(await expectedBearers('search_entry', ["'卫生'"])).toEqual([0])
  const entry = (text: string) => ({ districtCode: null, kind: 'facility', anchor: null, title: text, text, keys: [], issuedOn: null, vector: vectorOf([{ text, weight: 'A' }]) })
  const texts = [...Array<string>(300).fill('卫生服务站'), ...Array<string>(100).fill('卫生院'), '甲诊所']
  await database.client.$transaction((tx) => replaceEntries(tx, new Map(texts.map((text, index) => [`00000000-0000-7000-8000-${String(index).padStart(12, '0')}`, [entry(text)]]))))
  await db().$executeRaw`analyze search_entry`
  const expected = await expectedBearers('search_entry', ["'_卫生'", "('卫生站' | ('_卫生' <-> '_生服' <-> '_服务'))", "'_生院' | '_服务'", "'_卫':*", "'甲诊所'"])
  expect(expected.map(Math.round)).toEqual([400, 300, 400, 400, 0])
})
