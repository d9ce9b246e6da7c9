'use client'

import Link from 'next/link'
import { useEffect, useRef, useState } from 'react'
import { failuresCsv } from '#desk/bulk/failures-csv.ts'
import { useForm } from '../action-form.tsx'
import type { FileResult } from '../form-state.ts'

type Words = Record<'progress' | 'secondsLeft' | 'minutesLeft' | 'finished' | 'held' | 'refused' | 'table' | 'waiting' | 'reading' | 'failed' | 'tooLarge' | 'list' | 'goOn', string>
type Props = { importFile: (form: FormData) => Promise<FileResult>; /** Bytes of the largest file taken; a larger one is not sent. */ largest: number; words: Words; /** Where the drafts lie that come of it. */ drafts: string }
type Run = { names: string[]; results: FileResult[]; started: number; now: number }

/**
 * What became of several files. Without JavaScript they are sent together and the answer brings the list; with it they are sent one
 * after another, and the list fills with the time left.
 */
export function ImportFiles({ importFile, largest, words, drafts }: Props) {
  const { state } = useForm()
  const [run, setRun] = useState<Run | null>(null)
  const here = useRef<HTMLDivElement>(null)
  const sending = useRef(false)

  useEffect(() => {
    const form = here.current?.closest('form')
    const submitted = (event: SubmitEvent) => {
      const input = form?.elements.namedItem('file')
      const files = input instanceof HTMLInputElement ? [...(input.files ?? [])] : []
      if (!form || (files.length < 2 && files.every(({ size }) => size <= largest))) return
      event.preventDefault()
      if (sending.current) return
      sending.current = true
      void sendEach(form, files, (one, file) => (file.size > largest ? refusal(file, 'too_large', words.tooLarge) : importFile(one).catch(() => refusal(file, 'not_sent', words.failed))), setRun).then(() => {
        sending.current = false
        form.reset()
      })
    }
    form?.addEventListener('submit', submitted)
    return () => form?.removeEventListener('submit', submitted)
  }, [importFile, largest, words])

  const results = run?.results ?? state?.files ?? []
  const waiting = run?.names.slice(results.length) ?? []
  const refused = waiting.length > 0 ? [] : results.filter(({ became }) => became === 'refused')
  return (
    <div ref={here} className="files" aria-live="polite">
      {run && <progress max={run.names.length} value={results.length} aria-label={words.list} />}
      {(results.length > 0 || run) && <p>{summary(words, results, run)}</p>}
      {waiting.length === 0 && results.some(({ became }) => became === 'taken') && <p><Link href={drafts}>{words.goOn}</Link></p>}
      {refused.length > 0 && <p><a href={tableOf(refused)} download="not-imported.csv">{words.table}</a></p>}
      {(results.length > 0 || run) && (
        <ul aria-label={words.list}>
          {results.map(({ name, title, became, words: said, href }, i) => <li key={`${i}-${name}`} className={became}>{href ? <Link href={href}>{title ?? name}</Link> : <span>{name}</span>}<small>{title && <span>{name} · </span>}{said}</small></li>)}
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

function summary(words: Words, results: readonly FileResult[], run: Run | null): string {
  const total = run?.names.length ?? results.length
  const number = (became: FileResult['became']) => results.filter((result) => result.became === became).length
  if (results.length < total) return filled(words.progress, { done: results.length, total }) + (run && results.length > 0 ? timeLeft(words, ((run.now - run.started) / results.length / 1_000) * (total - results.length)) : '')
  const [held, refused] = [number('held'), number('refused')]
  return filled(words.finished, { total, done: number('taken') }) + (held > 0 ? filled(words.held, { held }) : '') + (refused > 0 ? filled(words.refused, { refused }) : '')
}

function timeLeft({ secondsLeft, minutesLeft }: Words, seconds: number): string {
  return seconds > 90 ? filled(minutesLeft, { left: Math.ceil(seconds / 60) }) : filled(secondsLeft, { left: Math.ceil(seconds) })
}

function filled(sentence: string, numbers: Record<string, number>): string {
  return Object.entries(numbers).reduce((words, [name, number]) => words.replace(`{${name}}`, String(number)), sentence)
}

function refusal({ name }: File, key: string, words: string): FileResult {
  return { name, became: 'refused', words, href: null, key }
}

/** The refused files for a spreadsheet, to be worked off one by one. */
function tableOf(refused: readonly FileResult[]): string {
  return `data:text/csv;charset=utf-8,${encodeURIComponent(failuresCsv(refused.map(({ name, key, words }) => ({ file: name, key: key ?? '', words }))))}`
}
