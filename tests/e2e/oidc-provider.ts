import type { Server } from 'node:http'
import { Provider } from 'oidc-provider'
import { SINGLE_SIGN_ON } from './accounts.ts'

const CLIENT = { id: 'huiyin', secret: 'for-tests-only-for-tests-only-for-tests' }

/**
 * A real OpenID provider on a port, for people who name themselves by their e-mail and are believed; `unverified.` before the name says
 * that the provider does not vouch for the address. Answers the portal's settings for it.
 */
export async function startProvider(port: number, callback: string) {
  const issuer = `http://localhost:${port}`
  const provider = new Provider(issuer, {
    clients: [{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: [callback], response_types: ['code'], grant_types: ['authorization_code'] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: `person of ${id}`, email: id.replace('unverified.', ''), email_verified: !id.startsWith('unverified.') }) }),
  })
  const server = await new Promise<Server>((resolve) => {
    const listening: Server = provider.listen(port, () => resolve(listening))
  })
  return {
    settings: { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: CLIENT.id, OIDC_CLIENT_SECRET: CLIENT.secret, OIDC_NAME: SINGLE_SIGN_ON },
    close: () => server.close(),
  }
}
