'use client'

import type { InputHTMLAttributes, ReactNode } from 'react'
import { useForm } from './action-form.tsx'

type Around = { name: string; label: ReactNode; hint?: ReactNode; aside?: ReactNode; /** Its value is not what the form replaces. */ fresh?: boolean }

/** Label, hint and refusal of one field, tied together for screen readers; `now` is what stands of it, in words. */
function Field({ name, label, hint, aside, fresh, now, children }: Around & { now?: string | undefined; children: ReactNode }) {
  const { state } = useForm()
  const issue = useIssue(name)
  return (
    <div className={issue ? 'field refused' : 'field'} id={`field-${name}`}>
      <div className="label">
        <label htmlFor={`in-${name}`}>{label}</label>
        {aside}
      </div>
      {issue && <p className="why" id={`why-${name}`}>{issue}</p>}
      {children}
      {state?.stale && !fresh && now !== undefined && <p className="hint now" id={`now-${name}`}>{state.stale} <span lang="zh-CN">{now || '—'}</span></p>}
      {hint && <p className="hint" id={`hint-${name}`}>{hint}</p>}
    </div>
  )
}

type InputProps = Around & { value?: string; /** What a browser offers while it is typed; anything else may be typed too. */ suggestions?: readonly string[] } & Pick<InputHTMLAttributes<HTMLInputElement>, 'type' | 'required' | 'autoComplete' | 'inputMode' | 'maxLength' | 'accept' | 'multiple'>

export function TextInput({ name, label, hint, aside, fresh, value, type = 'text', suggestions, ...rest }: InputProps) {
  const { state } = useForm()
  const described = useDescribed(name, hint)
  const kept = type === 'file' || type === 'password' ? undefined : (state?.values[name] ?? value ?? '')
  return (
    <Field name={name} label={label} hint={hint} aside={aside} fresh={fresh ?? false} now={value === kept ? undefined : value}>
      <input id={`in-${name}`} name={name} type={type} defaultValue={kept} list={suggestions && `list-${name}`} {...described} {...rest} />
      {suggestions && <datalist id={`list-${name}`}>{suggestions.map((words) => <option key={words}>{words}</option>)}</datalist>}
    </Field>
  )
}

export function TextArea({ name, label, hint, aside, fresh, value, rows = 2, spellCheck = false }: Around & { value?: string; rows?: number; spellCheck?: boolean }) {
  const { state } = useForm()
  const described = useDescribed(name, hint)
  return (
    <Field name={name} label={label} hint={hint} aside={aside} fresh={fresh ?? false} now={value === state?.values[name]?.replaceAll('\r\n', '\n') ? undefined : value}>
      <textarea id={`in-${name}`} name={name} rows={rows} spellCheck={spellCheck} defaultValue={state?.values[name] ?? value ?? ''} {...described} />
    </Field>
  )
}

type Choice = { value: string; label: string }

export function Select({ name, label, hint, aside, fresh, value, choices }: Around & { value?: string; choices: Choice[] }) {
  const { state } = useForm()
  const described = useDescribed(name, hint)
  const chosen = state?.values[name] ?? value ?? ''
  return (
    <Field name={name} label={label} hint={hint} aside={aside} fresh={fresh ?? false} now={value === undefined || value === chosen ? undefined : (choices.find((choice) => choice.value === value)?.label ?? value)}>
      {/* A select does not follow a changed defaultValue when the form is reset: a key per answer makes it begin anew. */}
      <select key={chosen} id={`in-${name}`} name={name} defaultValue={chosen} {...described}>
        {choices.map((choice) => <option key={choice.value} value={choice.value}>{choice.label}</option>)}
      </select>
    </Field>
  )
}

/** One of a few, each with what it means; none is chosen beforehand. */
export function Choices({ name, label, choices }: { name: string; label: string; choices: (Choice & { hint: string })[] }) {
  const { state } = useForm()
  const issue = useIssue(name)
  return (
    <fieldset className={issue ? 'field refused' : 'field'} id={`field-${name}`}>
      <legend>{label}</legend>
      {issue && <p className="why" id={`why-${name}`}>{issue}</p>}
      {choices.map(({ value, label: words, hint }) => (
        <div key={value}>
          <label className="check">
            <input type="radio" name={name} value={value} defaultChecked={state?.values[name] === value} aria-describedby={`hint-${name}-${value}`} />
            <span>{words}</span>
          </label>
          <p className="hint" id={`hint-${name}-${value}`}>{hint}</p>
        </div>
      ))}
    </fieldset>
  )
}

export function Checkbox({ name, label, checked }: { name: string; label: string; checked?: boolean }) {
  const { state } = useForm()
  const now = checked !== undefined && state?.stale && checked !== name in state.values ? `${state.stale} ${checked ? '✓' : '—'}` : null
  return (
    <label className="check">
      <input type="checkbox" name={name} defaultChecked={state ? name in state.values : (checked ?? false)} />
      <span>{label}{now && <span className="hint"> {now}</span>}</span>
    </label>
  )
}

/** The button that sends the form; says so while it is on its way, and cannot be pressed twice. */
export function SubmitButton({ children, name, value, label, kind = 'main' }: { children: ReactNode; name?: string; value?: string; /** Where the words alone do not tell one button from the next. */ label?: string; kind?: 'main' | 'second' | 'danger' }) {
  const { pending } = useForm()
  return <button className={kind} name={name} value={value} aria-label={label} disabled={pending}>{children}</button>
}

function useIssue(name: string): string | null {
  const { state } = useForm()
  return state?.issues.find(({ field }) => field === name)?.words ?? null
}

function useDescribed(name: string, hint: ReactNode) {
  const issue = useIssue(name)
  const ids = [issue && `why-${name}`, hint && `hint-${name}`].filter(Boolean).join(' ')
  return { 'aria-invalid': issue ? true : undefined, 'aria-describedby': ids || undefined }
}
