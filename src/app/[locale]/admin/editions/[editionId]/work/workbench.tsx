'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, type ReactNode, createContext, useActionState, useContext, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { FIELD_NAMES } from '#desk/fields/field.ts'
import { FormContext, Refusals } from '../../../action-form.tsx'
import type { FormAction } from '../../../form-state.ts'
import { type FactFinder, type FactKeeper, FactPanel, type FactSetting } from '../fact/fact-panel.tsx'
import type { Choice } from '../fact/fact-parts.ts'
import type { Answer } from './actions.ts'
import type { Command, Given } from './command.ts'
import { typedIn } from '../keeping/typed-in.ts'
import { useFollowing } from './use-following.ts'
import { useKeptPlace } from './use-kept-place.ts'
import { useHeld } from './use-held.ts'
import { itemAround, itemNamed, nextOpen, visit } from './items-on-page.ts'
import { lackingWords } from './lacking-words.ts'
import { singleKeysOn, watchSingleKeys } from './single-keys.ts'
import { useKeys } from './use-keys.ts'
import { withTyped } from './with-typed.ts'
import { type Standing, useSteps } from './use-steps.ts'

/** Words the screen says by itself; {…} are filled in. */
export type WorkWords = Record<
  'refused' | 'lost' | 'unsaved' | 'saved' | 'typeRight' | 'typeReason' | 'progress' | 'allSeen' | 'next' | 'previous' | 'undo' | 'redo' | 'nothingToUndo' | 'nothingToRedo' | 'confirmGroup' | 'confirmWhole' | 'firstHint' | 'gotIt' | 'left' | 'groupSeen'
  | 'open' | 'confirmed' | 'rejected' | 'asked' | 'none' | 'submit' | 'keys' | 'singleKeys' | 'close' | 'confirm' | 'reject'
  | 'confirmSentence' | 'confirmSentenceOf' | 'rejectDoubtful' | 'rejectDoubtfulOf'
  | 'addFact' | 'setFact' | 'factKind' | 'factQuote' | 'factQuoteHint' | 'useChosen' | 'saveFact', string
>

type Bench = Standing & {
  words: WorkWords
  editable: boolean
  /** What was last said aloud. */
  said: string
  goOn: (by: 1 | -1) => void
  /** Opens a fact to be set by hand; null opens a new one. */
  openFact: (fact: string | null) => void
}

const BenchContext = createContext<Bench | null>(null)

/** The bench an element stands on. */
export function useBench(): Bench {
  return useContext(BenchContext)!
}

type Props = {
  page: Standing
  editable: boolean
  send: (given: Given) => Promise<Answer>
  /** The same for a browser without scripts. */
  form: FormAction
  submitAddress: string
  /** The form of a fact, by its key or kind. */
  findFact: FactFinder
  keepFact: FactKeeper
  keepingWords: { kept: string; lost: string }
  /** The kinds of facts that may be added. */
  kinds: Choice[]
  words: WorkWords
  children: ReactNode
}

/**
 * Everything a person works at on the review screen, as one form: every button carries its command, so that it works
 * without scripts; with them, commands are given without leaving the place, by keyboard too.
 */
