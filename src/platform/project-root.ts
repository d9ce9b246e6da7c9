import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The folder that holds package.json and prisma/, whether run from source or from a built server. */
export const projectRoot = findRoot(process.env.HUIYIN_ROOT ?? process.cwd())

function findRoot(start: string): string {
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'prisma/schema'))) return folder
    if (folder === dirname(folder)) throw new Error(`No prisma/schema at or above ${start}.`)
  }
}
