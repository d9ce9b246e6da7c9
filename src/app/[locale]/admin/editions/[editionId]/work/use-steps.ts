'use client'

import { useEffect, useRef, useState } from 'react'
import type { Answer } from './actions.ts'
import type { Command, Given } from './command.ts'
import type { ItemState } from './item-states.ts'

/** Where the draft stands: the count of saves, the state of every item, and what could be taken back or done again. */
export type Standing = { revision: number; states: Record<string, ItemState>; undo: string | null; redo: string | null }

/** A correction that stands in the text before the page shows it: the words a person typed for it, if any, and the count of saves from which the page has it. */
export type Taken = { words: string | null; until: number }

export type Refusal = { field: string | null; words: string }

type Send = (given: Omit<Given, 'keptId'>) => Promise<Answer>

/**
 * Gives commands to the server one after another, each on the count of saves the one before it left, and shows what a
 * decision does before the answer comes; a correction accepted stays shown until the page has it. `page` is what the server last rendered; it wins once it is as new.
 */
export function useSteps(page: Standing, send: Send, lost: string) {
  const [answered, setAnswered] = useState<Standing>(page)
  const [awaited, setAwaited] = useState<Record<string, ItemState>>({})
  const [taken, setTaken] = useState<Record<string, Taken>>({})
  const [underWay, setUnderWay] = useState(0)
  const [refusals, setRefusals] = useState<Refusal[]>([])
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  const revision = useRef(page.revision)

  const known = page.revision >= answered.revision ? page : answered
  useEffect(() => {
    revision.current = Math.max(revision.current, page.revision)
  }, [page.revision])

  function give(command: Command, values: Given['values']): Promise<Answer> {
    const expected = expectedStates(command)
    setAwaited((others) => ({ ...others, ...expected }))
    setUnderWay((count) => count + 1)
    if (command.do === 'accept') setTaken((others) => ({ ...others, [command.key]: { words: command.words ?? null, until: Infinity } }))
    const answer = queue.current.then(() => send({ command, revision: revision.current, values }).catch((): Answer => ({ ok: false, issues: [{ field: null, words: lost }] })))
    queue.current = answer
    return answer.then((said) => {
      setUnderWay((count) => count - 1)
      setAwaited((others) => Object.fromEntries(Object.entries(others).filter(([item]) => !(item in expected))))
      if (command.do === 'accept') setTaken((others) => ({ ...others, [command.key]: { ...others[command.key]!, until: said.ok ? said.revision : 0 } }))
      // What a fact was refused for is said where it was typed.
      setRefusals(said.ok || command.do === 'fact' ? [] : said.issues)
      if (!said.ok && said.saved !== undefined) revision.current = said.saved
      if (!said.ok) return said
      revision.current = said.revision
      setAnswered((before) => ({ ...said, states: { ...page.states, ...(before.revision >= page.revision ? before.states : {}), ...said.states } }))
      return said
    })
  }

  const standing = Object.fromEntries(Object.entries(taken).filter(([, { until }]) => page.revision < until))
  const accepted = Object.fromEntries(Object.keys(standing).map((item) => [item, 'confirmed' as const]))
  return { ...known, states: { ...known.states, ...accepted, ...awaited }, taken: standing, refusals, busy: underWay > 0, give }
}

/** What a decision will have done to its items. */
function expectedStates(command: Command): Record<string, ItemState> {
  if (command.do === 'accept') return { [command.key]: 'confirmed' }
  if (command.do === 'mask') return Object.fromEntries(command.keys.map((item) => [item, 'confirmed']))
  if (command.do !== 'decide') return {}
  const { confirm = [], reject = [], reopen = [] } = command
  return Object.fromEntries([
    ...confirm.map((item) => [item, 'confirmed']), ...reject.map((item) => [item, 'rejected']), ...reopen.map((item) => [item, 'open']),
  ])
}
