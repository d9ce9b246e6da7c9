import { setImmediate } from 'node:timers/promises'
import type { ClientBase } from 'pg'
import { expect, it } from 'vitest'
import { askInTurn } from '#platform/postgres/ask-in-turn.ts'

/** A connection that answers when told to, and notes what it was asked. */
function connection() {
  const [asked, answers] = [[] as string[], [] as ((error?: Error) => void)[]]
  const query = (statement: string) => {
    asked.push(statement)
    return new Promise<void>((resolve, reject) => answers.push((error) => (error ? reject(error) : resolve())))
  }
  const client = { query } as unknown as ClientBase
  askInTurn(client)
  return { client, asked, answers }
}

it('asks the next statement when the one before it is answered, or has failed', async () => {
  const { client, asked, answers } = connection()
  const [one, two, three] = ['one', 'two', 'three'].map((statement) => client.query(statement))
  await setImmediate()
  expect(asked).toEqual(['one'])
  answers[0]!()
  await one
  await setImmediate()
  expect(asked).toEqual(['one', 'two'])
  answers[1]!(new Error('no'))
  await expect(two).rejects.toThrow('no')
  await setImmediate()
  expect(asked).toEqual(['one', 'two', 'three'])
  answers[2]!()
  await three
})
