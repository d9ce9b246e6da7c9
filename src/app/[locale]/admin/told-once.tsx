'use client'

import Link from 'next/link'
import type { ReactNode } from 'react'
import { useForm } from './action-form.tsx'

type Props = { title: string; lead: string; goOn: string; next: string; children: ReactNode }

/** A form until it has been answered; then what it was answered with, recovery codes or a link, which no other page will show again. */
export function ToldOnce({ title, lead, goOn, next, children }: Props) {
  const { state } = useForm()
  if (!state?.told) return children
  return (
    <section className="notice done" role="status">
      <h2>{title}</h2>
      <p>{lead}</p>
      <ol className={state.told.length > 1 ? 'told many' : 'told'}>
        {state.told.map((one) => <li key={one}><code>{one}</code></li>)}
      </ol>
      <p className="buttons"><Link className="button" href={next}>{goOn}</Link></p>
    </section>
  )
}
