'use client'

/** The text to choose a sentence from: what is marked in it goes into the field of the form around it. */
export function Quotable({ text, label }: { text: string; label: string }) {
  function choose({ currentTarget }: React.SyntheticEvent<HTMLTextAreaElement>) {
    const { selectionStart, selectionEnd, form } = currentTarget
    const quote = form?.elements.namedItem('quote')
    if (selectionEnd > selectionStart && quote instanceof HTMLTextAreaElement) quote.value = currentTarget.value.slice(selectionStart, selectionEnd).trim()
  }
  return (
    <div className="field">
      <div className="label"><label htmlFor="quotable">{label}</label></div>
      <textarea id="quotable" readOnly rows={12} lang="zh-CN" defaultValue={text} onSelect={choose} />
    </div>
  )
}
