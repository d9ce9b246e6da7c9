'use client'

import { type ReactNode, createContext, useActionState, useContext, useEffect, useRef, useState } from 'react'
import type { FormAction, FormState } from './form-state.ts'

export const FormContext = createContext<{ state: FormState; pending: boolean }>({ state: null, pending: false })

/** The state of the form around a field: refusals, and what was typed when they came. */
export function useForm() {
  return useContext(FormContext)
}

type Props = {
  action: FormAction
  /** Heads the list of refusals. */
  refusedTitle: string
  /** Said while changes are not saved, and asked before leaving; leave out for forms without drafts. */
  unsaved?: string
  className?: string
  children: ReactNode
}

/** A form on a server action. Works without JavaScript; with it, refusals come without losing the place, and Ctrl+S saves. */
export function ActionForm({ action, refusedTitle, unsaved, className, children }: Props) {
  const [state, submit, pending] = useActionState(action, null)
  const form = useRef<HTMLFormElement>(null)
  const summary = useRef<HTMLDivElement>(null)
  const dirty = useUnsaved(form, unsaved !== undefined && !pending)

  useEffect(() => {
    if (state) summary.current?.focus()
  }, [state])

  return (
    <FormContext.Provider value={{ state, pending }}>
      <form ref={form} action={submit} className={className} aria-busy={pending}>
        {state && state.issues.length > 0 && <Refusals ref={summary} title={refusedTitle} issues={state.issues} />}
        {children}
        {unsaved && dirty && <output className="unsaved">{unsaved}</output>}
      </form>
    </FormContext.Provider>
  )
}

type RefusalsProps = { title: string; issues: NonNullable<FormState>['issues']; ref: React.Ref<HTMLDivElement> }

/** Why a form was refused, each reason leading to its field. */
export function Refusals({ title, issues, ref }: RefusalsProps) {
  return (
    <div ref={ref} className="notice refused" role="alert" tabIndex={-1}>
      <strong>{title}</strong>
      <ul>
        {issues.map(({ field, words }) => (
          <li key={`${field}-${words}`}>{field ? <a href={`#field-${field}`}>{words}</a> : words}</li>
        ))}
      </ul>
    </div>
  )
}

/** Whether something was typed since the page came; asks before it is lost, and lets Ctrl+S save it. */
function useUnsaved(form: React.RefObject<HTMLFormElement | null>, watching: boolean): boolean {
  const [dirty, setDirty] = useState(false)
  useEffect(() => {
    if (!watching) return
    const element = form.current
    const typed = () => setDirty(true)
    const leaving = (event: BeforeUnloadEvent) => dirty && event.preventDefault()
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== 's' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      element?.requestSubmit()
    }
    element?.addEventListener('input', typed)
    window.addEventListener('beforeunload', leaving)
    window.addEventListener('keydown', pressed)
    return () => {
      element?.removeEventListener('input', typed)
      window.removeEventListener('beforeunload', leaving)
      window.removeEventListener('keydown', pressed)
    }
  }, [form, watching, dirty])
  return dirty
}
