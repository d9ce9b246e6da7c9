import type { Page } from '@playwright/test'
import { listening, saved } from './reviewing.ts'

/** What one stop of a review asked for. */
export type StopMade = { name: string; signs: number; keys: number }

/** Seconds for a key and for making up one's mind (Card, Moran and Newell's keystroke-level model), and signs read in silence in a second. */
const KEY = 0.28
const MIND = 1.35
const READ = 7

/** How long stops take somebody who reads all that a stop says, once, and compares what is not printed so with the text. */
export function reckoned(stops: StopMade[], hint: string): number {
  return (hint.length + sum(stops.map(({ signs }) => signs))) / READ + MIND * (stops.length + 1) + KEY * (1 + sum(stops.map(({ keys }) => keys)))
}

/** Goes through a draft as the screen leads, by keyboard alone: takes every correction that proof-reading writes out, leaves what it only asks, and confirms the rest. */
export async function reviewedByKeyboard(page: Page): Promise<StopMade[]> {
  const stops: StopMade[] = []
  await listening(page)
  await page.keyboard.press('n')
  while (stops.length < 80) {
    const at = await page.evaluate(readStop)
    if (at === null) return stops
    for (const key of at.keys) await page.keyboard.press(key)
    // The focus goes on at once; what a correction changed comes with the answer, before a person has read the next stop.
    await saved(page)
    await page.evaluate(() => new Promise((done) => setTimeout(done, 300)))
    stops.push({ name: at.name, signs: at.signs, keys: at.keys.length })
  }
  return stops
}

/** The stop that the focus is on: how many signs it shows to be read, and the keys a person presses there; null when the focus is on none. */
function readStop(): { name: string; signs: number; keys: string[] } | null {
  const stop = document.activeElement?.closest<HTMLElement>('[data-item][data-state="open"], [data-covers]')
  if (!stop) return null
  const shown = (stop.closest('.sentence') ?? stop).cloneNode(true) as HTMLElement
  for (const control of shown.querySelectorAll('button, input, textarea, select, .acts, .place, .state, details')) control.remove()
  const fields = stop.dataset.late !== undefined && stop.closest('[data-group="fields"]')
    ? stop.dataset.covers!.split(' ').map((name) => document.querySelector(`[data-item="${name}"]`)!)
    : stop.querySelector('.field') ? [stop] : []
  const values = fields.map((item) => {
    const field = item.querySelector<HTMLInputElement | HTMLSelectElement>('.field :is(input, textarea, select)')!
    const value = field instanceof HTMLSelectElement ? field.selectedOptions[0]!.label : field.value
    return value.length * (item.querySelector('.put') || stop === item ? 2 : 1)
  })
  const signs = (shown.textContent ?? '').replace(/\s+/gu, '').length + values.reduce((one, other) => one + other, 0)
  const name = stop.dataset.item ?? stop.dataset.covers!.split(' ')[0]!
  const isCorrection = name.startsWith('proof-')
  // A day that no calendar has is written anew.
  const keys = stop.querySelector('[data-key="absent"]') ? ['e', ...'2025-09-30', 'Enter'] : [!isCorrection ? 'Enter' : stop.querySelector('.head ins') ? 'a' : 'x']
  return { name, signs, keys }
}

function sum(all: number[]): number {
  return all.reduce((one, other) => one + other, 0)
}
