import type { Prisma } from '#platform/generated/client.ts'
import { WITHHELD_NAME } from '#privacy/withheld.ts'

/** Those a reply is addressed to as persons: who proposed what it answers. Read from the live text, so that a name kept back there is nowhere else. */
export const proposers = { where: { role: 'addressee', OR: [{ capacity: null }, { capacity: { not: '主送机关' } }] }, orderBy: { ordinal: 'asc' }, select: { name: true } } satisfies Prisma.Edition$peopleArgs

/** Their names, each once. */
export function namesOf(people: { name: string }[]): string[] {
  return [...new Set(people.map(({ name }) => name))].filter((name) => name !== WITHHELD_NAME)
}
