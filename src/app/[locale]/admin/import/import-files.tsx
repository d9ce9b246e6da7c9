'use client'

import Link from 'next/link'
import { useEffect, useRef, useState } from 'react'
import { useForm } from '../action-form.tsx'
import type { FileResult } from '../form-state.ts'

type Words = { progress: string; finished: string; waiting: string; reading: string; failed: string; tooLarge: string; list: string }
type Props = { importFile: (form: FormData) => Promise<FileResult>; /** Bytes of the largest file taken; a larger one is not sent. */ largest: number; words: Words }
type Run = { names: string[]; results: FileResult[]; started: number; now: number }

/**
 * What became of several files. Without JavaScript they are sent together and the answer brings the list; with it they are sent one
 * after another, and the list fills with the time left.
 */
export function ImportFiles({ importFile, largest, words }: Props) {
  const { state } = useForm()
  const [run, setRun] = useState<Run | null>(null)
  const here = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const form = here.current?.closest('form')
    const submitted = (event: SubmitEvent) => {
      const input = form?.elements.namedItem('file')
      const files = input instanceof HTMLInputElement ? [...(input.files ?? [])] : []
      if (!form || (files.length < 2 && files.every(({ size }) => size <= largest))) return
      event.preventDefault()
      void sendEach(form, files, (one, file) => (file.size > largest ? { name: file.name, words: words.tooLarge, href: null } : importFile(one).catch(() => ({ name: file.name, words: words.failed, href: null }))), setRun).then(() => form.reset())
    }
    form?.addEventListener('submit', submitted)
    return () => form?.removeEventListener('submit', submitted)
  }, [importFile, largest, words])

  const results = run?.results ?? state?.files ?? []
  const waiting = run?.names.slice(results.length) ?? []
  return (
    <div ref={here} className="files" aria-live="polite">
      {run && <progress max={run.names.length} value={results.length} aria-label={words.list} />}
      {(results.length > 0 || run) && <p>{summary(words, results, run)}</p>}
      {(results.length > 0 || run) && (
        <ul aria-label={words.list}>
          {results.map(({ name, words: said, href }, i) => <li key={`${i}-${name}`} className={href ? 'taken' : 'refused'}>{href ? <Link href={href}>{name}</Link> : <span>{name}</span>}<small>{said}</small></li>)}
          {waiting.map((name, i) => <li key={`${results.length + i}-${name}`}><span>{name}</span><small>{i === 0 ? words.reading : words.waiting}</small></li>)}
        </ul>
      )}
    </div>
  )
}

type Send = (form: FormData, file: File) => FileResult | Promise<FileResult>

async function sendEach(form: HTMLFormElement, files: File[], send: Send, show: (run: Run) => void): Promise<void> {
  const district = new FormData(form).get('district') ?? ''
  const run: Run = { names: files.map(({ name }) => name), results: [], started: Date.now(), now: Date.now() }
  show(run)
  for (const file of files) {
    const one = new FormData()
    one.set('district', district)
    one.set('file', file)
    const result = await send(one, file)
    run.results = [...run.results, result]
    show({ ...run, now: Date.now() })
  }
}

function summary({ progress, finished }: Words, results: readonly FileResult[], run: Run | null): string {
  const total = run?.names.length ?? results.length
  const left = run && results.length > 0 ? Math.ceil(((run.now - run.started) / results.length / 1_000) * (total - results.length)) : null
  const [sentence, done] = results.length < total ? [progress, results.length] : [finished, results.filter(({ href }) => href !== null).length]
  return sentence.replace('{done}', String(done)).replace('{total}', String(total)).replace('{left}', left === null ? '…' : String(left))
}
