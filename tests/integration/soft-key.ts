import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto'

/** A passkey without a device, for tests of what a server must refuse: whatever it answers can be made wrong. */
export function softKey(origin: string) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x, y } = publicKey.export({ format: 'jwk' })
  const id = randomBytes(16)
  const names = { id: id.toString('base64url'), rawId: id.toString('base64url'), type: 'public-key', clientExtensionResults: {} }
  const said = (type: string, challenge: string, from: string) => Buffer.from(JSON.stringify({ type, challenge, origin: from, crossOrigin: false }))
  const about = (flags: number, counter: number, host: string) => {
    const count = Buffer.alloc(4)
    count.writeUInt32BE(counter)
    return Buffer.concat([createHash('sha256').update(host).digest(), Buffer.from([flags]), count])
  }
  return {
    id: names.id,
    /** What a browser answers when it has made the key. */
    made(challenge: string, { from = origin, host = new URL(origin).hostname, flags = 0x45 } = {}): string {
      const cose = map([[1, 2], [3, -7], [-1, 1], [-2, Buffer.from(x!, 'base64url')], [-3, Buffer.from(y!, 'base64url')]])
      const authData = Buffer.concat([about(flags, 0, host), Buffer.alloc(16), Buffer.from([0, id.length]), id, cose])
      const attestationObject = map([['fmt', 'none'], ['attStmt', map([])], ['authData', authData]])
      return JSON.stringify({ ...names, response: { clientDataJSON: said('webauthn.create', challenge, from).toString('base64url'), attestationObject: attestationObject.toString('base64url'), transports: ['internal'] } })
    },
    /** What a browser answers when the key is shown. */
    shown(challenge: string, { counter = 0, from = origin, host = new URL(origin).hostname, flags = 0x05 } = {}): string {
      const [authenticatorData, clientData] = [about(flags, counter, host), said('webauthn.get', challenge, from)]
      const signature = createSign('sha256').update(authenticatorData).update(createHash('sha256').update(clientData).digest()).sign(privateKey)
      return JSON.stringify({ ...names, response: { clientDataJSON: clientData.toString('base64url'), authenticatorData: authenticatorData.toString('base64url'), signature: signature.toString('base64url') } })
    },
  }
}

type Value = number | string | Buffer

/** A CBOR map (RFC 8949) of small integers, short text and bytes; a map within is given made. */
function map(entries: [Value, Value][]): Buffer {
  return Buffer.concat([Buffer.from([0xa0 + entries.length]), ...entries.flatMap(([key, value]) => [cbor(key), cbor(value)])])
}

function cbor(value: Value): Buffer {
  if (typeof value === 'number') return value >= 0 ? Buffer.from([value]) : Buffer.from([0x20 - value - 1])
  if (typeof value === 'string') return Buffer.concat([Buffer.from([0x60 + value.length]), Buffer.from(value)])
  // An empty map is told apart from bytes by its one byte.
  if (value.length === 1 && value[0] === 0xa0) return value
  return Buffer.concat([value.length < 256 ? Buffer.from([0x58, value.length]) : Buffer.from([0x59, value.length >> 8, value.length & 255]), value])
}
