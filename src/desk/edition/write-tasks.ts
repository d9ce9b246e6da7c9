import { factData } from '#desk/facts/fact-kinds.ts'
import { resolveAgency } from '#districts/resolve-agency.ts'
import type { Transaction } from '#platform/db.ts'
import type { Prisma } from '#platform/generated/client.ts'
import type { TaskRole } from '#platform/generated/enums.ts'

/** Replaces the tasks of an edition by what its facts say of them: as read, or as a person set them; those a person put aside are none. */
export async function writeTasks(tx: Transaction, editionId: string): Promise<void> {
  const { facts, blocks, document: { districtCode } } = await tx.edition.findUniqueOrThrow({
    where: { id: editionId },
    select: {
      document: { select: { districtCode: true } },
      facts: { where: { kind: 'task', replacedBy: null, state: { not: 'rejected' } }, orderBy: [{ rangeStart: 'asc' }, { ordinal: 'asc' }] },
      blocks: { where: { path: { not: null } }, select: { path: true, anchor: true }, orderBy: { ordinal: 'asc' } },
    },
  })
  await tx.task.deleteMany({ where: { editionId } })
  const anchors = new Map(blocks.toReversed().map(({ path, anchor }) => [path, anchor]))
  let ordinal = 0
  for (const { path, anchor, data, rangeStart, rangeEnd } of facts) {
    const task = factData('task', data)
    if (!task) continue
    const units: Prisma.TaskUnitCreateManyTaskInput[] = []
    for (const [position, unit] of unitsOf(task).entries()) {
      units.push({ ...unit, ordinal: position, agencyId: await resolveAgency(tx, districtCode, unit.name) })
    }
    await tx.task.create({
      data: {
        editionId, ordinal: ordinal++, path: path ?? '', number: task.number || null, title: task.title, responsibility: task.raw,
        anchor: anchors.get(path) ?? anchor, rangeStart, rangeEnd, units: { createMany: { data: units } },
      },
      select: { id: true },
    })
  }
}

function unitsOf({ lead, supporting, listed }: { lead: string[]; supporting: string[]; listed: string[] }): { name: string; role: TaskRole }[] {
  const named = { lead, supporting, listed }
  return (Object.keys(named) as TaskRole[]).flatMap((role) => named[role].map((name) => ({ name, role })))
}
