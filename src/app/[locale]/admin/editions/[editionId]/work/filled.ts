/** A phrase with its {names} filled in, for words counted in the browser, where the message files are not. */
export function filled(phrase: string, values: Record<string, string | number>): string {
  return phrase.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}
