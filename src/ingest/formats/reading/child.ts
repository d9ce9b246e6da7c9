// Runs in a process of its own: reads one file after another, and may be killed at any moment.
import { readBytes } from '#ingest/formats/read-bytes.ts'

// Readers of third parties print warnings about files; nobody listens here.
console.log = console.warn = console.error = () => {}

process.on('message', async (bytes: Uint8Array) => {
  const result = await readBytes(bytes)
  process.send!(result)
})
// The PDF library lets go of promises that fail in a broken file; the reading itself tells what came of it.
process.on('unhandledRejection', () => {})
process.on('disconnect', () => process.exit(0))
process.send!('ready')
