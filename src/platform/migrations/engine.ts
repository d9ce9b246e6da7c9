import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'
import { readSchema } from '#platform/migrations/files.ts'

type Constructor = (typeof bindings)['SchemaEngine']
export type SchemaEngine = Awaited<ReturnType<Constructor['new']>>

export const NO_FILTERS = { externalTables: [], externalEnums: [] }

/** Work with Prisma's own schema engine in its WebAssembly form, which needs no download. See docs/decisions/0004. */
export async function withEngine<Result>(connectionString: string, work: (engine: SchemaEngine) => Promise<Result>): Promise<Result> {
  await loadWasm()
  const factory = new WholeScriptPg({ connectionString, max: 1, connectionTimeoutMillis: 5_000 })
  const engine = await bindings.SchemaEngine.new({ datamodels: await readSchema() }, () => {}, bindMigrationAwareSqlAdapterFactory(factory))
  try {
    return await work(engine)
  } finally {
    engine.free()
    await factory.close()
  }
}

/** Hands a migration to the server in one piece: the adapter's own way cuts it at every semicolon, also inside functions. */
class WholeScriptPg extends PrismaPg {
  #open: { dispose(): Promise<void> }[] = []

  override async connect() {
    const connection = await super.connect()
    connection.executeScript = async (script) => void (await connection.underlyingDriver().query(script))
    this.#open.push(connection)
    return connection
  }

  /** The engine leaves its connections open; a database with an open connection can be neither cloned nor dropped. */
  async close() {
    for (const connection of this.#open) await connection.dispose()
  }
}

let loaded = false

async function loadWasm(): Promise<void> {
  if (loaded) return
  const code = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const path = join(dirname(code), 'schema_engine_bg.wasm')
  const { instance } = await WebAssembly.instantiate(await readFile(path), { './schema_engine_bg.js': bindings as never })
  const wasm = bindings as unknown as { __wbg_set_wasm(exports: WebAssembly.Exports): void }
  wasm.__wbg_set_wasm(instance.exports)
  ;(instance.exports.__wbindgen_start as () => void)()
  loaded = true
}
