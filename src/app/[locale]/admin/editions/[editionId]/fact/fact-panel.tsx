'use client'

import { type FormEvent, useEffect, useMemo, useRef, useState } from 'react'
import { FormContext } from '../../../action-form.tsx'
import type { FormState } from '../../../form-state.ts'
import type { KeptAnswer, TypedAt } from '../keeping/actions.ts'
import { KeepTyped } from '../keeping/keep-typed.tsx'
import { wholeIn } from '../keeping/typed-in.ts'
import { chosenWords } from '../source/chosen-words.ts'
import type { WorkWords } from '../work/workbench.tsx'
import { FactFields } from './fact-fields.tsx'
import { type Choice, factNames, type FactParts } from './fact-parts.ts'
import { factValuesIn } from './fact-values.ts'

/** What the panel asks the server to make of a fact. */
export type FactSetting = { kind: FactParts['kind']; key: string | null; quote: string; near: number | null; values: Record<string, string>; keptId: string }

export type FactFinder = (which: { key: string } | { kind: string }) => Promise<(FactParts & { keptId: string }) | null>

export type FactKeeper = (fact: Pick<FactParts, 'kind' | 'key'>, typed: TypedAt<string>) => Promise<KeptAnswer>

type Props = {
  /** The fact to set; null to add one. */
  fact: string | null
  /** The count of saves of the draft. */
  revision: number
  kinds: Choice[]
  words: WorkWords
  keepingWords: { kept: string; lost: string }
  find: FactFinder
  /** Keeps what was typed and not saved. */
  keep: FactKeeper
  /** Answers why not, or null when it is done. */
  set: (setting: FactSetting) => Promise<NonNullable<FormState>['issues'] | null>
  /** `kept`: words were typed, and are kept. */
  close: (kept?: boolean) => void
}

/** A fact beside the text: its parts to set, and its words to choose in the text while it is open. */
export function FactPanel({ fact, revision, kinds, words, keepingWords, find, keep, set, close }: Props) {
  const [kind, setKind] = useState('commitment')
  const [parts, setParts] = useState<Awaited<ReturnType<FactFinder>>>(null)
  const [chosen, setChosen] = useState(() => (fact === null ? chosenNow() : null))
  const [state, setState] = useState<FormState>(null)
  const panel = useRef<HTMLElement>(null)
  const keeping = useMemo(() => parts && { names: factNames(parts), keep: (typed: TypedAt<string>) => keep({ kind: parts.kind, key: fact }, typed) }, [parts, fact, keep])

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
    panel.current?.querySelector<HTMLElement>('select, textarea, input:not([type="hidden"])')?.focus()
  }, [parts])
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.isComposing) return
      if (event.key === 'Escape') void leave()
      const sends = event.key === 'Enter' || event.key.toLowerCase() === 's'
      if (!sends || !(event.ctrlKey || event.metaKey) || !panel.current?.contains(document.activeElement)) return
      event.preventDefault()
      panel.current.querySelector('form')?.requestSubmit()
    }
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  })

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const { quote, values } = factValuesIn(form)
    const issues = await set({ kind: parts!.kind, key: fact, quote, near: chosen?.start ?? null, values, keptId: parts!.keptId })
    const typed = Object.fromEntries([...form].filter(([, value]) => typeof value === 'string')) as Record<string, string>
    setState(issues && { issues: issues.map((issue) => ({ ...issue, field: issue.field && `fact-${issue.field}` })), values: typed })
  }

  /** Closing by a slip of the hand loses nothing: what was typed is kept first, and stays open where it cannot be. */
  async function leave() {
    const typed = keeping ? wholeIn(panel.current!.querySelector('form')!, keeping.names) : {}
    if (Object.keys(typed).length === 0) return close()
    const answer = await keeping!.keep({ id: parts!.keptId, revision, words: typed }).catch((): KeptAnswer => ({ ok: false, words: keepingWords.lost }))
    if (answer.ok) close(true)
    else setState({ issues: [{ field: null, words: answer.words }], values: typed as Record<string, string> })
  }

  /** Other words of the text in place of those that stand there; the other parts stay as they were typed. */
  function choose() {
    const now = chosenNow()
    const quote = panel.current?.querySelector<HTMLTextAreaElement>('[name="fact-quote"]')
    if (!now || !quote) return
    setChosen(now)
    quote.value = now.quote
    quote.dispatchEvent(new Event('input', { bubbles: true }))
  }

  function turnTo(other: string) {
    const quote = panel.current?.querySelector<HTMLTextAreaElement>('[name="fact-quote"]')?.value ?? ''
    setChosen((before) => (quote === '' ? before : { quote, start: before?.start ?? 0 }))
    setKind(other)
  }

  if (!parts) return null
  return (
    <section ref={panel} className="fact-panel" aria-label={parts.title}>
      <FormContext.Provider value={{ state, pending: false }}>
        <form onSubmit={(event) => void send(event)}>
          <input type="hidden" name="revision" value={revision} />
          <div className="head">
            <h2>{parts.title}</h2>
            {fact === null && (
              <select value={kind} aria-label={words.factKind} onChange={({ target: { value } }) => turnTo(value)}>
                {kinds.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
              </select>
            )}
          </div>
          {/* What a part was refused for is said beside it too; aloud it is said once. */}
          {state && <p className={state.issues.some(({ field }) => field === null) ? 'why' : 'sr'} role="alert">{state.issues.map((issue) => issue.words).join('；')}</p>}
          <FactFields
            key={parts.kind} parts={chosen ? { ...parts, quote: chosen.quote } : parts} quoteWords={{ label: words.factQuote, hint: words.factQuoteHint }}
            aside={<button type="button" className="quiet" onPointerDown={(event) => event.preventDefault()} onClick={choose}>{words.useChosen}</button>}
          />
          <KeepTyped key={parts.keptId} id={parts.keptId} whole names={keeping!.names} keep={keeping!.keep} words={keepingWords} />
          <p className="buttons">
            <button>{words.saveFact}</button>
            <button type="button" className="plain" onClick={() => void leave()}>{words.close}</button>
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
