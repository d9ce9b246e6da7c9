import { describe, expect, it } from 'vitest'
import { factsByEntry } from '#facilities/loading/file-facts.ts'
import { readRegister, type RegisterFiles } from '#facilities/loading/register-file.ts'

const files = await readRegister('content/facilities')
const network = files.networks.find(({ lead }) => lead !== null)!
const leadWith = (networks: RegisterFiles['networks']) => factsByEntry({ ...files, networks }, new Set()).find(({ externalId }) => externalId === network.lead)!

describe('a network of the files', () => {
  it('is part of what they say of the facilities in it', () => {
    expect(leadWith([{ ...network, name: '另一集团' }])).not.toEqual(leadWith([network]))
    expect(leadWith([])).not.toEqual(leadWith([network]))
  })

  it('may name only facilities that the register holds', () => {
    expect(() => leadWith([{ ...network, members: ['nowhere'] }])).toThrow(/nowhere/)
    expect(() => leadWith([{ ...network, lead: 'nowhere' }])).toThrow(/nowhere/)
  })
})
