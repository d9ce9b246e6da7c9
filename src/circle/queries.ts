import { compute, type Results } from '#circle/compute.ts'
import { canonical, ENGINE, hashOf, type Inputs } from '#circle/inputs.ts'
import { DEFAULT_METHOD, Method } from '#circle/method.ts'
import { registerTags } from '#districts/register-tags.ts'
import { cached } from '#platform/cache.ts'
import { db } from '#platform/db.ts'
import type { Prisma } from '#platform/generated/client.ts'
import type { SourceRow } from '#sources/source.ts'

/** How a district estimates walking, and who says so: null where nothing is set and the method's own values stand. */
export const readMethod = cached('circle-method', registerTags.of, async (districtCode: string): Promise<{ method: Method; source: SourceRow | null; revision: number }> => {
  const row = await db().circleMethod.findUnique({ where: { districtCode } })
  return row ? { method: Method.parse(row.method), source: row.source as SourceRow, revision: row.revision } : { method: DEFAULT_METHOD, source: null, revision: 0 }
})

const published = { publication: { isNot: null } } satisfies Prisma.CircleRunWhereInput
const heads = {
  id: true, number: true, inputsHash: true, computedAt: true,
  district: { select: { code: true, slug: true, name: true } },
  publication: { select: { note: true, publishedAt: true, withdrawnAt: true, reason: true } },
} satisfies Prisma.CircleRunSelect

export type PublishedRun = NonNullable<Awaited<ReturnType<typeof findRun>>>
export type RunHead = Awaited<ReturnType<typeof listRuns>>[number]

type HeadRow = Prisma.CircleRunGetPayload<{ select: typeof heads }> & { inputs: unknown }

function headOf({ publication, inputs, computedAt, ...row }: HeadRow) {
  const { question, day } = inputs as Inputs
  const { note, publishedAt, withdrawnAt, reason } = publication!
  return { ...row, question, day, computedAt: computedAt.toISOString(), note, publishedAt: publishedAt.toISOString(), withdrawnAt: withdrawnAt?.toISOString() ?? null, reason }
}

/** The runs a district has published and not withdrawn, the latest first; of every district where none is named. */
export const listRuns = cached('circle-runs', (districtCode: string | null) => (districtCode === null ? [registerTags.all] : registerTags.of(districtCode)), async (districtCode: string | null) => {
  const rows = await db().circleRun.findMany({ where: { ...(districtCode !== null && { districtCode }), publication: { is: { withdrawnAt: null } } }, select: { ...heads, inputs: true }, orderBy: [{ publication: { publishedAt: 'desc' } }, { number: 'desc' }] })
  return rows.map(headOf)
})

/** A run that was published, with all it was made of, also when it has been withdrawn since; null when there is none. */
export const findRun = cached('circle-run', (districtCode: string, _number: number) => registerTags.of(districtCode), async (districtCode: string, number: number) => runOf(await db().circleRun.findFirst({ where: { ...published, districtCode, number }, select: { ...heads, inputs: true, results: true } })))

/** The same by its id. */
export async function findRunById(id: string) {
  return runOf(await db().circleRun.findFirst({ where: { ...published, id }, select: { ...heads, inputs: true, results: true } }))
}

function runOf(row: (HeadRow & { results: unknown }) | null) {
  if (row === null) return null
  const { results, ...head } = row
  const inputs = row.inputs as Inputs
  return { ...headOf(head), inputs, results: results as Results, /** Computed again just now, it is the same; false where the way of computing has changed since. */ verified: inputs.engine === ENGINE && hashOf(inputs) === row.inputsHash && canonical(compute(inputs)) === canonical(results) }
}
