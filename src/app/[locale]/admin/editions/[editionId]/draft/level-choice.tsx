'use client'

type Props = { block: string; level: number; levels: { value: string; label: string }[]; label: string }

/** The level of one block; with scripts, choosing one is enough. */
export function LevelChoice({ block, level, levels, label }: Props) {
  return (
    <select
      key={level} name={`level.${block}`} defaultValue={String(level)} data-level aria-label={label}
      onChange={({ currentTarget }) => currentTarget.form?.requestSubmit(currentTarget.parentElement!.querySelector<HTMLButtonElement>('[data-key="level"]'))}
    >
      {levels.map((choice) => <option key={choice.value} value={choice.value}>{choice.label}</option>)}
    </select>
  )
}
