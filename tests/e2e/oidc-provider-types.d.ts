declare module 'oidc-provider' {
  import type { Server } from 'node:http'

  type Account = { accountId: string; claims(): Record<string, unknown> }

  /** The little of it that the tests use; the package brings no types. */
  export class Provider {
    constructor(issuer: string, configuration: {
      clients: Record<string, unknown>[]
      claims: Record<string, string[]>
      findAccount(context: unknown, id: string): Account
    })
    listen(port: number, listening: () => void): Server
  }
}
