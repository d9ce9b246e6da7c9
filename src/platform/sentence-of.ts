/** What went wrong, in one sentence: the causes people meet have words of their own. */
export function sentenceOf(error: unknown): string {
  const text = error instanceof Error ? `${(error as NodeJS.ErrnoException).code ?? ''} ${error.message} ${stderrOf(error)}` : String(error)
  if (/ENOSPC|No space left on device/i.test(text)) return 'The disk is full: free some space and start again; nothing needs repair.'
  if (/EACCES|EPERM|Permission denied/i.test(text)) return `A file or folder may not be written: ${lastLine(error)}`
  return lastLine(error)
}

function stderrOf(error: Error): string {
  return String((error as Error & { stderr?: Buffer }).stderr ?? '')
}

function lastLine(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return (stderrOf(error).trim() || error.message).trim().split('\n').at(-1) ?? 'Unknown error.'
}
