'use client'

import { useEffect, useRef, useState } from 'react'
import { filled } from '../work/filled.ts'
import type { KeptAnswer, TypedAt } from './actions.ts'
import { allIn, typedIn, wholeIn } from './typed-in.ts'

/** So long after a word the words are kept; after a failure they are tried again. */
const WAIT_MS = 3_000

type Props<Name extends string> = {
  /** Of this page: a name of its own for what it keeps. */
  id: string
  /** The form came with words kept before: all of it is kept, not only what differs. */
  taken?: boolean
  /** These fields belong together: where one was typed in, all are kept. */
  whole?: boolean
  names: readonly Name[]
  keep: (typed: TypedAt<Name>) => Promise<KeptAnswer>
  words: { kept: string; lost: string }
}

/**
 * Keeps what is typed into the form around it on the server, a few seconds after each word, until it is saved: a closed laptop or a
 * killed server loses no more than that. Without scripts the form is what it was, and only carries the page's name.
 */
export function KeepTyped<Name extends string>({ id: given, taken = false, whole = false, names, keep, words }: Props<Name>) {
  // The page keeps its name when parts of it are rendered anew.
  const [id] = useState(given)
  const field = useRef<HTMLInputElement>(null)
  const [said, setSaid] = useState('')
  useEffect(() => {
    const form = field.current!.form!
    const typedNow = () => (taken ? allIn(form, names) : whole ? wholeIn(form, names) : typedIn(form, names))
    let [timer, sent, stopped] = [0, taken ? JSON.stringify(typedNow()) : '{}', false]
    const wait = () => {
      clearTimeout(timer)
      timer = window.setTimeout(() => void send(), WAIT_MS)
    }
    const send = async () => {
      const typed = typedNow()
      const now = JSON.stringify(typed)
      if (now === sent) return
      const revision = Number((form.elements.namedItem('revision') as HTMLInputElement).value)
      const answer = await keep({ id, revision, words: typed }).catch((): KeptAnswer => ({ ok: false, words: words.lost }))
      if (stopped) return
      if (answer.ok) sent = now
      setSaid(!answer.ok ? answer.words : now === '{}' ? '' : filled(words.kept, { at: answer.at }))
      if (!answer.ok || JSON.stringify(typedNow()) !== now) wait()
    }
    if (JSON.stringify(typedNow()) === sent) setSaid('')
    else wait()
    form.addEventListener('input', wait)
    return () => {
      stopped = true
      clearTimeout(timer)
      form.removeEventListener('input', wait)
    }
  }, [id, taken, whole, names, keep, words])

  return (
    <>
      <input ref={field} type="hidden" name="keptId" value={id} />
      <output className="kept">{said}</output>
    </>
  )
}
