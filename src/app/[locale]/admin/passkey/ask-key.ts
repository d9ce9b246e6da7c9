type Descriptor = { id: string; type: string; transports?: string[] }
/** What a server asks of a key, as JSON: binary parts in base64url (WebAuthn 3, 5.1.8 to 5.1.10). */
export type KeyOptions = { challenge: string; user?: { id: string; name: string; displayName: string }; excludeCredentials?: Descriptor[]; allowCredentials?: Descriptor[] }

/** Has the browser make a key, or answer with one; what it answers goes to the server as JSON. Rejects when the person declines. */
export async function askKey(options: KeyOptions): Promise<string> {
  const { challenge, user, excludeCredentials, allowCredentials, ...rest } = options
  const publicKey = { ...rest, challenge: bytesOf(challenge) }
  const credential = user
    ? await navigator.credentials.create({ publicKey: { ...publicKey, user: { ...user, id: bytesOf(user.id) }, excludeCredentials: excludeCredentials?.map(held) } as unknown as PublicKeyCredentialCreationOptions })
    : await navigator.credentials.get({ publicKey: { ...publicKey, allowCredentials: allowCredentials?.map(held) } as unknown as PublicKeyCredentialRequestOptions })
  if (!(credential instanceof PublicKeyCredential)) throw new Error('no key')
  return JSON.stringify(answerOf(credential))
}

function answerOf({ id, rawId, type, response, authenticatorAttachment }: PublicKeyCredential) {
  const common = { id, rawId: textOf(rawId), type, authenticatorAttachment, clientExtensionResults: {} }
  const clientDataJSON = textOf(response.clientDataJSON)
  if (response instanceof AuthenticatorAttestationResponse) return { ...common, response: { clientDataJSON, attestationObject: textOf(response.attestationObject), transports: response.getTransports?.() ?? [] } }
  const { authenticatorData, signature, userHandle } = response as AuthenticatorAssertionResponse
  return { ...common, response: { clientDataJSON, authenticatorData: textOf(authenticatorData), signature: textOf(signature), ...(userHandle && { userHandle: textOf(userHandle) }) } }
}

function held({ id, ...rest }: Descriptor) {
  return { ...rest, id: bytesOf(id) }
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.codePointAt(0)!)
}

function textOf(bytes: ArrayBuffer): string {
  return btoa(String.fromCodePoint(...new Uint8Array(bytes))).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}
