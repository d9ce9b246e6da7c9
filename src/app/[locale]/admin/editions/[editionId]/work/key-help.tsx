'use client'

import { useRef, useSyncExternalStore } from 'react'
import { singleKeysOn, switchSingleKeys, watchSingleKeys } from './single-keys.ts'
import { useBench } from './workbench.tsx'

/** The keys of the screen, and the switch for single letters. There only with scripts, without which no key works. */
export function KeyHelp({ help }: { help: { keys: string; does: string }[] }) {
  const { words } = useBench()
  const dialog = useRef<HTMLDialogElement>(null)
  const single = useSyncExternalStore(watchSingleKeys, singleKeysOn, () => null)
  if (single === null) return null
  return (
    <>
      <button type="button" className="icon" data-key="help" aria-label={words.keys} onClick={() => dialog.current?.showModal()}>?</button>
      <dialog ref={dialog} className="keys" aria-labelledby="keys-title">
        <h2 id="keys-title">{words.keys}</h2>
        <dl>
          {help.map(({ keys, does }) => (
            <div key={keys}>
              <dt>{keys.split(' ').map((key) => <kbd key={key}>{key}</kbd>)}</dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <label className="check">
          <input type="checkbox" checked={single} onChange={({ target: { checked } }) => switchSingleKeys(checked)} />
          <span>{words.singleKeys}</span>
        </label>
        <p className="buttons"><button type="button" onClick={() => dialog.current?.close()}>{words.close}</button></p>
      </dialog>
    </>
  )
}
