'use client'

import { useForm } from '../../../action-form.tsx'

type Props = { /** The service the page was opened for; '' is the house. */ chosen: string; /** What stands of each, as the verb compares it, and in words. */ all: Record<string, { seen: string; words: string }>; nothing: string }

/** What was seen of the timetable that the form replaces: of the service the page was opened for, and once it was refused, of the one that was chosen, which is shown then. */
export function SeenHours({ chosen, all, nothing }: Props) {
  const { state } = useForm()
  const { seen, words } = all[state?.stale ? (state.values.serviceCode ?? '') : chosen] ?? { seen: '', words: '' }
  return (
    <>
      <input type="hidden" name="seen" value={seen} />
      {state?.stale && <><p>{state.stale}</p><blockquote className="claim" lang="zh-CN">{words || nothing}</blockquote></>}
    </>
  )
}
