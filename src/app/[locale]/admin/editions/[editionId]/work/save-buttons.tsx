import { CommandButton } from './command-button.tsx'

/** Saves what was typed; saves it and goes on to hand the draft in. */
export function SaveButtons({ save, submit }: { save: string; submit: string }) {
  return (
    <p className="buttons">
      <CommandButton command={{ do: 'save' }} keyed="save">{save}</CommandButton>
      <CommandButton className="second" command={{ do: 'save', next: 'submit' }} keyed="submit">{submit}</CommandButton>
    </p>
  )
}
