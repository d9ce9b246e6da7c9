'use client'

import type { ReactNode } from 'react'
import { Select, TextArea, TextInput } from '../../../fields.tsx'
import type { FactParts } from './fact-parts.ts'

type Props = { parts: FactParts; quoteWords: { label: string; hint: string }; aside?: ReactNode }

/** What a fact says and the words that show it, to set. Names begin with fact- so that they are nobody else's on the page. */
export function FactFields({ parts: { quote, parts }, quoteWords, aside }: Props) {
  return (
    <>
      <TextArea name="fact-quote" label={quoteWords.label} hint={quoteWords.hint} aside={aside} value={quote} rows={2} />
      <div className="parts">
        {parts.map(({ name, label, hint, list, value, choices }) => {
          const common = { name: `fact-${name}`, label, hint, value }
          if (choices) return <Select key={name} {...common} choices={choices} />
          return list ? <TextArea key={name} {...common} rows={2} /> : <TextInput key={name} {...common} />
        })}
      </div>
    </>
  )
}
