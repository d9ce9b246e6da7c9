import type { z } from 'zod'
import { webAddresses } from '#open-data/addresses.ts'
import { readStated, stated } from '#open-data/read-stated.ts'
import type { Listed } from '#open-data/listed.ts'
import type { CommitmentParameters } from '#open-data/parameters.ts'
import type { Commitment } from '#open-data/shapes.ts'
import { dayInChina } from '#platform/clock.ts'

/** What live documents promise, as people confirmed it. */
export function readCommitments(asked: z.output<typeof CommitmentParameters>): Promise<Listed<z.infer<typeof Commitment>>> {
  const today = dayInChina(new Date())
  return readStated('commitment', asked, today, ({ fact, fulfilment, document }) => {
    const { kind: about, modality, owner, quantity, objects, deadline } = fact
    const { to, web } = webAddresses()
    const told = fulfilment && { state: fulfilment.state, words: fulfilment.words, on: fulfilment.on, evidence: fulfilment.evidence && web(to.document(document.district.slug, fulfilment.evidence.kind, fulfilment.evidence.slug)) }
    return { ...stated(fact, document, today, deadline?.date ?? null), ...(told && { due: 'told' }), fulfilment: told, about, modality, owner, quantity, objects, deadline } as z.infer<typeof Commitment>
  })
}
