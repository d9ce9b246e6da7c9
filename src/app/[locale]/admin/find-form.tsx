type Props = { label: string; words: string; go: string; /** What else the address says. */ hidden?: Record<string, string> }

/** Narrows a list to what has these words: a form that asks by address, without JavaScript. */
export function FindForm({ label, words, go, hidden = {} }: Props) {
  return (
    <form className="narrow" role="search">
      {Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      <div className="field">
        <div className="label"><label htmlFor="q">{label}</label></div>
        <input id="q" type="search" name="q" defaultValue={words} maxLength={MOST_WORDS} />
      </div>
      <p className="buttons"><button className="second">{go}</button></p>
    </form>
  )
}

const MOST_WORDS = 60

/** The words an address asks for. */
export function wordsAsked(asked: { q?: string | string[] }): string {
  return String(asked.q ?? '').trim().slice(0, MOST_WORDS)
}
