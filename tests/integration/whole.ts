import { db } from '#platform/db.ts'

/** What does not hold of the documents there are, whoever won and whenever a server was killed: one sentence each, none when all are whole. */
export async function unwhole(documentId?: string): Promise<string[]> {
  const documents = await db().document.findMany({ where: documentId ? { id: documentId } : {}, include: { editions: { include: { copy: true, releases: true, steps: true } } } })
  const problems: string[] = []
  const holds = (id: string, what: string, so: boolean) => {
    if (!so) problems.push(`${what}: ${id}`)
  }
  for (const { id, ending, editions } of documents) {
    const live = editions.filter(({ status }) => status === 'live')
    const wasPublic = editions.some(({ publishedAt }) => publishedAt !== null)
    holds(id, 'more than one edition is live', live.length <= 1)
    holds(id, 'found by search though not public, or the other way round', (await db().searchEntry.count({ where: { ownerId: id } })) > 0 === (live.length === 1))
    holds(id, 'found by search as a whole and not by its entries, or the other way round', (await db().searchDocument.count({ where: { documentId: id } })) === live.length)
    holds(id, 'taken down with a live edition, or public without one', (ending === 'withdrawn' || ending === 'replaced') === (live.length === 0 && wasPublic))
    for (const { id: editionId, status, stage, copy, publishedAt, releases, steps } of editions) {
      holds(editionId, 'live without what its page prints', status !== 'live' || (copy !== null && publishedAt !== null && stage === null))
      holds(editionId, 'published without its entry, or more than once', (await entries(editionId, ['edition.publish'])) === (publishedAt === null ? 0 : 1))
      holds(editionId, 'set for a time though not waiting for it', status === 'submitted' || releases.every(({ outcome }) => outcome !== null))
      holds(editionId, 'published by a time more than once', releases.filter(({ outcome }) => outcome === 'published').length <= (publishedAt === null ? 0 : 1))
      holds(editionId, 'a step without its entry, or an entry without its step', steps.length === (await entries(editionId, STEPS)))
    }
  }
  return problems
}

const STEPS = ['edition.correct', 'edition.revise', 'edition.accept', 'edition.decide', 'edition.fact', 'edition.mask', 'edition.keep', 'edition.ask', 'edition.level', 'edition.undo', 'edition.redo']

function entries(editionId: string, actions: string[]): Promise<number> {
  return db().auditEntry.count({ where: { entityId: editionId, action: { in: actions } } })
}
