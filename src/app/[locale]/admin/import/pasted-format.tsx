'use client'

import { useEffect, useRef, useState } from 'react'

/**
 * Keeps what a paste brings besides plain words, in a field of its own, as long as the text is just what was pasted. Without JavaScript
 * there is no such field, and the text is taken as it stands.
 */
export function PastedFormat({ field, words }: { field: string; words: string }) {
  const [html, setHtml] = useState('')
  const input = useRef<HTMLInputElement>(null)

  useEffect(() => {
    const area = input.current?.form?.elements.namedItem(field)
    if (!(area instanceof HTMLTextAreaElement)) return
    let landed: string | null = null
    const paste = (event: ClipboardEvent) => {
      const replacesAll = area.selectionStart === 0 && area.selectionEnd === area.value.length
      const brought = replacesAll ? (event.clipboardData?.getData('text/html') ?? '') : ''
      landed = null
      // The words land in the field after this event, in one input event or several.
      setTimeout(() => {
        landed = area.value
        setHtml(brought)
      })
    }
    const changed = () => {
      if (landed !== null && area.value !== landed) setHtml('')
    }
    area.addEventListener('paste', paste)
    area.addEventListener('input', changed)
    return () => {
      area.removeEventListener('paste', paste)
      area.removeEventListener('input', changed)
    }
  }, [field])

  return (
    <>
      <input ref={input} type="hidden" name="html" value={html} />
      {html !== '' && <output className="hint">{words}</output>}
    </>
  )
}
