import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** The files under the given paths, folders walked through, hidden ones and what office programs and Windows leave behind left out, in a steady order. */
export async function filesToImport(paths: string[]): Promise<string[]> {
  const found = await Promise.all(paths.map(async (path) => ((await stat(path)).isDirectory() ? under(path) : [path])))
  return found.flat()
}

async function under(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && !/^(?:\.|~\$|Thumbs\.db$)/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
}
