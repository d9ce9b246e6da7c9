import { ALWAYS_NAMED, NAMED_ALONE } from '#ingest/word-lists/proofreading/bearers-of-names.ts'

const BEHIND = new RegExp(`^[\\u4e00-\\u9fff]{0,2}(?:${ALWAYS_NAMED})`, 'u')
const ALONE = new RegExp(`^[\\u4e00-\\u9fff]?(?:${NAMED_ALONE})`, 'u')
/** A name begins a clause or stands behind one of these. */
const BOUNDARY = /(?:^|[^\u4e00-\u9fff]|[和与及至到从由在往经向于将、])[\u4e00-\u9fff]?$/u

/** Whether a stretch is a name, or part of one, by what stands behind it: names are made of characters that are no words. */
export function isNamed(text: string, from: number, to: number): boolean {
  const behind = text.slice(to, to + 6)
  return BEHIND.test(behind) || (ALONE.test(behind) && BOUNDARY.test(text.slice(Math.max(0, from - 2), from)))
}
