import { PROPOSING_GROUPS } from '#proposers/proposing-groups.ts'
import type { Prisma } from '#platform/generated/client.ts'
import { WITHHELD_NAME } from '#privacy/withheld.ts'

/** An organ a document goes to asked for nothing, unless it is of those that hand in 提案 in their own name. */
const ORGAN = '主送机关'
const BODIES = PROPOSING_GROUPS.filter((group) => group.length > 1)

/** Those a reply is addressed to, among them who proposed what it answers. Read from the live text, so that a name kept back there is nowhere else. */
export const proposers = { where: { role: 'addressee' }, orderBy: { ordinal: 'asc' }, select: { role: true, name: true, capacity: true } } satisfies Prisma.Edition$peopleArgs

/** Whether a person or body of a reply is one of its proposers. */
export function isProposer({ role, capacity, name }: { role: string; capacity: string | null; name: string }): boolean {
  return role === 'addressee' && (capacity !== ORGAN || BODIES.some((group) => name.includes(group)))
}

/** What a proposer is called after its name, as 代表 or 委员; a body is called nothing. */
export function calledAs(capacity: string | null): string {
  return capacity === null || capacity === ORGAN ? '' : capacity
}

/** The names of the proposers among them, persons, parties and groups, each once. */
export function namesOf(people: Parameters<typeof isProposer>[0][]): string[] {
  return [...new Set(people.filter(isProposer).map(({ name }) => name))].filter((name) => name !== WITHHELD_NAME)
}
