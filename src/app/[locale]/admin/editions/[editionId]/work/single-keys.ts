const OFF = 'review.single-keys'

const watchers = new Set<() => void>()

/** Whether single letters are keys here; a person may switch them off in the help. */
export function singleKeysOn(): boolean {
  return localStorage.getItem(OFF) !== 'off'
}

export function switchSingleKeys(on: boolean): void {
  localStorage.setItem(OFF, on ? 'on' : 'off')
  for (const tell of watchers) tell()
}

export function watchSingleKeys(tell: () => void): () => void {
  watchers.add(tell)
  return () => watchers.delete(tell)
}
