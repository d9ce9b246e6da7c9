'use client'

import { CommandButton } from './command-button.tsx'
import { useBench } from './workbench.tsx'

/** Confirms a fact, and with it what nobody has yet looked at of the other facts its words state. */
export function ConfirmButton({ item, also, label }: { item: string; also: string[]; label: string }) {
  const { states, words } = useBench()
  const confirm = [item, ...also.filter((other) => states[other] === 'open')]
  return <CommandButton command={{ do: 'decide', confirm }} keyed="confirm" label={label}>{words.confirm}</CommandButton>
}
