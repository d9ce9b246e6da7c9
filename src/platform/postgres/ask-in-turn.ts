import type { ClientBase } from 'pg'

/**
 * Has a connection ask one statement after another: within a transaction Prisma asks for several relations of a row at once, and pg will no longer put them in
 * a row by itself. Statements asked with a callback are the pool's, which hands a connection out for that one alone.
 *
 * @example
 * new pg.Pool({ connectionString, onConnect: askInTurn })
 */
export function askInTurn(client: ClientBase): void {
  const ask = client.query.bind(client) as (...asked: unknown[]) => Promise<unknown>
  let asked: Promise<unknown> = Promise.resolve()
  client.query = ((...statement: unknown[]) => {
    if (typeof statement.at(-1) === 'function') return ask(...statement)
    const answer = asked.then(() => ask(...statement))
    asked = answer.catch(() => undefined)
    return answer
  }) as ClientBase['query']
}
