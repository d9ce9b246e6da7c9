/** Ends a command with one sentence a person can act on, and a non-zero exit. */
export function fail(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}
