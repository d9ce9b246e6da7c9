'use client'

import type { ReactNode } from 'react'
import { CommandButton } from '../work/command-button.tsx'
import { filled } from '../work/filled.ts'
import { useBench } from '../work/workbench.tsx'

type Props = { title: string; hint: string; items: string[]; maskable: string[]; maskAll: string; children: ReactNode }

/** Findings under their heading, with how many are settled and one button that masks all that can be. */
export function FindingGroup({ title, hint, items, maskable, maskAll, children }: Props) {
  const { states, words } = useBench()
  const settled = items.filter((item) => states[item] === 'confirmed')
  return (
    <section className="group guarded" data-group="findings" aria-labelledby="group-findings">
      <div className="head">
        <h3 id="group-findings">{title}</h3>
        <span className={settled.length === items.length ? 'seen all' : 'seen'}>{filled(words.groupSeen, { done: settled.length, total: items.length })}</span>
        {maskable.length > 1 && <CommandButton className="quiet" command={{ do: 'mask', keys: maskable }} keyed="group">{maskAll}</CommandButton>}
      </div>
      <p className="hint">{hint}</p>
      {children}
    </section>
  )
}