export function Workbench({ page, editable, send, form: formAction, submitAddress, findFact, keepFact, keepingWords, kinds, words, children }: Props) {
  const router = useRouter()
  const root = useRef<HTMLFormElement>(null)
  const summary = useRef<HTMLDivElement>(null)
  const [plain, submitPlain] = useActionState(formAction, null)
  const { give, refusals, busy, taken, ...standing } = useSteps(page, (given) => send({ ...given, keptId: String(valueIn(root.current!)('keptId')) }), words.lost)
  const [typed, setTyped] = useState(false)
  const [said, setSaid] = useState('')
  const [opened, setOpened] = useState<{ fact: string | null } | null>(null)
  const awaited = useRef<string | null>(null)
  const keys = useSyncExternalStore(watchSingleKeys, () => (singleKeysOn() ? 'single' : 'chords'), () => 'none')
  const issues = refusals.length > 0 ? refusals : (plain?.issues ?? [])

  useFollowing(root, standing.states, taken)
  useHeld(root)
  useUnsaved(typed || busy)
  useEffect(() => {
    if (refusals.length > 0) summary.current?.focus()
  }, [refusals])

  async function carryOut(command: Command, pressed: Element | null) {
    const form = root.current!
    const values = typedIn(form, FIELD_NAMES)
    const item = itemAround(pressed)
    const lacking = lackingWords(command, item)
    if (lacking) {
      lacking.field.select()
      setSaid(words[lacking.ask])
      return
    }
    const decides = command.do === 'accept' || command.do === 'mask' || (command.do === 'decide' && !command.reopen)
    const next = decides ? nextOpen(form, item ?? (pressed as HTMLElement | null), 1, itemsOf(command)) : null
    if (decides) visit(next ?? item)
    const answer = await give(withTyped(command, valueIn(form)), values)
    if (!answer.ok && answer.merge) router.push(answer.merge)
    if (!answer.ok && answer.saved !== undefined) setTyped(false)
    if (!answer.ok) return
    // When nothing is left to look at, handing in is.
    if (decides && next === null) form.querySelector<HTMLElement>('.bar a[data-key="submit"]')?.focus()
    if (command.do === 'undo' || command.do === 'redo') awaited.current = answer.key ?? null
    setTyped(false)
    setSaid(Object.keys(values).length > 0 || command.do === 'save' ? words.saved : '')
    if (command.do === 'save' && command.next === 'submit') router.push(submitAddress)
  }

  function press(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const { submitter } = event.nativeEvent as SubmitEvent
    void carryOut(submitter instanceof HTMLButtonElement && submitter.name === 'command' ? JSON.parse(submitter.value) : { do: 'save' }, submitter)
  }

  async function setFact(setting: FactSetting) {
    const answer = await give({ do: 'fact', ...setting }, typedIn(root.current!, FIELD_NAMES))
    if (!answer.ok && answer.merge) router.push(answer.merge)
    if (!answer.ok) return answer.issues
    awaited.current = answer.key ?? null
    setSaid(words.saved)
    setOpened(null)
    return null
  }

  /** What was typed and is kept has its notice over the draft, once the page has come anew. */
  function closeFact(kept = false) {
    setOpened(null)
    if (kept) router.refresh()
    visit(opened?.fact ? itemNamed(root.current!, opened.fact) : null)
  }

  // A fact that was set, and what a step taken back brings back, is there once the page has come anew.
  useEffect(() => {
    const set = awaited.current && itemNamed(root.current!, awaited.current)
    if (!set) return
    awaited.current = null
    visit(set)
  })

  const goOn = (by: 1 | -1) => visit(nextOpen(root.current!, itemAround(document.activeElement), by))
  useKeptPlace(root, page)
  useKeys(root, editable, { save: () => void carryOut({ do: 'save' }, null), goOn })

  const bench: Bench = { ...standing, words, editable, said, goOn, openFact: (fact) => setOpened({ fact }) }
  return (
    <BenchContext value={bench}>
      <FormContext.Provider value={{ state: issues.length > 0 ? { issues, values: plain?.values ?? {} } : null, pending: false }}>
        <form ref={root} id="work" className="work" data-keys={keys} aria-busy={busy} action={submitPlain} onSubmit={press} onInput={() => setTyped(Object.keys(typedIn(root.current!, FIELD_NAMES)).length > 0)}>
          <input type="hidden" name="revision" value={standing.revision} />
          {/* What Enter in a text field presses first when scripts are off. */}
          <button className="sr" tabIndex={-1} aria-hidden="true" name="command" value='{"do":"save"}' />
          {issues.length > 0 && <Refusals ref={summary} title={words.refused} issues={issues} />}
          {children}
          {typed && <output className="unsaved">{words.unsaved}</output>}
        </form>
      </FormContext.Provider>
      {opened && <FactPanel key={opened.fact} fact={opened.fact} revision={standing.revision} kinds={kinds} words={words} keepingWords={keepingWords} find={findFact} keep={keepFact} set={setFact} close={closeFact} />}
    </BenchContext>
  )
}

function itemsOf(command: Command): string[] {
  if (command.do === 'accept') return [command.key]
  if (command.do === 'mask') return command.keys
  return command.do === 'decide' ? [...(command.confirm ?? []), ...(command.reject ?? [])] : []
}

/** The value of a field of the form by its name. */
function valueIn(form: HTMLFormElement): (name: string) => unknown {
  return (name) => {
    const field = form.elements.namedItem(name)
    return field instanceof HTMLSelectElement || field instanceof HTMLInputElement ? field.value : ''
  }
}

/** Asks before what was typed is lost. */
function useUnsaved(typed: boolean): void {
  useEffect(() => {
    if (!typed) return
    const leaving = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', leaving)
    return () => window.removeEventListener('beforeunload', leaving)
  }, [typed])
}
