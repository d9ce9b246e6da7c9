'use client'

import { type FormEvent, useEffect, useRef, useState } from 'react'
import { FormContext } from '../../../action-form.tsx'
import type { FormState } from '../../../form-state.ts'
import { chosenWords } from '../source/chosen-words.ts'
import type { WorkWords } from '../work/workbench.tsx'
import { FactFields } from './fact-fields.tsx'
import type { Choice, FactParts } from './fact-parts.ts'
import { factValuesIn } from './fact-values.ts'

/** What the panel asks the server to make of a fact. */
export type FactSetting = { kind: string; key: string | null; quote: string; near: number | null; values: Record<string, string> }

type Props = {
  /** The fact to set; null to add one. */
  fact: string | null
  kinds: Choice[]
  words: WorkWords
  find: (which: { key: string } | { kind: string }) => Promise<FactParts | null>
  /** Answers why not, or null when it is done. */
  set: (setting: FactSetting) => Promise<NonNullable<FormState>['issues'] | null>
  close: () => void
}

/** A fact beside the text: its parts to set, and its words to choose in the text while it is open. */
export function FactPanel({ fact, kinds, words, find, set, close }: Props) {
  const [kind, setKind] = useState('commitment')
  const [parts, setParts] = useState<FactParts | null>(null)
  const [chosen, setChosen] = useState(() => (fact === null ? chosenNow() : null))
  const [state, setState] = useState<FormState>(null)
  const panel = useRef<HTMLElement>(null)

  useEffect(() => {
    let current = true
    void find(fact === null ? { kind } : { key: fact }).then((found) => current && (found ? setParts(found) : close()))
    return () => {
      current = false
    }
    // The actions are made anew with every render and mean the same.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [fact, kind])
  useEffect(() => {
    panel.current?.querySelector<HTMLElement>('select, textarea, input')?.focus()
  }, [parts])
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.isComposing) return
      if (event.key === 'Escape') close()
      const sends = event.key === 'Enter' || event.key.toLowerCase() === 's'
      if (!sends || !(event.ctrlKey || event.metaKey) || !panel.current?.contains(document.activeElement)) return
      event.preventDefault()
      panel.current.querySelector('form')?.requestSubmit()
    }
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  }, [close])

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const { quote, values } = factValuesIn(form)
    const issues = await set({ kind: parts!.kind, key: fact, quote, near: chosen?.start ?? null, values })
    const typed = Object.fromEntries([...form].filter(([, value]) => typeof value === 'string')) as Record<string, string>
    setState(issues && { issues: issues.map((issue) => ({ ...issue, field: issue.field && `fact-${issue.field}` })), values: typed })
  }

  if (!parts) return null
  return (
    <section ref={panel} className="fact-panel" aria-label={parts.title}>
      <FormContext.Provider value={{ state, pending: false }}>
        <form onSubmit={(event) => void send(event)}>
          <div className="head">
            <h2>{parts.title}</h2>
            {fact === null && (
              <select value={kind} aria-label={words.factKind} onChange={({ target: { value } }) => setKind(value)}>
                {kinds.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
              </select>
            )}
          </div>
          {/* What a part was refused for is said beside it too; aloud it is said once. */}
          {state && <p className={state.issues.some(({ field }) => field === null) ? 'why' : 'sr'} role="alert">{state.issues.map((issue) => issue.words).join('；')}</p>}
          <FactFields
            key={`${parts.kind}-${chosen?.start ?? ''}-${chosen?.quote ?? ''}`} parts={chosen ? { ...parts, quote: chosen.quote } : parts} quoteWords={{ label: words.factQuote, hint: words.factQuoteHint }}
            aside={<button type="button" className="quiet" onPointerDown={(event) => event.preventDefault()} onClick={() => setChosen(chosenNow() ?? chosen)}>{words.useChosen}</button>}
          />
          <p className="buttons">
            <button>{words.saveFact}</button>
            <button type="button" className="plain" onClick={close}>{words.close}</button>
          </p>
        </form>
      </FormContext.Provider>
    </section>
  )
}

function chosenNow() {
  const pane = document.querySelector('.review .pane')
  return pane && chosenWords(pane)
}
