'use client'

import { useForm } from '../../action-form.tsx'

/** What a table would change, once it was looked at, and what says so when it is sent again. `words` cut: of more than are listed. */
export function LookedAt({ words }: { words: { title: string; cut: string } }) {
  const { state } = useForm()
  const { seen, lines, total } = state?.looked ?? { seen: '', lines: [], total: 0 }
  return (
    <>
      <input type="hidden" name="seen" value={seen} />
      {total > 0 && (
        <section className="notice points" aria-labelledby="looked-title">
          <h2 id="looked-title">{words.title} <span className="count">{total}</span></h2>
          <ul lang="zh-CN">{lines.map((line) => <li key={line}>{line}</li>)}</ul>
          {total > lines.length && <p className="hint">{words.cut} {lines.length} / {total}</p>}
        </section>
      )}
    </>
  )
}
