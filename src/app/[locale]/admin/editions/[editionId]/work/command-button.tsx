import type { ReactNode } from 'react'
import type { Command } from './command.ts'
import { type Keyed, shortcutOf } from './keys.ts'

type Props = {
  command: Command
  /** What the keyboard finds the button by. */
  keyed: Keyed
  /** Says which of many like it this is, for who cannot see where it stands. */
  label?: string
  className?: string | undefined
  children: ReactNode
}

/** A button that carries its command, with scripts and without. */
export function CommandButton({ command, keyed, label, className, children }: Props) {
  return (
    <button className={className} name="command" value={JSON.stringify(command)} data-key={keyed} aria-label={label} aria-keyshortcuts={shortcutOf(keyed)}>{children}</button>
  )
}
