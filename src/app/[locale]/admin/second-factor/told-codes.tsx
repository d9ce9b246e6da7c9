'use client'

import Link from 'next/link'
import type { ReactNode } from 'react'
import { useForm } from '../action-form.tsx'

type Props = { title: string; lead: string; goOn: string; next: string; children: ReactNode }

/** A form until it has been answered; then the recovery codes it was answered with, which no other page will show again. */
export function ToldCodes({ title, lead, goOn, next, children }: Props) {
  const { state } = useForm()
  if (!state?.told) return children
  return (
    <section className="notice done" role="status">
      <h2>{title}</h2>
      <p>{lead}</p>
      <ol className="codes">
        {state.told.map((code) => <li key={code}><code>{code}</code></li>)}
      </ol>
      <p className="buttons"><Link className="button" href={next}>{goOn}</Link></p>
    </section>
  )
}
