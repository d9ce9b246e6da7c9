'use client'

import type { ReactNode } from 'react'
import { Group } from '../work/group.tsx'
import { useBench } from '../work/workbench.tsx'

type Props = {
  title: string
  about: string
  items: string[]
  /** Every sentence with what was read from it. */
  sentences: { key: string; sure: boolean }[][]
  children: ReactNode
}

/** What stands in the text as it was read, to be confirmed at once: also what is sure of a sentence whose doubtful things are decided. */
export function CheckedGroup({ sentences, ...group }: Props) {
  const { states } = useBench()
  const sure = sentences.flatMap((facts) => {
    const asked = facts.some(({ key, sure: isSure }) => !isSure && states[key] === 'open')
    return asked ? [] : facts.filter(({ sure: isSure }) => isSure).map(({ key }) => key)
  })
  return <Group id="checked" sure={sure} {...group} />
}
