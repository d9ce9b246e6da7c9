'use client'

import { useRef, useState, useSyncExternalStore } from 'react'
import { useForm } from '../action-form.tsx'
import { type KeyOptions, askKey } from './ask-key.ts'

type Props = {
  options: KeyOptions
  /** Sealed, to come back with the answer. */
  question: string
  kind?: 'main' | 'second'
  words: { go: string; declined: string; noScript: string }
}

/** Asks the browser for a passkey and sends what it answers with the form around. Passkeys need a script: without one it says so, and the other ways stay. */
export function PasskeyButton({ options, question, kind = 'second', words }: Props) {
  const { pending } = useForm()
  const answer = useRef<HTMLInputElement>(null)
  const [declined, setDeclined] = useState(false)
  const able = useSyncExternalStore(() => () => {}, () => 'credentials' in navigator && 'PublicKeyCredential' in window, () => false)

  async function go() {
    const field = answer.current!
    if (field.form && !field.form.reportValidity()) return
    try {
      field.value = await askKey(options)
      setDeclined(false)
      field.form!.requestSubmit()
    } catch {
      // Declined, timed out, or no such key here: the browser does not say which.
      setDeclined(true)
    }
  }

  return (
    <>
      <input ref={answer} type="hidden" name="answer" />
      <input type="hidden" name="question" value={question} />
      {able && <button type="button" className={kind} onClick={go} disabled={pending}>{words.go}</button>}
      {!able && <p className="hint">{words.noScript}</p>}
      {declined && <p className="why" role="alert">{words.declined}</p>}
    </>
  )
}
