/** How far a session has come: let in, still to show its second factor, or to set one up first. */
export type Step = 'in' | 'show' | 'set-up'

/**
 * A password lets nobody in who has a second factor or must have one; a single sign-on that asked for two factors does. Whoever got a role that must have one while at work
 * sets it up before the next page.
 *
 * @example
 * stepOf({ shownAt: null, has: false, must: true }) //=> 'set-up'
 */
export function stepOf({ shownAt, has, must }: { shownAt: Date | null; has: boolean; must: boolean }): Step {
  if (shownAt) return 'in'
  if (has) return 'show'
  return must ? 'set-up' : 'in'
}
